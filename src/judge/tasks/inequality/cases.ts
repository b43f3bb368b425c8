import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Solve the inequality $-3x + 1 \\le 10$.',
    right: ['x \\ge -3', '[-3, \\infty)'],
    wrong: ['x \\le -3', '(-3, \\infty)'],
  },
  {
    statement: 'Solve the inequality $|2x - 1| < 5$. Write your answer in interval notation.',
    right: ['(-2, 3)', '-2 < x < 3'],
    wrong: ['[-2, 3]', '(-3, 2)'],
  },
  {
    statement: 'Solve the inequality: $x^2 - x - 6 > 0$',
    right: ['x < -2 \\text{ or } x > 3', '(-\\infty,-2) \\cup (3,\\infty)'],
    wrong: ['(-2, 3)', 'x > 3'],
  },
  {
    statement: 'Solve $\\frac{x-1}{x+2} \\ge 0$.',
    right: ['(-\\infty, -2) \\cup [1, \\infty)'],
    wrong: ['(-\\infty, -2] \\cup [1, \\infty)', '[1, \\infty)'],
  },
  {
    statement: 'Solve the compound inequality: $2x > 6$ or $x + 1 < 0$',
    right: ['x < -1 \\text{ or } x > 3'],
    wrong: ['-1 < x < 3'],
  },
  {
    statement: 'Solve the inequality $x^2 + 1 > 0$.',
    right: ['\\text{all real numbers}', '(-\\infty, \\infty)'],
    wrong: ['x > 0'],
    open: ['True'],
  },
];
