import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../../../src/exact/effort.ts';
import { Rational } from '../../../../src/exact/rational.ts';
import { pointOfRational } from '../../../../src/judge/sets/real-point.ts';
import { RealSet } from '../../../../src/judge/sets/real-set.ts';
import { realSolutions } from '../../../../src/judge/sets/solution-set.ts';
import { treeOfSet } from '../../../../src/judge/sets/tree-of-set.ts';
import { printText } from '../../../../src/math/print-text.ts';
import { tree } from './reading.ts';

function solved(text: string): string | null {
  const set = realSolutions(tree(text), 'x');
  const found = set === null ? null : treeOfSet(set);
  return found === null ? null : printText(found);
}

describe('realSolutions', () => {
  it.each([
    // polynomials
    ['x^2 - 7x + 10 = 0', '{2, 5}'],
    ['x^2 + x + 3 = 0', 'no solution'],
    ['x^3 - 4x > 0', '(-2, 0) ∪ (2, oo)'],
    ['(x - 3)^2 (x + 1) \\ge 0', '[-1, oo)'],
    ['(x - 3)^2 (x + 1) > 0', '(-1, 3) ∪ (3, oo)'],
    ['x^2 - 3 = 0', '{-sqrt(3), sqrt(3)}'],
    ['x^6 < 64', '(-2, 2)'],
    ['x^5 = 32', '{2}'],
    ['0.5x + 0.25 = 1', '{3/2}'],
    // quotients: poles are no solutions
    ['\\frac{x^2 - 9}{x - 3} = 6', 'no solution'],
    ['\\frac{x^2 - 9}{x - 3} > 0', '(-3, 3) ∪ (3, oo)'],
    ['\\frac{1}{x} < 4', '(-oo, 0) ∪ (1/4, oo)'],
    ['\\frac{2}{x + 1} - \\frac{1}{x} = 0', '{1}'],
    ['\\frac{1}{x} \\ne 0', '(-oo, 0) ∪ (0, oo)'],
    // absolute values
    ['|x - 4| \\le 3', '[1, 7]'],
    ['|3x + 1| > 5', '(-oo, -2) ∪ (4/3, oo)'],
    ['|x| = -2', 'no solution'],
    ['||x| - 3| = 1', '{-4, -2, 2, 4}'],
    ['|x| = x', '[0, oo)'],
    ['|x + 1| + |x - 1| = 2', '[-1, 1]'],
    ['\\max(x, 3 - x) = 2', '{1, 2}'],
    // roots: extraneous ones fall away
    ['\\sqrt{2x + 3} = x', '{3}'],
    ['\\sqrt{x + 6} - \\sqrt{x - 1} = 1', '{10}'],
    ['\\sqrt{x} = -1', 'no solution'],
    ['\\sqrt{x^2} = -x', '(-oo, 0]'],
    ['\\sqrt{x + 1} > x - 1', '[-1, 3)'],
    ['\\sqrt[3]{2x} = -2', '{-4}'],
    ['x^{2/3} = 9', '{-27, 27}'],
    ['x^{3/2} = 8', '{4}'],
    // exponentials and logarithms
    ['3^x = 81', '{4}'],
    ['9^x - 4 \\cdot 3^x + 3 = 0', '{0, 1}'],
    ['2^x > \\frac{1}{8}', '(-3, oo)'],
    ['(1/2)^x < 4', '(-2, oo)'],
    ['2^{x^2} = 16', '{-2, 2}'],
    ['x e^x - 3 e^x = 0', '{3}'],
    ['\\ln(x - 1) = 0', '{2}'],
    ['\\log_3 x + \\log_3(x - 6) = 3', '{9}'],
    ['\\ln(x) \\le 1', '(0, e]'],
    ['\\log_x 27 = 3', '{3}'],
    ['5^x = -5', 'no solution'],
    // constants that are no rational numbers
    ['x^2 - 2\\sqrt{5} x + 5 = 0', '{sqrt(5)}'],
    ['\\pi x = 3\\pi', '{3}'],
    // chains, sets, logic, signs
    ['-1 < 2x + 1 \\le 5', '(-1, 2]'],
    ['x < 1 or x \\ge 4', '(-oo, 1) ∪ [4, oo)'],
    ['x > 1 and x < 4', '(1, 4)'],
    ['x \\in [2, 5)', '[2, 5)'],
    ['x = 4 \\pm 1', '{3, 5}'],
    ['x \\ne 7', '(-oo, 7) ∪ (7, oo)'],
    ['2 = 2', '\\mathbb{R}'],
    ['x = x + 1', 'no solution'],
  ])('solves %s', (text, wanted) => {
    expect(solved(text)).toBe(wanted);
  });

  it.each(['x + \\sin x = 0.1', 'x^x = 4', 'x + y = 1', '\\lfloor x \\rfloor = 2'])('leaves %s alone', (text) => {
    expect(realSolutions(tree(text), 'x')).toBeNull();
  });

  it('holds what direct evaluation says of any polynomial inequality', () => {
    const coefficients = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 });
    const point = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 9 }));
    const operators = ['<', '<=', '>', '>=', '='] as const;
    fc.assert(
      fc.property(coefficients, point, fc.constantFrom(...operators), (all, [over, under], operator) => {
        const text = all.map((each, index) => (index === 0 ? `(${each})` : `(${each})x^${index}`)).join('+');
        const set = realSolutions(tree(`${text} ${operator} 0`), 'x');
        const at = Rational.of(over, under);
        const value = all.reduceRight((sum, each) => sum.mul(at).add(Rational.of(each)), Rational.zero).sign();
        const wanted = { '<': value < 0, '<=': value <= 0, '>': value > 0, '>=': value >= 0, '=': value === 0 }[
          operator
        ];
        const inside = set?.intersection(RealSet.point(pointOfRational(at)));
        expect(inside?.isEmpty).toBe(!wanted);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    'x^{1000000} = 2',
    'x^{1000000} - x - 1 = 0',
    '(x + 1)^{500} = 0',
    'x = 9^{9^{9^9}}',
    Array.from({ length: 40 }, (_, k) => `|x - ${k}|`)
      .join('+')
      .concat(' = 500'),
    Array.from({ length: 8 }, (_, k) => `\\sqrt{x + ${k}}`)
      .join('+')
      .concat(' = 3'),
    `${'7'.repeat(900)} x^3 - x = ${'3'.repeat(900)}`,
  ])('ends by counted effort on %s', (text) => {
    const relation = tree(text);
    const first = within(300_000, () => realSolutions(relation, 'x'));
    expect(within(300_000, () => realSolutions(relation, 'x')).kind).toBe(first.kind);
  });
});
