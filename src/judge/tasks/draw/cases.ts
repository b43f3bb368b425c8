import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Two letters picked without replacement from aabbb. What is prob of sequence ab?',
    right: ['3/10', '0.3'],
    wrong: ['6/25', '3/5'],
  },
  {
    statement: 'What is prob of picking 1 a and 1 b when two letters picked without replacement from {a: 2, b: 3}?',
    right: ['3/5'],
    wrong: ['3/10'],
  },
  {
    statement: 'Three letters picked without replacement from {p: 2, q: 1}. Give prob of picking 3 p.',
    right: ['0'],
    wrong: ['1/3'],
  },
];
