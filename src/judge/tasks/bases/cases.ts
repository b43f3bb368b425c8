import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'Convert 1101 (base 2) to base 10.', right: ['13'], wrong: ['11', '15'] },
  { statement: 'What is -b3 (base 12) in base 5?', right: ['-1020'], wrong: ['1020', '-1021'] },
  { statement: 'In base 16, what is ff + 1?', right: ['100', '100_{16}'], wrong: ['256'], open: ['fg'] },
  { statement: 'In base 3, what is 1 - 22?', right: ['-21'], wrong: ['21', '-7'] },
  {
    statement: 'Express $444_{10}$ in base $5$.',
    right: ['3234', '3234_5', '3234_{5}'],
    wrong: ['444', '3234_6'],
  },
];
