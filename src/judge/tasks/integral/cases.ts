import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Find the antiderivative of $6x^2 - \\sin(x)$.',
    right: ['2x^3 + \\cos(x) + C', 'F(x) = \\cos x + 2x^3 + K'],
    wrong: ['2x^3 - \\cos(x) + C', '12x - \\cos(x)'],
    open: ['2x^3 + \\cos(x)'],
  },
  {
    statement: 'Find the antiderivative of $\\frac{2}{x}$.',
    right: ['2\\ln|x| + C', '\\ln(x^2) + C'],
    wrong: ['-2/x^2 + C'],
    open: ['2\\ln(x) + C'],
  },
  { statement: 'Evaluate $\\int_{1}^{3} (2x + 1) \\, dx$.', right: ['10'], wrong: ['12', '-10'] },
  { statement: 'Evaluate $\\int_{-2}^{1} \\frac{1}{x^2} \\, dx$.', right: [], open: ['-3/2', '3/2'], unsolved: true },
];
