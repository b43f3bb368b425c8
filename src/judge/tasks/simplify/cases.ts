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

  {
    statement: 'Add or subtract the rational expressions and simplify: $\\frac{1}{x}-\\frac{3}{x^{2}}$',
    right: ['\\frac{x-3}{x^2}'],
    wrong: ['\\frac{-2}{x^2}', '\\frac{x+3}{x^2}'],
  },
  {
    statement:
      'Using the Zero Exponent Rule Simplify each expression using the zero exponent rule of exponents. $$\\frac{7n^4}{n^4}$$',
    right: ['7'],
    wrong: ['7n', '0'],
  },
  {
    statement: 'Divide each polynomial by the monomial. $$\\frac{12y^3-6y^2}{3y}$$',
    right: ['4y^2-2y'],
    wrong: ['4y^2-6y', '4y^3-2y^2'],
  },
  {
    statement: 'Simplify: $-2\\sqrt{27x^3y^4}$',
    right: ['-6xy^2\\sqrt{3x}'],
    wrong: ['6xy^2\\sqrt{3x}', '-6xy\\sqrt{3x}'],
  },
  {
    statement: 'Simplify: $\\sqrt{12xy^2}$',
    right: ['2|y|\\sqrt{3x}'],
    wrong: ['6y\\sqrt{x}'],
    open: ['2y\\sqrt{3x}'],
    unsolved: true,
  },
  {
    statement: 'Simplify and express with positive exponents: $\\frac{u^{1/2}v^{-1/4}}{v^{1/2}}$',
    right: ['\\frac{u^{1/2}}{v^{3/4}}'],
    wrong: ['u^{1/2}v^{-3/4}', '\\frac{u^{1/2}}{v^{1/4}}'],
  },
];
