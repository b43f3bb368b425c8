import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRelations, type RelationOptions } from '../../../../src/judge/sets/compare-relations.ts';
import { tree } from './reading.ts';

/** The verdict, which must not depend on the order. */
function verdict(a: string, b: string, options: RelationOptions = {}): string {
  const [there, back] = [compareRelations(tree(a), tree(b), options), compareRelations(tree(b), tree(a), options)];
  expect(back.kind).toBe(there.kind);
  return there.kind;
}

describe('compareRelations', () => {
  it.each([
    // one unknown: the same solutions
    ['|x| < 3', '-3 < x and x < 3'],
    ['x = 1 or x = 4', 'x^2 - 5x + 4 = 0'],
    ['5x + 10 = 0', 'x = -2'],
    ['x^4 < 16', '|x| < 2'],
    ['x \\in [1, 4)', '1 \\le x < 4'],
    ['x > 1 and x < 1', 'x^2 < 0'],
    ['x \\ne 3', 'x < 3 or x > 3'],
    ['x = 2 \\pm \\sqrt{3}', 'x^2 - 4x + 1 = 0'],
    ['\\frac{1}{x} > 0', 'x > 0'],
    ['\\sqrt{x} = 3', 'x = 9'],
    ['2^x = 32', 'x = 5'],
    ['a(7 - a) = 12', '\\frac{12}{a} + a = 7'],
    ['\\sin x = 0', '\\tan x = 0'],
    ['\\sin x = 1 and 0 \\le x \\le 4', 'x = \\frac{\\pi}{2}'],
    ['x = 1 or x = 1 or x = 2', 'x^2 - 3x + 2 = 0'],
    ['t^2 = -1', 't^2 + 1 = 0'],
    ['x^5999 (1 + x) = 0', 'x^6000 = -x^5999'],
    // several unknowns
    ['y = 3x - 2', '3x - y - 2 = 0'],
    ['y = 3x - 2', '\\frac{y + 2}{3} = x'],
    ['4x - 6y > 10', '3y - 2x < -5'],
    ['x y = 0', 'x = 0 or y = 0'],
    ['x^2 = y^2', 'x = y or x = -y'],
    ['|u| = |v|', 'u = v or u = -v'],
    ['x^2 = b', '(x - \\sqrt{b})(x + \\sqrt{b}) = 0'],
    ['x^2 + y^2 = 9', '(y - \\sqrt{9 - x^2})(y + \\sqrt{9 - x^2}) = 0'],
    ['y = \\frac{x}{3x - 1}', '3xy - y - x = 0'],
    ['x + y = 3 and x - y = 1', 'x - y = 1 and 2x + 2y = 6'],
    ['x + y = 3 and x - y = 1', 'x = 2 and y = 1'],
    ['x + y = 1 and x y = -1', 'y = 1 - x and x^2 - x = 1'],
    ['x^2 = 4 and y = x', '(x = 2 and y = 2) or (x = -2 and y = -2)'],
    ['y = \\cos(x + 2\\pi)', '\\cos x - y = 0'],
    ['p = 1.44^q', 'p = 1.2^{2q}'],
    ['(x, y) = (1, 2)', 'x = 1 and y = 2'],
  ])('%s is %s', (a, b) => {
    expect(verdict(a, b)).toBe('equal');
  });

  it.each([
    ['x = 1', 'x = 2'],
    ['|x| < 3', '|x| \\le 3'],
    ['x^2 = 4', 'x = 2'],
    ['x > 3', 'x \\ge 3'],
    ['x > 3', 'x > 3.000001'],
    ['\\frac{x^2 - 1}{x - 1} = x + 1', 'x = x'],
    ['y = 3x - 2', 'y = 3x + 2'],
    ['2x - 3y > 5', '2x - 3y < 5'],
    ['x^2 = y^2', 'x = y'],
    ['x^2 = b', 'x = \\sqrt{b}'],
    ['x > 2', 's > 2'],
    ['-5q < -9z', '5q < 9z'],
    ['x y = 0', 'x = 0'],
    ['1 = x', '1 = 1'],
    ['x + y = 1', 'x - y = 1'],
    ['\\sin x > 0', '\\sin x < 0'],
    ['\\sin x = 0', '\\sin x = 1'],
  ])('%s is not %s', (a, b) => {
    expect(verdict(a, b)).toBe('different');
  });

  it.each([
    ['x = 2', '(x - 2)^2 = 0'],
    ['a^3 b = 0', 'a = 0 or b = 0'],
    ['x^3 = 1', 'x = 1'],
    ['\\frac{y}{x} = 2', 'y = 2x'],
    ['x = 2', '(x - 2)^{100} = 0'],
  ])('%s and %s are left open, since their authors may count them as different', (a, b) => {
    expect(verdict(a, b)).toBe('undecided');
  });

  it('takes what may be assumed', () => {
    expect(verdict('x^2 = 9', 'x = 3', { positive: new Set(['x']) })).toBe('equal');
    expect(verdict('x^2 = b^2', 'x = b', { positive: new Set(['x', 'b']) })).toBe('equal');
    expect(verdict('x > 2', 't > 2', { renameUnknown: true })).toBe('equal');
    expect(verdict('x^3 = 1', 'x = 1', { realOnly: true })).toBe('equal');
    expect(verdict('(x - 2)^2 = 0', 'x = 2', { realOnly: true })).toBe('equal');
    expect(verdict('\\frac{y}{x} = 2', 'y = 2x', { ignoreRemovable: true })).toBe('equal');
  });

  it('knows a line by any multiple of its equation, and by no other', () => {
    const coefficient = fc.integer({ min: -9, max: 9 });
    const factor = coefficient.filter((each) => each !== 0);
    fc.assert(
      fc.property(factor, coefficient, coefficient, factor, coefficient, (a, b, c, k, shift) => {
        const line = `${a}x + (${b})y + (${c}) = 0`;
        const multiple = `${k * a}x + (${k * b})y = ${-k * c}`;
        expect(verdict(line, multiple)).toBe('equal');
        if (shift !== 0) expect(verdict(line, `${k * a}x + (${k * b})y = ${shift - k * c}`)).toBe('different');
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['y = (x - a)^{6000}', 'y = (x - a)^{5999}'],
    ['x^{1000000} = y', 'x^{1000001} = y'],
    ['\\sqrt{x + \\sqrt{y + \\sqrt{z}}} = 1', '\\sqrt{z + \\sqrt{y + \\sqrt{x}}} = 1'],
    [`${'8'.repeat(900)} x = y^7`, `${'8'.repeat(899)}7 x = y^7`],
  ])('ends on %s', (a, b) => {
    expect(['different', 'undecided']).toContain(verdict(a, b));
  });
});
