import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../../../src/judge/check-answers.ts';

const verdict = (expected: string, given: string) => checkAnswers({ expected, given }).verdict;

const table: Readonly<Record<'equal' | 'different' | 'undecided', readonly (readonly [string, string])[]>> = {
  equal: [
    ['x^3 + C', 'x^3 + K'],
    ['y = x^3 + C', 'y = x^3 - 4 + C'],
    ['\\ln|7x| + C', '\\ln|x| + C'],
    ['-\\frac{1}{4}\\cos(2x) + C', '\\frac{1}{2}\\sin^2 x + C_1'],
    ['C e^{3x}', 'K e^{3x}'],
    ['c_1 e^x + c_2 x e^x', 'C_1 e^x + C_2 x e^x'],
    ['\\frac{\\pi}{3} + 2\\pi n', '\\frac{\\pi}{3} + 2\\pi k'],
    ['15^\\circ + 180^\\circ n', '15^\\circ + 180^\\circ m'],
    ['a_n = 5n - 2', 'a_k = 5k - 2'],
    ['g(x) = 3x - 1', 'g(t) = 3t - 1'],
    ['4\\mathbf{i} - 9\\mathbf{j}', '\\langle 4, -9 \\rangle'],
    ['\\hat{i} + 5\\hat{k}', '<1, 0, 5>'],
    ['3\\begin{pmatrix} 1 & 2 \\\\ 0 & 5 \\end{pmatrix}', '\\begin{bmatrix} 3 & 6 \\\\ 0 & 15 \\end{bmatrix}'],
    ['\\begin{pmatrix} 0 & 1 \\\\ 1 & 0 \\end{pmatrix}^2', '\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}'],
    ['4 ft 7 in', '55 inches'],
    ['1 hour and 15 minutes', '75 min'],
    ['7/4', '1 3/4'],
    ['1.75', '\\frac{7}{4}'],
    ['0.\\overline{27}', '3/11'],
    ['1110_2', '14'],
    ['45%', '0.45'],
    ['3 m', '300 cm'],
    ['2 hours', '120 minutes'],
    ['5 kg m/s^2', '5 N'],
    ['$4', '400 cents'],
    ['60 miles per hour', '60 mph'],
    ['12 cm', '12'],
    ['pi/6', '30°'],
    ['30^\\circ', '30'],
    ['4321', '4,321'],
    ['{1, 6, 3}', '{6, 3, 1, 3}'],
    ['5, -2', '-2, 5'],
    ['±3', '3, -3'],
    ['x = ±3', 'x = 3 or x = -3'],
    ['x = 3', '3'],
    ['x = 2, 9', '9, 2'],
    ['x = 4, y = -1', '(4, -1)'],
    ['(p, q) = (8, 5)', '(8, 5)'],
    ['x_1 = 5, x_2 = 8', '8, 5'],
    ['(1, 6]', '1 < x <= 6'],
    ['(2, 5)', '2 < x < 5'],
    ['(-oo, 0) ∪ (0, oo)', 'x ≠ 0'],
    ['[1, 4] ∪ [3, 9]', '[1, 9]'],
    ['|x| < 3', '-3 < x < 3'],
    ['\\emptyset', 'no solution'],
    ['\\mathbb{R}', 'all real numbers'],
    ['\\begin{pmatrix} 2 \\\\ 7 \\end{pmatrix}', '\\langle 2, 7 \\rangle'],
    ['\\begin{bmatrix} 1 & 1/2 \\\\ 0 & 3 \\end{bmatrix}', '\\begin{pmatrix} 1 & 0.5 \\\\ 0 & 3 \\end{pmatrix}'],
    ['6:8', '3:4'],
    ['(1, 2, 5)', '1, 2, 5'],
    ['3 + 2i', '2i + 3'],
    ['\\text{(B)}', 'B'],
    ['(C) 18', 'C'],
    ['(C) 18', '18'],
    ['true', 'Yes'],
    ['false', 'no solution'],
    ['even', 'Even.'],
    ['odd', '\\text{odd}'],
    ['forty-two', '42'],
    ['9:00', '09:00'],
    ['P and (Q or R)', '(P and Q) or (P and R)'],
    ['not (x < 2 and x > 0)', 'x >= 2 or x <= 0'],
    ['y = 3x - 4', '3x - y = 4'],
    ['2x + 4y = 6', 'x + 2y = 3'],
    ['x^2 = 49', 'x = 7 or x = -7'],
    ['f(x) = 2x + 1', 'f(x) = 1 + 2x'],
    ['\\angle PQR', '∠RQP'],
    ['$18', 'Altogether she earns $18 a day, so the answer is 18.'],
  ],
  different: [
    ['x^3 + C', 'x^4 + K'],
    ['x^3 + C', 'x^3'],
    ['C', 'K'],
    ['2n + 1', '2k + 1'],
    ['x + c', 'x + k'],
    ['6\\pi n', '4\\pi k'],
    ['a_n = 5n - 2', 'a_k = 5k + 2'],
    ['4i - 9j', '\\langle 4, 9 \\rangle'],
    ['4 ft 7 in', '47 in'],
    ['1/3', '0.33'],
    ['7', '-7'],
    ['3 m', '3 cm'],
    ['5 kg', '5 s'],
    ['{1, 2}', '{1, 2, 4}'],
    ['2, -2', '2'],
    ['(2, 5]', '[2, 5]'],
    ['(3, 8)', '(8, 3)'],
    ['x + 1', 'X + 1'],
    ['A', 'B'],
    ['true', 'false'],
    ['even', 'odd'],
    ['no solution', '0'],
    ['x < 3', 'x <= 3'],
    ['y = 2x', 'y = 3x'],
    ['x^2 = 9', 'x = 3'],
    ['3:4', '4:3'],
    ['4,321', '4,322'],
    ['9:00', '10:00'],
    ['x > 4', '4'],
    ['not (P and Q)', 'not P and not Q'],
    ['\\begin{pmatrix} 1 & 2 \\end{pmatrix}', '\\begin{pmatrix} 1 & 3 \\end{pmatrix}'],
  ],
  undecided: [
    ['C e^{3x}', 'K e^{2x}'],
    ['2 in 3 ft', '38 in'],
    ['1.5', '1,5'],
    ['28%', '28'],
    ['5', '$5'],
    ['x', 'y = x'],
    ['(1, 2)', '{1, 2}'],
    ['(1, 2)', '1, 2'],
    ['(x-1)^2 = 0', 'x = 1'],
    ['1/12', '0.0833333333333333'],
    ['12 apples', '12 oranges'],
    ['1 month', '30 days'],
    ['the red one', 'the blue one'],
    ['C', '12'],
    ['no solution', 'No.'],
    ['all real numbers', 'Yes'],
    ['f(x)', 'f(t)'],
    ['x = 2', 'x = 1 + 2 = 2'],
    ['5', 'x2 = 5'],
    ['3', '\\frac{3'],
  ],
};

describe.each(Object.entries(table))('%s', (expected, pairs) => {
  it.each(pairs)('%s and %s', (a, b) => {
    expect(verdict(a, b)).toBe(expected);
    expect(verdict(b, a)).toBe(expected);
  });
});

it('many members in another order are not called different', () => {
  const members = Array.from({ length: 60 }, (_, index) => index);
  expect(verdict(`{${members.join(', ')}}`, `{${[...members].reverse().join(', ')}}`)).toBe('undecided');
  expect(verdict(`{${members.join(', ')}}`, `{${members.join(',')}}`)).toBe('equal');
});

describe('readings', () => {
  it('take a decimal comma only where told', () => {
    expect(checkAnswers({ expected: '1.5', given: '1,5', options: { decimalComma: true } }).verdict).toBe('equal');
  });

  it('are told in plain math and LaTeX', () => {
    expect(checkAnswers({ expected: '1/2', given: '\\boxed{.5}' })).toMatchObject({
      readAs: { expected: '1/2', given: '0.5' },
      givenLatex: '0.5',
    });
    expect(checkAnswers({ expected: '1/2', given: '\\frac{1}{' }).givenLatex).toBeNull();
  });

  it('a tolerance is met only where it is asked for', () => {
    expect(checkAnswers({ expected: 'pi', given: '3.14', options: { tolerance: 0.01 } }).verdict).toBe('equal');
    expect(checkAnswers({ expected: 'pi', given: '3.2', options: { tolerance: 0.01 } }).verdict).toBe('different');
  });
});

it('the same number in two notations is equal, and its neighbour different', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 1, max: 99 }), (over, under) => {
      expect(verdict(`${over}/${under}`, `\\frac{${2 * over}}{${2 * under}}`)).toBe('equal');
      expect(verdict(`${over}/${under}`, `\\boxed{\\dfrac{${over + 1}}{${under}}}`)).toBe('different');
    }),
    { numRuns: 200 },
  );
});
