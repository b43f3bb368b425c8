import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'What are the prime factors of 360?',
    right: ['2, 3, 5', '5, 3, 2', '{2, 3, 5}'],
    wrong: ['2, 3', '2, 3, 5, 6', '2, 3, 5, 7'],
  },
  { statement: 'List the prime factors of 97.', right: ['97'], wrong: ['1, 97'] },
];
