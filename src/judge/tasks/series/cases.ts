import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Write the third term of the sequence defined by the explicit formula $a_n = n^2 - 4$.',
    right: ['5'],
    wrong: ['0', '-5'],
  },
  {
    statement: 'Use the explicit formula to write the first $4$ terms of the sequence. $a_n = 30 - 7n$',
    right: ['23, 16, 9, 2', '(23, 16, 9, 2)'],
    wrong: ['2, 9, 16, 23', '30, 23, 16, 9'],
  },
  {
    statement: 'Write the first five terms of the geometric sequence with $a_1 = 4$ and $r = -\\frac{1}{2}$.',
    right: ['4, -2, 1, -\\frac12, \\frac14'],
    wrong: ['4, 2, 1, \\frac12, \\frac14'],
  },
  { statement: 'Find the common difference of the arithmetic sequence $9, 5, 1, -3$.', right: ['-4'], wrong: ['4'] },
  { statement: 'Find the common ratio of the geometric sequence: $5, -10, 20$', right: ['-2'], wrong: ['2', '-15'] },
  {
    statement: 'Find the sum of the first 8 terms of the geometric sequence $3, 6, 12$.',
    right: ['765'],
    wrong: ['384', '762'],
  },
  {
    statement: 'Find the 12th term of the arithmetic sequence where $a_1 = 5$, $d = 3$.',
    right: ['38'],
    wrong: ['41', '36'],
  },
  { statement: 'Find the third term of $(2x - y)^5$.', right: ['80x^3y^2'], wrong: ['-80x^3y^2', '-40x^2y^3'] },
];
