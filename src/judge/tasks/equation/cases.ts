import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'Solve the equation $3x - 7 = 11$.', right: ['6', 'x = 6', '\\{6\\}'], wrong: ['-6', 'x = 5', '6, 7'] },
  { statement: 'Solve for $y$: $\\frac{y}{4} = -3$', right: ['-12', 'y=-12'], wrong: ['12'], open: ['x = -12'] },
  {
    statement: 'Solve the quadratic equation by factoring. $x^2 - 2x - 15 = 0$',
    right: ['5, -3', 'x = -3 or x = 5', '\\{-3, 5\\}', 'x=5, x=-3', '(-3, 5)', '1 \\pm 4'],
    wrong: ['5', '3, -5', '-3, 5, 1'],
  },
  {
    statement: 'Solve $x^2 - 4x + 1 = 0$.',
    right: ['2 \\pm \\sqrt{3}', '2-\\sqrt3, 2+\\sqrt3'],
    wrong: ['2+\\sqrt3', '2 \\pm \\sqrt 5'],
  },
  {
    statement: 'Solve: $x^2 + 2x + 5 = 0$',
    right: ['-1 \\pm 2i', '-1-2i, -1+2i'],
    wrong: ['-1+2i', '1 \\pm 2i', '-1, 2'],
    open: ['\\text{no solution}'],
  },
  { statement: 'Find all real solutions of $x^2 + 2x + 5 = 0$.', right: ['\\text{no solution}'], wrong: ['-1'] },
  // Extraneous roots: a pole, a sign lost by squaring, a logarithm of a negative number.
  {
    statement: 'Solve the rational equation: $\\frac{x}{x-3} = \\frac{3}{x-3}$',
    right: ['\\text{no solution}'],
    wrong: ['3'],
  },
  { statement: 'Solve $\\frac{x^2-1}{x-1} = 0$ for $x$.', right: ['-1'], wrong: ['1', '1, -1'] },
  { statement: 'Solve $\\sqrt{x + 6} = x$.', right: ['3'], wrong: ['-2', '3, -2', '-2, 3'] },
  { statement: 'Solve $\\sqrt{2x+5} + 4 = 0$.', right: ['\\text{no solution}'], wrong: ['11/2'] },
  { statement: 'Solve $\\log_2(x) + \\log_2(x-2) = 3$ for $x$.', right: ['4', 'x=4'], wrong: ['-2', '4, -2'] },
  { statement: 'Solve $|2x - 1| = 2x - 7$.', right: ['\\text{no solution}'], wrong: ['2'] },
  { statement: 'Solve the absolute value equation: $|x - 4| = 6$', right: ['10, -2'], wrong: ['10', '2, -10'] },
  {
    statement: 'Solve $e^{2x} - 5e^x + 6 = 0$.',
    right: ['\\ln 2, \\ln 3', '\\ln 3, \\ln 2'],
    wrong: ['\\ln 2', '2, 3'],
  },
  { statement: 'Solve $9^x - 4 \\cdot 3^x + 3 = 0$.', right: ['0, 1'], wrong: ['1', '1, 3'] },
  {
    statement: 'Solve $2^x = 5^{x-1}$ for $x$.',
    right: ['\\frac{\\ln 5}{\\ln 5 - \\ln 2}'],
    wrong: ['\\frac{\\ln 5}{\\ln 2}', '1.7'],
  },
  {
    statement: 'Solve $4e^{x-3} = 28$. Round to three decimal places.',
    right: ['4.946', 'x = 4.946'],
    wrong: ['4.945', '4.95'],
  },
  { statement: 'Solve $x^3 - 6x^2 + 11x - 6 = 0$.', right: ['1, 2, 3'], wrong: ['1, 2', '1, 2, 4'] },
  { statement: 'Solve $x^3 = 8$.', right: ['2, -1+i\\sqrt3, -1-i\\sqrt3'], wrong: ['-2'], open: ['2'] },
  { statement: 'Find all real solutions of $x^3 = 8$.', right: ['2'], wrong: ['-2'] },
  { statement: 'Find the sum of the solutions of $x^2 - 7x + 3 = 0$.', right: ['7'], wrong: ['-7', '3'] },
  { statement: 'What is the product of all real solutions to $x^2 - 7x + 3 = 0$?', right: ['3'], wrong: ['7'] },
  { statement: 'How many real solutions does $x^4 = 16$ have?', right: ['2'], wrong: ['4'] },
  { statement: 'Find the largest value of $x$ such that $|3x - 2| = x + 6$.', right: ['4'], wrong: ['-1', '5'] },
  { statement: 'Find the positive solution to $x^2 - x = 12$.', right: ['4'], wrong: ['-3', '4, -3'] },
  { statement: 'If $8^{2n} = 4^{9}$, find $n$.', right: ['3'], wrong: ['2'] },
  { statement: 'If $|x + 1| = 5$ and $x < 0$, what is the value of $x$?', right: ['-6'], wrong: ['4'] },
  { statement: 'Find $x$ such that $\\log_x 25 = 2$.', right: ['5'], wrong: ['-5'] },
  {
    statement: 'Solve the equation: $2(x+3) = 2x + 6$',
    right: ['\\text{all real numbers}'],
    wrong: [],
    open: ['0'],
    unsolved: true,
  },
  { statement: 'Translate and solve: Seven more than $x$ is equal to $20$.', right: ['13', 'x = 13'], wrong: ['27'] },
  { statement: 'Five less than $y$ is $-2$.', right: ['3'], wrong: ['7', '-7'] },
  { statement: 'The sum of twice a number and nine is thirty-one. Find the number.', right: ['11'], wrong: ['20'] },
  { statement: 'The quotient of $m$ and $4$ is $-6$.', right: ['-24'], wrong: ['-2'] },
  {
    statement: 'If the quadratic $x^2 + 2kx + 9$ has exactly one real root, find the positive value of $k$.',
    right: ['3'],
    wrong: ['-3', '6'],
  },
  {
    statement: 'Find all rational solutions of $(x^2 - 2)(2x - 1) = 0$.',
    right: ['\\frac12'],
    open: ['\\frac12, \\sqrt2'],
  },
  // Trigonometric equations within bounds.
  {
    statement: 'Solve $2\\sin x = 1$ for $0 \\le x < 2\\pi$.',
    right: ['\\frac{\\pi}{6}, \\frac{5\\pi}{6}', 'x = \\frac{5\\pi}{6}, x = \\frac{\\pi}{6}'],
    wrong: ['\\frac{\\pi}{6}', '\\frac{\\pi}{3}, \\frac{2\\pi}{3}', '\\frac{\\pi}{6}, \\frac{7\\pi}{6}'],
  },
  {
    statement: 'Find all solutions exactly on the interval $0 \\le t < \\pi$. Solve $\\tan^2 t = 3$.',
    right: ['\\frac{\\pi}{3}, \\frac{2\\pi}{3}'],
    wrong: ['\\frac{\\pi}{3}', '\\frac{\\pi}{6}, \\frac{5\\pi}{6}'],
  },
  {
    statement: 'Solve $2\\cos^2 x + \\cos x = 1$ for $0 \\le x \\le \\pi$.',
    right: ['\\frac{\\pi}{3}, \\pi'],
    wrong: ['\\frac{\\pi}{3}', '\\frac{\\pi}{3}, \\pi, 0'],
  },

  {
    statement:
      'Solving a Rational Equation Solve for $$m$$. Please input the answer as $$variable=answer$$. $$\\frac{1}{2}+\\frac{3}{m}=\\frac{5}{4}$$',
    right: ['m=4', '4'],
    wrong: ['m=-4', 'm=\\frac14'],
  },
];
