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
  { statement: 'What is the coefficient of $x^2$ in the expansion of $(x - 2)^3$?', right: ['-6'], wrong: ['6', '12'] },
  {
    statement: 'Multiply $3x(x^2 - 5)$. What is the coefficient of $x$ after simplifying?',
    right: ['-15'],
    wrong: ['3', '15'],
  },
  { statement: 'Multiply $2(y + 7)$. What is the constant term after simplification?', right: ['14'], wrong: ['7'] },
];
