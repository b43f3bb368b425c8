import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Find the center of the circle $x^2 - 4x + y^2 + 10y + 4 = 0$.',
    right: ['(2, -5)'],
    wrong: ['(-2, 5)', '(4, -10)'],
  },
  {
    statement: 'What is the radius of the circle $x^2 + y^2 = 6x - 8y + 11$?',
    right: ['6'],
    wrong: ['36', '\\sqrt{11}'],
  },
  {
    statement: 'Write the equation of the circle with center $(1, -2)$ and radius $3$.',
    right: ['(x-1)^2 + (y+2)^2 = 9'],
    wrong: ['(x+1)^2 + (y-2)^2 = 9', '(x-1)^2 + (y+2)^2 = 3'],
  },
  {
    statement:
      'Write an equation describing the relationship of the given variables. $y$ varies inversely as the square of $x$ and when $x = 2$, $y = 5$.',
    right: ['y = \\frac{20}{x^2}'],
    wrong: ['y = \\frac{5}{4} x^2', 'y = \\frac{10}{x}'],
  },
  {
    statement: '$y$ varies directly as $x$ and when $x = 4$, $y = 10$.',
    right: ['y = \\frac52 x', '2.5x'],
    wrong: ['y = \\frac{2}{5}x', 'y = 40x'],
  },
  {
    statement:
      'Eliminate the parameter $t$ to rewrite the parametric equation as a Cartesian equation. $x(t) = 2t + 1$, $y(t) = t^2$.',
    right: ['y = \\frac{(x-1)^2}{4}'],
    wrong: ['y = (x-1)^2', 'y = \\frac{(x+1)^2}{4}'],
  },
];
