import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'What is the next term in 5, 8, 11, 14?', right: ['17'], wrong: ['16', '14'] },
  { statement: 'What comes next: 1, 4, 9, 16, 25?', right: ['36'], wrong: ['34'] },
  {
    statement: "What is the n'th term of 3, 7, 13, 21, 31?",
    right: ['n^2 + n + 1', 'n*(n+1)+1'],
    wrong: ['n^2 + 1', '4n - 1'],
  },
];
