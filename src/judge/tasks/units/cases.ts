import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'How many minutes are there in 3/4 of an hour?',
    right: ['45', '45 minutes'],
    wrong: ['75'],
    open: ['45 hours'],
  },
  { statement: 'What is 12.5cm in millimeters?', right: ['125'], wrong: ['1.25', '1250'] },
  { statement: 'Convert 2.5 kilograms to grams.', right: ['2500'], wrong: ['250'] },
  { statement: 'How many decades are there in 35 years?', right: ['3.5', '7/2'], wrong: ['350'] },
];
