import { buildSchema, getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AccessTable } from '../../../src/graphql/access.ts';
import { createAdmission } from '../../../src/graphql/admit.ts';
import type { Asker } from '../../../src/graphql/asker.ts';
import { documentLimits } from '../../../src/graphql/limits.ts';
import { costOfPage } from '../../../src/graphql/page.types.ts';

const schema = buildSchema(`
  type Item { id: ID! name: String inner: Item cost: Int owner: String new: Int }
  enum Colour { RED }
  input Wish { colour: Colour! }
  type Query { item(id: ID): Item same(id: ID!): Item items(first: Int = 20): [Item!]! wish(wish: Wish): Boolean secret: Item }
  type Mutation { make: Item }
`);
const items = schema.getQueryType()?.getFields().items;
if (items) items.extensions = { complexity: costOfPage };

const asker: Asker = { subject: 'ada', role: 'student', tenant: null, classes: [] };
const access: AccessTable = {
  Query: { item: 'everybody', same: 'everybody', items: 'everybody', wish: 'everybody', secret: 'reviewers' },
  Mutation: { make: 'everybody' },
  Item: {
    id: 'everybody',
    name: 'everybody',
    inner: 'everybody',
    cost: 'reviewers, else nothing',
    owner: 'administrators',
  },
};
const admit = createAdmission(schema, { allowsIntrospection: true, access });
const admitInProduction = createAdmission(schema, { allowsIntrospection: false, access });

function refusalOf(sent: unknown, by = admit): Record<string, unknown> | null {
  const admission = by(sent, asker);
  return admission.kind === 'admitted' ? null : { ...admission.refusals[0]?.extensions };
}

function nested(levels: number): string {
  return `{ item ${'{ inner '.repeat(levels)} { id } ${'}'.repeat(levels)} }`;
}

function repeated(times: number, part: (index: number) => string): string {
  return `{ ${Array.from({ length: times }, (_, index) => part(index)).join(' ')} }`;
}

describe('admit', () => {
  it('takes a document with its variables and names the operation', () => {
    const admission = admit(
      {
        query: 'query A { item { id } } query B($id: ID) { item(id: $id) { id } }',
        operationName: 'B',
        variables: { id: '7' },
      },
      asker,
    );
    expect(admission).toMatchObject({
      kind: 'admitted',
      asker,
      payload: { variables: { id: '7' } },
      operation: { name: { value: 'B' } },
    });
  });

  it('takes nothing from strangers, and does not look at what they send', () => {
    expect(admit({ query: '{ nonsense' }, null)).toMatchObject({
      kind: 'refused',
      refusals: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  const malformed: readonly (readonly [string, unknown])[] = [
    ['a batch', [{ query: '{ item { id } }' }]],
    ['nothing', undefined],
    ['null', null],
    ['text', '{ item { id } }'],
    ['no document', {}],
    ['an empty document', { query: '' }],
    ['a document that is no string', { query: { kind: 'Document' } }],
    ['variables that are a list', { query: '{ item { id } }', variables: [] }],
    ['variables that are text', { query: '{ item { id } }', variables: '{}' }],
    ['an operation name that is a number', { query: '{ item { id } }', operationName: 1 }],
    ['an operation that is not there', { query: 'query A { item { id } }', operationName: 'B' }],
    ['two operations and no name', { query: 'query A { item { id } } query B { item { id } }' }],
    ['a document without an operation', { query: 'fragment F on Item { id }' }],
  ];
  it.each(malformed)('refuses %s as malformed', (_, sent) => {
    expect(refusalOf(sent)).toMatchObject({ code: 'MALFORMED' });
  });

  const excessive: readonly (readonly [keyof typeof documentLimits | 'syntax', string])[] = [
    ['bytes', `{ item(id: "${'x'.repeat(documentLimits.bytes)}") { id } }`],
    ['bytes', `{ item(id: "${'é'.repeat(documentLimits.bytes / 2)}") { id } }`],
    ['depth', nested(documentLimits.depth)],
    ['depth', `{ item { ...F } } fragment F on Item { inner { ...F } }`],
    ['fields', repeated(documentLimits.fields + 1, () => 'item')],
    ['aliases', repeated(documentLimits.aliases + 1, (index) => `a${index}: item { id }`)],
    ['rootFields', repeated(documentLimits.rootFields + 1, (index) => `${index % 2 ? '__typename' : 'item { id }'}`)],
    ['introspections', '{ a: __schema { description } b: __schema { description } }'],
    ['cost', `{ items(first: 100) { ${'id '.repeat(documentLimits.cost / 100)} } }`],
  ];
  it.each(excessive)('keeps to the limit of %s', (limit, query) => {
    expect(refusalOf({ query })).toMatchObject({ code: 'LIMIT_EXCEEDED', limit });
  });

  it('refuses more tokens than the parser may read', () => {
    expect(refusalOf({ query: `{ ${'a '.repeat(documentLimits.tokens)} }` })).toMatchObject({ code: 'SYNTAX' });
  });

  it('takes what is just within the limits', () => {
    expect(refusalOf({ query: nested(documentLimits.depth - 2) })).toBeNull();
    expect(refusalOf({ query: repeated(documentLimits.rootFields, (index) => `a${index}: item { id }`) })).toBeNull();
  });

  it('refuses fragments that double, at once', () => {
    const fragments = Array.from(
      { length: 25 },
      (_, n) => `fragment F${n} on Item { inner { ...F${n + 1} } a: inner { ...F${n + 1} } }`,
    );
    const query = `{ item { ...F0 } } ${fragments.join(' ')} fragment F25 on Item { id }`;
    expect(refusalOf({ query })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('counts a page by the size that variables give it, and the default where they give none', () => {
    const query = `query ($first: Int) { items(first: $first) { ${'id '.repeat(documentLimits.cost / 100)} } }`;
    expect(refusalOf({ query, variables: { first: 100 } })).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost' });
    expect(refusalOf({ query, variables: { first: 10 } })).toBeNull();
    expect(refusalOf({ query })).toBeNull();
  });

  it.each([
    ['a field that is not there', '{ nothing }', 'INVALID'],
    ['a syntax error', '{ item {', 'SYNTAX'],
    ['a document given as a tree', JSON.stringify({ kind: 'Document', definitions: [] }), 'SYNTAX'],
    ['a subscription where there are none', 'subscription { item { id } }', 'INVALID'],
  ])('says what is wrong with %s', (_, query, code) => {
    expect(refusalOf({ query })).toMatchObject({ code });
  });

  it('names the place of what is wrong', () => {
    const admission = admit({ query: '{\n  nothing }' }, asker);
    expect(admission.kind === 'refused' && admission.refusals[0]?.toJSON()).toMatchObject({
      locations: [{ line: 2, column: 3 }],
    });
  });

  it.each([
    ['a value outside of an enum', { wish: { colour: 'BLUE' } }],
    ['a missing field', { wish: {} }],
    ['an unknown field', { wish: { colour: 'RED', size: 1 } }],
  ])('refuses %s in the variables', (_, variables) => {
    expect(refusalOf({ query: 'query ($wish: Wish) { wish(wish: $wish) }', variables })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('refuses null where a default would have made the variable fit', () => {
    const query = 'query ($id: ID = "7") { same(id: $id) { id } }';
    expect(refusalOf({ query })).toBeNull();
    expect(refusalOf({ query, variables: { id: null } })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows the schema only where it is allowed', () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    expect(refusalOf({ query })).toBeNull();
    expect(refusalOf({ query }, admitInProduction)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      refusalOf({ query: '{ ...F } fragment F on Query { __type(name: "Item") { name } }' }, admitInProduction),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusalOf({ query: '{ __typename item { __typename } }' }, admitInProduction)).toBeNull();
  });

  it('judges the same document again for each asker and its variables', () => {
    const sent = { query: 'query ($first: Int) { items(first: $first) { id } }', variables: { first: 3 } };
    expect(admit(sent, asker).kind).toBe('admitted');
    expect(admit(sent, null).kind).toBe('refused');
    expect(refusalOf({ ...sent, variables: { first: 'many' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(admit(sent, asker).kind).toBe('admitted');
  });
});

describe('who may ask for a field', () => {
  const may = (query: string, role: Asker['role']) => admit({ query }, { ...asker, role }).kind === 'admitted';

  it.each([
    ['{ item { id name } }', ['student', 'service', 'teacher', 'administrator']],
    ['{ item { cost } }', ['student', 'service', 'teacher', 'administrator']],
    ['{ secret { id } }', ['teacher', 'administrator']],
    ['{ item { id inner { ...F } } } fragment F on Item { inner { owner } }', ['administrator']],
    ['{ item { ... on Item { owner } } }', ['administrator']],
    ['{ renamed: secret { id } }', ['teacher', 'administrator']],
    ['{ item { new } }', []],
    ['{ item { __typename } __schema { types { name } } }', ['student', 'service', 'teacher', 'administrator']],
    ['{ item { owner @skip(if: true) } }', ['administrator']],
  ])('is looked up for every field of %s', (query, allowed) => {
    const roles = ['student', 'service', 'teacher', 'administrator'] as const;
    expect(roles.filter((role) => may(query, role))).toEqual(allowed);
  });

  it('is looked up in the operation that is run alone', () => {
    const query = 'query Mine { item { id } } query Theirs { secret { id } }';
    expect(admit({ query, operationName: 'Mine' }, asker).kind).toBe('admitted');
    expect(refusalOf({ query, operationName: 'Theirs' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
