import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Rearrange (x + 3)*(2*x - 1) to the form a*x**2 + b*x + c and give b.',
    right: ['5', 'b = 5'],
    wrong: ['7', '2'],
  },
  {
    statement: 'Express 4*t - 3*t**2 + 0*t + 9 in the form p + q*t**2 + r*t and give q.',
    right: ['-3'],
    wrong: ['3', '9'],
  },
];
