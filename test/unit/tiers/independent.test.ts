import { describe, expect, it } from 'vitest';
import { areIndependent } from '../../../src/tiers/independent.ts';
import type { Sample } from '../../../src/tiers/sample.ts';
import type { Formalisation } from '../../../src/verification/protocol.ts';

function sample(model: string, relations: readonly string[] | null, of = 'x', names = ['x', 'y']): Sample {
  const formalisation: Formalisation | null = relations && {
    unknowns: names.map((name) => ({ name, domain: 'real' })),
    relations,
    goal: { find: 'value', of },
  };
  const kind = relations === null ? 'worked' : 'formalised';
  const nothing = { promptVersion: '1', answer: '1', why: null, steps: [], linesHold: false, calls: [] };
  return { ...nothing, kind, model, formalisation };
}

const equations = sample('a', ['x + y = 30', 'x = 2*y']);

describe('areIndependent', () => {
  it.each([
    ['words of another model', sample('b', null), true],
    ['words of the same model', sample('a', null), false],
    ['other equations of the same model', sample('a', ['x = 2*(30 - x)']), true],
    ['the same equations of another model', sample('b', ['x + y = 30', 'x = 2*y']), false],
    ['the same equations in another order', sample('b', ['x=2y', 'x + y = 30']), false],
    ['the same equations under other names', sample('b', ['p + q = 30', 'p = 2*q'], 'p', ['p', 'q']), false],
    ['another goal', sample('b', ['x + y = 30', 'x = 2*y'], 'y'), true],
    ['itself', equations, false],
  ])('of equations, %s: %s', (_, other, independent) => {
    expect(areIndependent(equations, other)).toBe(independent);
  });

  it('asks about equations only', () => {
    expect(areIndependent(sample('a', null), sample('b', null))).toBe(false);
  });
});
