import { describe, expect, it } from 'vitest';
import { decideEquality } from '../../../../src/judge/equality/decide-equality.ts';
import type { EqualityOptions } from '../../../../src/judge/equality/equality.ts';
import { tree } from './reading.ts';

function verdict(a: string, b: string, options: EqualityOptions = {}): string {
  const [there, back] = [decideEquality(tree(a), tree(b), options), decideEquality(tree(b), tree(a), options)];
  expect(back.kind).toBe(there.kind);
  return there.kind;
}

describe('general solutions', () => {
  it.each([
    ['x = \\frac{\\pi}{6} + 2\\pi k', 'x = \\frac{\\pi}{6} - 2\\pi n'],
    ['x = k\\pi, k \\in \\mathbb{Z}', 'x = 2\\pi n or x = \\pi + 2\\pi n'],
    ['x = \\pm\\frac{\\pi}{3} + 2\\pi k', 'x = \\frac{\\pi}{3} + 2\\pi n, x = \\frac{5\\pi}{3} + 2\\pi n'],
    ['x = 45^\\circ + 180^\\circ k', 'x = \\frac{\\pi}{4} + \\pi n'],
    ['\\frac{\\pi}{4} + \\frac{\\pi}{2} k, k \\in \\mathbb{Z}', '\\frac{\\pi}{4} + \\pi k, \\frac{3\\pi}{4} + \\pi k'],
    ['x = \\arctan 2 + \\pi k', 'x = \\arctan 2 + 5\\pi - \\pi m'],
  ])('%s is %s', (a, b) => {
    expect(verdict(a, b)).toBe('equal');
  });

  it.each([
    ['x = \\frac{\\pi}{6} + 2\\pi k', 'x = \\frac{\\pi}{6} + \\pi n'],
    ['x = \\frac{\\pi}{6} + 2\\pi k', 'x = \\frac{\\pi}{3} + 2\\pi n'],
    ['x = \\pm\\frac{\\pi}{3} + 2\\pi k', 'x = \\frac{\\pi}{3} + 2\\pi n'],
    ['x = \\pi k', 't = \\pi k'],
  ])('%s is not %s', (a, b) => {
    expect(verdict(a, b)).toBe('different');
  });

  it('does not take the letters of formulas for whole numbers', () => {
    expect(verdict('\\pi n', '\\pi n + \\pi')).toBe('undecided');
    expect(verdict('A = \\pi n', 'A = \\pi n + \\pi')).toBe('undecided');
    expect(verdict('2k', '2n')).toBe('different');
    expect(verdict('k, k + 1', 'k + 1, k + 2')).not.toBe('equal');
    expect(verdict('\\pi n', '\\pi n + \\pi', { integer: new Set(['n']) })).toBe('equal');
  });
});
