import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Find the average rate of change of the function $f(x) = x^2 + x$ on the interval $[1, 4]$.',
    right: ['6'],
    wrong: ['18', '3'],
  },
  {
    statement: 'Find the average rate of change of $g(t) = t^2 - t$ on the interval $[0, a]$.',
    right: ['a - 1'],
    wrong: ['a + 1'],
  },
  {
    statement: 'Find the inverse of the function: $f(x) = \\frac{2x - 3}{x + 4}$',
    right: ['\\frac{4x+3}{2-x}', 'f^{-1}(x) = \\frac{-4x-3}{x-2}'],
    wrong: ['\\frac{4x+3}{x-2}', '\\frac{x+4}{2x-3}'],
  },
  {
    statement: 'Find the inverse of the function: $g(x) = (3x + 1)^5$',
    right: ['\\frac{\\sqrt[5]{x} - 1}{3}'],
    wrong: ['\\sqrt[5]{3x+1}'],
  },
  {
    statement: 'Find the inverse of the function. $f(x) = x^2 - 2x$',
    right: [],
    open: ['1 + \\sqrt{x+1}'],
    unsolved: true,
  },
  {
    statement: 'Find the x-intercepts of $y = x^2 - 2x - 8$.',
    right: ['(4, 0), (-2, 0)', '-2, 4', 'x = -2 \\text{ or } x = 4'],
    wrong: ['(4, 0)', '2, -4'],
    open: ['(4, 0), (-2, 0), 4'],
  },
  { statement: 'Find the y-intercept of $y = |x - 2| + 3$.', right: ['5', '(0, 5)'], wrong: ['3', '(5, 0)'] },
  {
    statement: 'Find the x- and y-intercepts of the function. $f(x) = \\frac{x - 6}{x + 2}$',
    right: ['(6, 0), (0, -3)'],
    wrong: ['(6, 0), (0, 3)', '(6, 0)'],
  },
  {
    statement: 'Find the domain of the function $f(x) = \\sqrt{2x - 6}$.',
    right: ['[3, \\infty)', 'x \\ge 3'],
    wrong: ['(3, \\infty)', '[0, \\infty)'],
  },
  {
    statement: 'What is the domain of the function $f(x) = \\frac{x}{x^2 - 9}$?',
    right: ['(-\\infty,-3)\\cup(-3,3)\\cup(3,\\infty)'],
    wrong: ['(-\\infty,3)\\cup(3,\\infty)'],
  },
  {
    statement: 'State the excluded values for $\\frac{x + 1}{x^2 - x - 6}$.',
    right: ['3, -2', 'x = -2, 3'],
    wrong: ['3', '-3, 2'],
    open: ['k = 3, k = -2', '-2, 3, 3'],
  },
  {
    statement: 'Find the vertex of the parabola $y = 2x^2 - 8x + 3$.',
    right: ['(2, -5)'],
    wrong: ['(-2, -5)', '(2, 5)'],
  },
  {
    statement: 'Find the axis of symmetry of the function $f(x) = x^2 + 3x$.',
    right: ['x = -\\frac32'],
    wrong: ['x = \\frac32'],
  },
  { statement: 'Find the maximum value of the function $f(x) = -x^2 + 6x - 2$.', right: ['7'], wrong: ['3'] },
  { statement: 'What is the discriminant of $3x^2 - 5x + 4$?', right: ['-23'], wrong: ['73', '23'] },

  {
    statement: 'Find the $$x-$$ and y-intercepts of the given function. Find the x-intercept of $$y=|x-4|$$',
    right: ['4', '(4,0)'],
    wrong: ['-4', '(0,4)'],
  },
  {
    statement:
      'Find the intercepts of the parabola whose function is given. $$f(x)=x^2-7x+10$$ Find the y-intercept of the given parabola. Please enter your answer as "(x,y)" where $$x$$ is the x-coordinate of the intercept and $$y$$ is the y-coordinate of the intercept.',
    right: ['(0,10)'],
    wrong: ['(10,0)', '(0,-10)'],
  },

  {
    statement: 'What is the period of the function $y = -4\\sin(3x + 1) + 2$?',
    right: ['\\frac{2\\pi}{3}', '2*pi/3'],
    wrong: ['\\frac{\\pi}{3}', '-\\frac{2\\pi}{3}', '6\\pi', '3'],
  },
  { statement: 'Find the period of $y = \\tan(\\frac{x}{2})$.', right: ['2\\pi'], wrong: ['4\\pi', '\\frac{\\pi}{2}'] },
  {
    statement: 'Determine the period of the function $f(t) = 6 - \\cos(\\frac{\\pi}{4} t)$.',
    right: ['8'],
    wrong: ['4', '2\\pi'],
  },
  {
    statement: 'Find the amplitude of the function $y = 1 - \\frac{5}{2}\\cos(2x)$.',
    right: ['\\frac52', '2.5'],
    wrong: ['-\\frac52', '1', '2'],
  },
  {
    statement: 'Find the phase shift of the graph of $y = 3\\sin(x - \\frac{\\pi}{6})$.',
    right: ['\\frac{\\pi}{6}'],
    wrong: ['-\\frac{\\pi}{6}', '3'],
  },
  {
    statement: 'Determine the vertical shift of the function $y = 5\\cos(\\pi t) - 7$.',
    right: ['-7'],
    wrong: ['7', '5', '0'],
  },
  {
    statement:
      'Use the function $$y=5sin\\left(2\\left(x-1\\right)\\right)+3$$ to solve the following questions. Determine the period of the function.',
    right: ['\\pi'],
    wrong: ['2\\pi', '5'],
  },

  {
    statement:
      'Find the intercepts of the parabola whose function is given. $$f(x)=x^2-7x+10$$ Find the $$x-intercept(s)$$ of the given parabola. If there is no x-intercept for this function, please enter "N".',
    right: ['(2,0),(5,0)'],
    wrong: ['(0,2),(0,5)', '(-2,0),(-5,0)', '(2,0)'],
  },
  {
    statement: 'Determine the value(s) for which the rational expression is undefined: $\\frac{t+2}{4t-3}$',
    right: ['\\frac34', 't=\\frac34'],
    wrong: ['-\\frac34', '-2'],
  },
  {
    statement: 'Find the inverse of $f(x) = 2x + 3$.',
    right: ['f^{-1}(x) = \\frac{x - 3}{2}', '\\frac{x - 3}{2}'],
    wrong: ['f^{-1}(x) = 2x - 3'],
    open: ['g^{-1}(x) = \\frac{x - 3}{2}'],
  },
];
