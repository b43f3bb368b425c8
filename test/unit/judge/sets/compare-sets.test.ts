import { describe, expect, it } from 'vitest';
import { compareSets } from '../../../../src/judge/sets/compare-sets.ts';
import { tree } from './reading.ts';

function verdict(a: string, b: string): string {
  const [there, back] = [compareSets(tree(a), tree(b)), compareSets(tree(b), tree(a))];
  expect(back.kind).toBe(there.kind);
  return there.kind;
}

describe('compareSets', () => {
  it.each([
    ['(0, 4] \\cup [4, 7)', '(0, 7)'],
    ['(-\\infty, 2) \\cup (2, \\infty)', '\\mathbb{R} \\setminus \\{2\\}'],
    ['[1, 2] \\cap [2, 5]', '\\{2\\}'],
    ['[\\sqrt{4}, 3)', '[2, 3)'],
    ['\\{1, 2, 3\\}', '\\{3, 2, 1, 1\\}'],
    ['\\{x : x^2 \\le 4\\}', '[-2, 2]'],
    ['[a + a, b)', '[2a, b)'],
  ])('%s is %s', (a, b) => {
    expect(verdict(a, b)).toBe('equal');
  });

  it.each([
    ['[0, 1)', '[0, 1]'],
    ['(0, 2)', '(0, 1) \\cup (1, 2)'],
    ['(-\\infty, \\pi)', '(-\\infty, 3.14159265358979)'],
    ['\\{1, 2\\}', '\\{1, 3\\}'],
  ])('%s is not %s', (a, b) => {
    expect(verdict(a, b)).toBe('different');
  });

  it.each([
    ['[-\\infty, 0]', '(-\\infty, 0]'],
    ['[a, b)', '[a, c)'],
    ['(3, 1)', '(5, 4)'],
    ['(3, 1)', '\\emptyset'],
    ['\\{i\\}', '\\{1\\}'],
  ])('%s and %s are undecided', (a, b) => {
    expect(verdict(a, b)).toBe('undecided');
  });
});
