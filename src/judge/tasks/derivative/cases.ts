import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Differentiate $x^3 - 4x$ with respect to $x$.',
    right: ['3x^2 - 4', "f'(x) = 3x^2 - 4"],
    wrong: ['3x^2', 'x^4/4 - 2x^2'],
  },
  {
    statement: 'Find the derivative of $f(t) = t e^{2t}$.',
    right: ['e^{2t}(1 + 2t)', '2te^{2t} + e^{2t}'],
    wrong: ['2e^{2t}', 'e^{2t}'],
  },
  {
    statement: 'What is the third derivative of 2*k**4 - 5*k wrt k?',
    right: ['48*k', '48k'],
    wrong: ['24*k**2', '48'],
  },
  {
    statement: 'Find the derivative of $x^2 \\ln(x)$ with respect to $x$ at $x = 1$.',
    right: ['1'],
    wrong: ['0', '2'],
  },
  {
    statement: 'Find $\\frac{d}{dx}\\left(\\sqrt{x^2 + 1}\\right)$.',
    right: ['\\frac{x}{\\sqrt{x^2+1}}'],
    wrong: ['\\frac{1}{2\\sqrt{x^2+1}}'],
  },
];
