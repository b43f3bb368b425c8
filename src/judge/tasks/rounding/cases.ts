import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'Round 3.14159 to 3 decimal places.', right: ['3.142'], wrong: ['3.141', '3.14', '3.1416'] },
  { statement: 'Round 149.5 to the nearest integer.', right: ['150'], wrong: ['149'] },
  { statement: 'What is -0.0625 rounded to three decimal places?', right: ['-0.063'], wrong: ['-0.062'] },
  { statement: 'Round 103,978 to the nearest thousand.', right: ['104000', '104,000'], wrong: ['103000', '100000'] },
  { statement: 'Round 7450 to the nearest one hundred.', right: ['7500'], wrong: ['7400'] },

  {
    statement: 'Round Decimals In the following exercises, round each number to the nearest tenth. $$3.27$$',
    right: ['3.3'],
    wrong: ['3.2', '3'],
  },
];
