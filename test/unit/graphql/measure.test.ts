import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Measure, measure } from '../../../src/graphql/measure.ts';

function measured(source: string): Measure {
  const document = parse(source);
  const operation = getOperationAST(document, undefined);
  if (!operation) throw new Error('the document must hold one operation');
  return measure(document, operation);
}

/** A document of `levels` fragments, each spreading the next one twice: as long as a page, as wide as 2 to the number of levels. */
function bomb(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `...F${level + 1} a: node(id: 1) { ...F${level + 1} }` : 'id';
    return `fragment F${level} on Query { ${next} }`;
  });
  return `{ ...F0 } ${fragments.join(' ')}`;
}

describe('measure', () => {
  const cases: readonly (readonly [string, string, Partial<Measure>])[] = [
    ['one field', '{ a }', { depth: 1, fields: 1, aliases: 0, rootFields: 1 }],
    ['nested fields', '{ a { b { c } } d }', { depth: 3, fields: 4, rootFields: 2 }],
    ['aliases at any level', '{ x: a { y: b z: b } }', { aliases: 3 }],
    ['an inline fragment adds no level', '{ ... { ... on T { a { b } } } }', { depth: 2, fields: 2, rootFields: 1 }],
    ['a spread fragment adds no level', '{ ...F } fragment F on T { a { b } }', { depth: 2, fields: 2, rootFields: 1 }],
    [
      'each spread counts',
      '{ x { ...F } y { ...F } } fragment F on T { p: a b }',
      { fields: 6, aliases: 2, rootFields: 2 },
    ],
    ['an unknown fragment is nothing', '{ a ...Missing }', { depth: 1, fields: 1 }],
    ['asking for the schema', '{ __schema { x } __type { y } __typename }', { introspections: 2, rootFields: 3 }],
    [
      'asking for the schema in a fragment',
      '{ ...F } fragment F on Query { s: __schema { x } }',
      { introspections: 1 },
    ],
    [
      'a fragment that spreads itself',
      '{ ...F } fragment F on T { a { ...F } }',
      { depth: Infinity, fields: Infinity },
    ],
    [
      'fragments that spread each other',
      '{ ...F } fragment F on T { ...G } fragment G on T { ...F }',
      { depth: Infinity, aliases: Infinity },
    ],
    ['fragments that are not spread', '{ a } fragment F on T { b { c { d } } }', { depth: 1, fields: 1 }],
  ];
  it.each(cases)('%s', (_, source, expected) => {
    expect(measured(source)).toMatchObject(expected);
  });

  it('sees the size of a document that doubles with each fragment, without spreading it out', () => {
    expect(measured(bomb(40)).fields).toBeGreaterThan(1e11);
  });
});
