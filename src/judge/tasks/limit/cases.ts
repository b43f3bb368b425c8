import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'Evaluate $\\lim_{x \\to 2} (x^2 + 3x)$.', right: ['10'], wrong: ['4', '7'] },
  { statement: 'Evaluate $\\lim_{x \\to 3} \\frac{x^2 - 9}{x - 3}$.', right: ['6'], wrong: ['0', '3'] },
  { statement: 'Evaluate $\\lim_{x \\to 0} \\frac{e^{2x} - 1}{x}$.', right: ['2'], wrong: ['1', '0'] },
  { statement: 'Evaluate $\\lim_{x \\to 0} \\frac{1}{x}$.', right: [], open: ['\\infty', '0'], unsolved: true },
];
