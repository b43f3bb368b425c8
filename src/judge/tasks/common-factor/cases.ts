import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Find the greatest common factor of $12x^3$, $18x^2y$ and $30x^2$.',
    right: ['6x^2'],
    wrong: ['6x^3', '3x^2', '6'],
  },
  {
    statement: 'Greatest Common Factor Find the greatest common factor. $$7b$$, $$35$$',
    right: ['7'],
    wrong: ['7b', '35b'],
  },
  { statement: 'Find the least common multiple of $4a^2b$ and $6ab^3$.', right: ['12a^2b^3'], wrong: ['24a^3b^4'] },
];
