import { describe, expect, it } from 'vitest';
import { within } from '../../../../src/exact/effort.ts';
import { solveFormalised } from '../../../../src/judge/formalised/solve-formalised.ts';
import type { Formalisation } from '../../../../src/verification/protocol.ts';

type Goal = Formalisation['goal']['find'];

function solve(unknowns: string, relations: readonly string[], find: Goal, of: string) {
  const formalisation: Formalisation = {
    unknowns: unknowns
      .split(',')
      .filter(Boolean)
      .map((each) => {
        const [name = '', domain = 'real'] = each.trim().split(' ');
        return { name, domain: domain as Formalisation['unknowns'][number]['domain'] };
      }),
    relations,
    goal: { find, of },
  };
  const outcome = within(50_000_000, () => solveFormalised(formalisation));
  if (outcome.kind !== 'done') return 'too much';
  return outcome.value.kind === 'solved' ? outcome.value.answer.text : outcome.value.kind;
}

describe('solveFormalised', () => {
  it.each<[string, string, readonly string[], Goal, string, string]>([
    ['arithmetic alone', '', [], 'value', '48 + 48/2', '72'],
    ['a chain of definitions', 'a, b, total', ['a = 48', 'b = a/2', 'total = a + b'], 'value', 'total', '72'],
    ['names in words', 'apples, price', ['apples = 12', 'price = 0.25'], 'value', 'apples*price', '3'],
    ['two linear equations', 'a, b', ['a + b = 30', 'a = 2*b'], 'value', 'a*b', '200'],
    ['three linear equations', 'x, y, z', ['x + y + z = 6', '2y + 5z = -4', '2x + 5y - z = 27'], 'value', 'x', '5'],
    ['a percentage', 'p, q', ['p = 80', 'q = p - 15/100*p'], 'value', 'q', '68'],
    ['a quadratic with a domain', 'w positive', ['w*(w + 3) = 40'], 'value', 'w', '5'],
    ['all values', 'x', ['x^2 - 5x + 6 = 0'], 'values', 'x', '2, 3'],
    ['irrational values', 'x positive', ['x^2 = 12'], 'value', 'x', '2*sqrt(3)'],
    ['sum and product given', 'x, y', ['x + y = 7', 'x*y = 12'], 'greatest', 'x', '4'],
    ['a quotient', 'x positive, y positive', ['x*y = 12', 'x/y = 3'], 'value', 'x', '6'],
    ['rates', 't positive', ['t/3 + t/6 = 1'], 'value', 't', '2'],
    ['an unknown below', 'v positive', ['60/v - 60/(v + 10) = 1'], 'value', 'v', '20'],
    ['a goal that the relations fix though not the unknowns', 'x, y', ['x + y = 10'], 'value', '2x + 2y', '20'],
    ['unknowns named e and i', 'e, i', ['e + i = 5', 'e - i = 1'], 'value', 'e', '3'],
    ['a condition', 'x', ['x^2 = 9', 'x < 0'], 'value', 'x', '-3'],
    ['a chain of comparisons', 'x integer', ['-3 < 2x <= 7'], 'count', 'x', '5'],
    ['the least', 'n natural', ['n >= 17', 'n <= 40', 'mod(n, 6) = 0'], 'least', 'n', '18'],
    ['the sum of what fits', 'n natural', ['n <= 10', 'gcd(n, 10) = 1'], 'sum', 'n', '20'],
    ['coins', 'a natural, b natural', ['5a + 10b = 60'], 'count', '(a, b)', '5'],
    ['whole numbers only', 'n natural', ['n*(n + 1) = 56'], 'value', 'n', '7'],
    ['an absolute value', 'x', ['abs(x - 3) = 5'], 'sum', 'x', '6'],
    ['an exponential', 'x', ['2^x = 32'], 'value', 'x', '5'],
    ['a point', 'x, y', ['x + y = 3', 'x - y = 1'], 'value', '(x, y)', '(2, 1)'],
  ])('%s', (_, unknowns, relations, find, of, answer) => {
    expect(solve(unknowns, relations, find, of)).toBe(answer);
  });

  it.each<[string, string, readonly string[], Goal, string]>([
    ['a contradiction', 'x', ['x = 1', 'x = 2'], 'value', 'x'],
    ['a solution outside of its domain', 'n natural', ['2n = 5'], 'value', 'n'],
    ['several values where one is asked for', 'x', ['x^2 = 4'], 'value', 'x'],
    ['a goal that is left open', 'x, y', ['x + y = 10'], 'value', 'x'],
    ['a name that is no unknown', 'x', ['x = y'], 'value', 'x'],
    ['words', 'x', ['x is the number of apples'], 'value', 'x'],
    ['code', 'x', ['x = constructor("return process")()'], 'value', 'x'],
    ['no relation', 'x', ['3 + 4'], 'value', 'x'],
    ['a division by zero', 'x', ['1/x = 0'], 'value', 'x'],
    ['an extraneous solution', 'x', ['(x^2 - 1)/(x - 1) = 2'], 'value', 'x'],
    ['an unbounded count', 'n natural', ['n > 3'], 'count', 'n'],
  ])('does not solve %s', (_, unknowns, relations, find, of) => {
    expect(solve(unknowns, relations, find, of)).toBe('unsolved');
  });
});
