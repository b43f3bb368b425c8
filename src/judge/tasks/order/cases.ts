import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Sort 3, -1, 1/2, -1.5 in descending order.',
    right: ['3, 1/2, -1, -1.5', '3, 0.5, -1, -3/2'],
    wrong: ['-1.5, -1, 1/2, 3', '3, 1/2, -1'],
  },
  {
    statement: 'Let k = 2 - 9. Put 4, k, -6 in increasing order.',
    right: ['k, -6, 4', '-7, -6, 4'],
    wrong: ['4, -6, k', '-6, k, 4'],
  },
  { statement: 'What is the second smallest value in 0.3, 1/4, -2, 5?', right: ['1/4', '0.25'], wrong: ['-2', '0.3'] },
  {
    statement: 'Which is the biggest value?  (a) -0.1  (b) 2/9  (c) 0.2',
    right: ['b', '(b)', '2/9'],
    wrong: ['a', 'c', '0.2'],
  },
  { statement: 'Let s = 1 - 4. Which is the nearest to -2?  (a) 0  (b) s  (c) 4', right: ['b'], wrong: ['a', 'c'] },
  { statement: 'What is the closest to 0 in 3, -1/5, 0.3?', right: ['-1/5', '-0.2'], wrong: ['0.3'] },
  { statement: 'Which is smaller: 5/7 or 0.71?', right: ['0.71'], wrong: ['5/7'] },
];
