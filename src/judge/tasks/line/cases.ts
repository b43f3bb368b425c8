import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Find the slope of the line through the points $(1, 2)$ and $(4, -7)$.',
    right: ['-3', 'm = -3'],
    open: ['x = -3'],
    wrong: ['3', '-\\frac13'],
  },
  { statement: 'What is the slope of the line $4x - 6y = 9$?', right: ['\\frac23'], wrong: ['-\\frac23', '\\frac32'] },
  { statement: 'What is the slope of the line $x = 4$?', right: ['\\text{undefined}'], wrong: ['0'] },
  {
    statement: 'Find the slope of a line perpendicular to the line $y = 3x - 5$.',
    right: ['-\\frac13'],
    wrong: ['3', '\\frac13'],
  },
  { statement: 'Find the slope of a line parallel to the given line: $2x + y = 1$', right: ['-2'], wrong: ['2'] },
  {
    statement: 'Find the equation of the line that passes through the points $(0, 1)$ and $(2, 5)$.',
    right: ['y = 2x + 1', '2x - y + 1 = 0', 'y - 5 = 2(x - 2)'],
    wrong: ['y = 2x - 1', 'y = x + 1'],
  },
  {
    statement: 'Find the equation of the line with slope $\\frac12$ through the point $(4, -1)$.',
    right: ['y = \\frac12 x - 3'],
    wrong: ['y = \\frac12 x + 3'],
  },
  {
    statement: 'Find the equation of the line perpendicular to $y = 2x$ through the point $(2, 3)$.',
    right: ['y = -\\frac12 x + 4'],
    wrong: ['y = 2x - 1'],
  },
  {
    statement: 'Find the midpoint of the segment joining $(2, -3)$ and $(5, 7)$.',
    right: ['(\\frac72, 2)', '(3.5, 2)'],
    wrong: ['(3, 4)', '(2, 3.5)'],
  },
  {
    statement: 'Find the distance between the points $(1, 2)$ and $(3, 8)$.',
    right: ['2\\sqrt{10}', '\\sqrt{40}'],
    wrong: ['8', '\\sqrt{8}'],
  },
  {
    statement: 'Given the points $(-1, 3)$ and $(x, 9)$ and a slope of $2$, find the value of $x$.',
    right: ['2', 'x = 2'],
    wrong: ['-4'],
  },
];
