import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'What is 15% of 80?', right: ['12'], wrong: ['0.15', '1200'] },
  { statement: '18 is what percent of 24?', right: ['75%', '75'], wrong: ['0.75%', '133'] },
  { statement: '30% of what number is 12?', right: ['40'], wrong: ['3.6'] },
  { statement: 'Convert 0.045 to a percent.', right: ['4.5%', '4.5'], wrong: ['45%'] },
  { statement: 'What number is 250% of $6$?', right: ['15'], wrong: ['1500'] },
];
