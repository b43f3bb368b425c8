import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'Simplify $\\frac{x^2 - 9}{x + 3}$.', right: ['x - 3'], wrong: ['x + 3'] },
  {
    statement: 'Simplify $\\frac{6a^5b}{9a^2b^3}$.',
    right: ['\\frac{2a^3}{3b^2}'],
    wrong: ['\\frac{2a^3}{3b}', '\\frac{6a^5b}{9a^2b^3}'],
  },
  {
    statement: 'Simplify p**3*p**(-1/2)/p assuming p is positive.',
    right: ['p**(3/2)', 'sqrt(p^3)'],
    wrong: ['p^(5/2)'],
  },
  {
    statement: 'Let f(x) = 2*x - 1. Let g(x) = x**2. What is 3*f(t) - g(t)?',
    right: ['-t^2 + 6t - 3'],
    wrong: ['t^2 + 6t - 3'],
  },
  { statement: 'Simplify $\\sqrt{x^4}$.', right: ['x^2'], wrong: ['-x^2'] },
];
