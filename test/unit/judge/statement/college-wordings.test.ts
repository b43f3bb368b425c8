import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../../src/judge/statement/read-statement.ts';

function readAs(statement: string): string {
  const read = readStatement(statement);
  return read.kind === 'task' ? read.readAs : read.kind;
}

describe('wordings of college textbooks', () => {
  it.each([
    [
      'Simplify. Your answer should contain only positive exponents: $\\frac{x^2y^{-3}}{x^{-1}}$',
      'Simplify $x^2*y^(-3)/x^(-1)$. Write your answer with positive exponents.',
    ],
    ['Simplify with positive exponents: $x^{-2}x$', 'Simplify $x^(-2)*x$. Write your answer with positive exponents.'],
    ['Solve to the nearest tenth: $x^2=2$', 'Find all solutions for $x$ given $x^2 = 2$. Round to 1 decimal places.'],
    ['How many roots does $x^2 - 3x + 2 = 0$ have?', 'Find the number of solutions for $x$ given $x^2 - 3x + 2 = 0$.'],
    [
      'How many distinct roots does $x^2 - 2x + 1 = 0$ have?',
      'Find the number of solutions for $x$ given $x^2 - 2x + 1 = 0$.',
    ],
    ['Evaluate $(-8)^{1/3}$.', 'Evaluate $(-8)^(1/3)$.'],
    ['Removable Discontinuity by Factoring Evaluate $3 + 4$.', 'Evaluate $3 + 4$.'],
    ['Recognizing Parametric Curves $f(x) = x^2$. Find $f(3)$.', 'Evaluate $3^2$.'],
    ['Simplify $ax + by + 2by$.', 'Simplify $a*x + b*y + 2b*y$.'],
  ])('%s', (statement, expected) => {
    expect(readAs(statement)).toBe(expected);
  });

  it.each([
    ['Simplify. Your answer should contain only negative exponents: $x^2/x$'],
    ['Simplify. Your answer should not contain only positive exponents: $x^2/x$'],
    ['Find to the nearest ten the number of primes: 57'],
    ['How many roots does $x^2 - 2x + 1 = 0$ have?'], // one, or two that are the same
    ['How many real roots does $x^2 - 2x + 1 = 0$ have?'],
    ['Evaluate $\\log_2(-4)$.'], // undefined, or one of its complex values
    ['Evaluate $\\ln(0)$.'],
    ['Evaluate $(-4)^{3/2}$.'],
    ['Evaluate $\\sqrt[4]{-16}$.'],
    ['Evaluate $(-8)^{1/3} + i$.'],
    ['Complex Numbers Evaluate $(-8)^{1/3}$.'],
    ['Evaluate $\\arcsin(2)$.'],
    ['rational Solve: $x^2 = 2$'],
    ['negative Factor $x^2 - 4$'],
    ['Simplify $3x as y$.'],
    ['Reciprocal of 3/4 + 1'],
    ['Find the square root of 9 + 16.'],
    ['Inverse Matrices $$\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$$'], // only the title says what to do
    ['Counting Roots $x^2 = 4$'],
    ['Smallest Values Solve $x^2 = 4$'],
    ['Nonzero Roots Solve $x^2 = x$'],
    ['Negated Evaluate 3 + 4'],
    ['Find the tenth term of the arithmetic sequence where $a_1 = 5$, $r = 3$'], // a ratio of a sequence of differences
    ['Find the first term of the geometric sequence with $a_2 = 4$ and $r = 2$'],
    ['Find the common difference of the arithmetic sequence $3, 7, 12$'], // it is none
    ['Find the fourth term of the sequence $2^n$'], // counted from zero or from one
    ['Find Twice The Value Evaluate 3 + 4'],
  ])('%s is no task', (statement) => {
    expect(readStatement(statement).kind).not.toBe('task');
  });
});
