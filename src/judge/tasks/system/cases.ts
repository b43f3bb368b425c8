import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Solve the system of equations: $x + y = 7$, $x - y = 1$',
    right: ['(4, 3)', 'x = 4, y = 3', 'x=4 \\text{ and } y=3', '(x, y) = (4, 3)'],
    wrong: ['(3, 4)', 'x = 4, y = 2', '(4,3), (1,6)'],
    open: ['(4, 3), (4, 3)'],
  },
  {
    statement: 'Solve the system: $x^2 + y^2 = 25$, $y = x + 1$',
    right: ['(3,4), (-4,-3)', '\\{(-4,-3),(3,4)\\}'],
    wrong: ['(3,4)', '(4,3), (-3,-4)'],
  },
  {
    statement: 'Solve the following system of equations: $2a + b - c = 3$, $a - b + c = 0$, $a + b + c = 6$',
    right: ['(1, 3, 2)', 'a = 1, c = 2, b = 3'],
    wrong: ['(1, 2, 3)', '(1, 3.5, 2.5)'],
    open: ['(1, 3)'],
  },
  {
    statement: 'Solve the system $x + y = 2$, $2x + 2y = 5$.',
    right: ['\\text{no solution}'],
    wrong: ['(1, 1)', '\\text{infinitely many solutions}'],
  },
  {
    statement: 'Solve the system $x + 2y = 4$, $3x + 6y = 12$.',
    right: ['(4 - 2t, t)', 'x = 4-2t, y = t'],
    wrong: ['\\text{no solution}', '(4 + 2t, t)'],
    open: ['(2, 1)', '\\text{infinitely many solutions}'],
  },
  {
    statement: 'Find the point of intersection of the lines $y = 2x - 1$ and $y = -x + 5$.',
    right: ['(2, 3)'],
    wrong: ['(3, 2)'],
  },
  { statement: 'If $x + y = 6$ and $x^2 + y^2 = 20$, what is the value of $xy$?', right: ['8'], wrong: ['16', '-8'] },
  { statement: 'If $(a - b)^2 = 9$ and $ab = 4$, find $a^2 + b^2$.', right: ['17'], wrong: ['9'] },
  {
    statement: 'If $x$ and $y$ are positive real numbers such that $x^2 + y^2 = 13$ and $xy = 6$, find $x + y$.',
    right: ['5'],
    wrong: ['-5'],
  },
  { statement: 'If $xy = 6$ and $x^2 + y^2 = 13$, find $x + y$.', right: [], open: ['5'], unsolved: true },
  { statement: 'If $2^{x+y} = 32$ and $3^{x-y} = 3$, find $xy$.', right: ['6'], wrong: ['5'] },
  { statement: 'Given that $a + \\frac{1}{a} = 4$, find $a^2 + \\frac{1}{a^2}$.', right: ['14'], wrong: ['16'] },
  { statement: 'Suppose $2^a = 3$ and $3^b = 4$. What is $ab$?', right: ['2'], wrong: ['\\frac43'] },
  {
    statement: 'Let $a$ and $b$ be the roots of $x^2 - 4x + 1 = 0$. Find $a^2 + b^2$.',
    right: ['14'],
    wrong: ['16', '18'],
  },
  { statement: 'Let $r$ be a root of $x^2 + 3x + 1 = 0$. Compute $(r + 1)(r + 2)$.', right: ['1'], wrong: ['2'] },
  {
    statement: 'Let $a$ and $b$ be the roots of $2x^2 - x + 3 = 0$. Compute $\\frac{1}{a} + \\frac{1}{b}$.',
    right: ['\\frac13'],
    wrong: ['-\\frac13', '3'],
  },
  {
    statement:
      'The quadratic $x^2 - 10x + 4$ can be written in the form $(x + b)^2 + c$, where $b$ and $c$ are constants. What is $b + c$?',
    right: ['-26'],
    wrong: ['26', '-16'],
  },
  {
    statement: 'By partial fractions, $\\frac{5x}{x^2 - x - 6} = \\frac{A}{x-3} + \\frac{B}{x+2}$. Find $A - B$.',
    right: ['1'],
    wrong: ['5'],
  },
  {
    statement:
      'A parabola with equation $y = x^2 + bx + c$ passes through the points $(1, 4)$ and $(3, 2)$. What is $b$?',
    right: ['-5'],
    wrong: ['5'],
  },
  {
    statement:
      'Given that $x + y = 3$ and $xy = 1$, find $\\frac{x}{y} + \\frac{y}{x}$. Express your answer as a fraction in lowest terms.',
    right: ['7'],
    wrong: ['\\frac{14}{2}'],
  },
  {
    statement: 'The sum of three consecutive odd integers is $57$. Find the integers.',
    right: ['17, 19, 21'],
    wrong: ['18, 19, 20', '17, 19, 23'],
  },
  {
    statement: 'Solve the system of equations $x + y - z = 1$ and $2x + y + z = 4$.',
    right: ['(3 - 2t, -2 + 3t, t)', 'x = 3 - 2z, y = 3z - 2, z = z'],
    wrong: ['(3 - 2t, -2 + 3t, 2t)', '(3 - 2t, 2 + 3t, t)'],
    open: ['(3, -2, 0)'],
  },
];
