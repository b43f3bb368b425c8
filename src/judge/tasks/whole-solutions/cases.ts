import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'How many integers $x$ satisfy $x^2 < 20$?', right: ['9'], wrong: ['8', '4'] },
  {
    statement: 'How many integers $n$ satisfy both of the inequalities $2n + 1 < 12$ and $-3n + 2 \\le 8$?',
    right: ['8'],
    wrong: ['7'],
  },
  { statement: 'Find the sum of all integers $x$ for which $-4 \\le x \\le 7$.', right: ['18'], wrong: ['28'] },
  { statement: 'What is the largest integer $x$ such that $5x - 3 < 22$?', right: ['4'], wrong: ['5'] },
  { statement: 'Find the smallest integer $x$ such that $x^2 - 7x < 0$.', right: ['1'], wrong: ['0'] },
];
