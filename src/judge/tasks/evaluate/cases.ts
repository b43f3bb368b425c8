import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'What is 17 minus 4.25?', right: ['12.75', '51/4', '12 3/4'], wrong: ['13', '17 - 4.25', '-12.75'] },
  { statement: 'Subtract 9 from -4.', right: ['-13'], wrong: ['13', '5'] },
  { statement: 'What is 8 less than 3?', right: ['-5'], wrong: ['5'] },
  { statement: '-6 - -2', right: ['-4'], wrong: ['-8', '-6 - -2'] },
  {
    statement: 'Evaluate $\\frac{3}{4} + \\frac{1}{6}$.',
    right: ['\\frac{11}{12}', '22/24'],
    wrong: ['4/10', '3/4+1/6'],
  },
  { statement: 'Simplify $\\frac{-84}{36}$.', right: ['-7/3'], wrong: ['7/3'] },
  {
    statement: 'Order of Operations Evaluate the following numerical expressions. $$3(4+2)-5^2$$',
    right: ['-7'],
    wrong: ['-2'],
  },
  {
    statement: 'Adding and Subtracting Integers Find the value of the following expressions. $$-9+\\left(-12\\right)$$',
    right: ['-21'],
    wrong: ['3', '21'],
  },
  { statement: 'Simplify $\\sqrt{50} - \\sqrt{8}$.', right: ['3\\sqrt{2}', '3*sqrt(2)'], wrong: ['\\sqrt{42}'] },
  { statement: 'What is the cube root of -64?', right: ['-4'], wrong: ['4'] },
  {
    statement: 'What is the square root of 90 to the nearest integer?',
    right: ['9'],
    wrong: ['10', '9.5'],
    open: ['sqrt(90)'],
  },
  { statement: 'What is 300 to the power of 1/3, to the nearest integer?', right: ['7'], wrong: ['6'] },
  { statement: 'Compute 22/7. Round to the nearest hundredth.', right: ['3.14'], wrong: ['3.1', '3.15', '22/7'] },
  { statement: 'Let f(x) = x**2 - 3*x. What is f(-2)?', right: ['10'], wrong: ['-2', '2'] },
  { statement: 'Evaluate $2x^2 - y$ when $x = 3$ and $y = -1$.', right: ['19'], wrong: ['17'] },
  { statement: 'Let a be 7 - 2. Suppose 3*k + a = 26. Let m = k + a. What is 2*m + 1?', right: ['25'], wrong: ['7'] },
  { statement: 'Suppose 2*u - v = 7, u + v = 2. Let w = u - v. What is w + 1?', right: ['5'], wrong: ['2'] },
  { statement: 'Let h(t) be the second derivative of t**4/12 + t**2. Calculate h(3).', right: ['11'], wrong: ['9'] },
  { statement: 'Multiply -3 and 0.2.', right: ['-0.6', '-3/5'], wrong: ['0.6'] },

  {
    statement:
      'Evaluating Absolute Value Expressions Evaluate the following absolute value expressions. $$-|k|$$ when $$k=-6$$',
    right: ['-6'],
    wrong: ['6'],
  },
  {
    statement: 'Find the exact value of each logarithm without using a calculator. $\\log_{4}(64)$',
    right: ['3'],
    wrong: ['16', '-3'],
  },
  {
    statement:
      'Use the Inverse Property of Addition In the following exercises, find the additive inverse of each number. $-2.5$',
    right: ['2.5'],
    wrong: ['-2.5', '-0.4'],
  },
  {
    statement: 'Find the multiplicative inverse of $-\\frac{3}{7}$.',
    right: ['-\\frac{7}{3}'],
    wrong: ['\\frac{3}{7}', '\\frac73'],
  },
  { statement: 'Find product: $(3-2 i)(1+4 i)$', right: ['11+10i'], wrong: ['3-8i', '-5+10i'] },
  { statement: 'Find quotient: $\\frac{-42}{-7}$', right: ['6'], wrong: ['-6'] },
  { statement: 'Simplify $(1-i)(3+i)$, where $i^2 = -1.$', right: ['4-2i'], wrong: ['2-2i'] },
  {
    statement:
      'Perform the indicated operation Simplify the following expression $$\\left(-\\frac{2}{9}\\right)\\cdot\\frac{3}{4}$$',
    right: ['-\\frac16'],
    wrong: ['\\frac16'],
  },
  {
    statement: 'Simplify and write the answer in scientific notation: $(7 \\times 10^{-1})(2 \\times 10^{-3})$',
    right: ['1.4 \\times 10^{-3}'],
    wrong: ['0.0014', '14 \\times 10^{-4}', '1.4 \\times 10^{-4}'],
  },
  {
    statement: 'Simplify and write the answer in scientific notation: $\\frac{5 \\times 10^6}{7 \\times 10^2}$',
    right: [],
    wrong: ['7.144 \\times 10^3'],
    open: ['7.143 \\times 10^3'],
    unsolved: true,
  },
  { statement: 'If $g(x) = x^3 + 2$, what is $g^{-1}(10)$?', right: ['2'], wrong: ['1002', '\\frac{1}{1002}'] },
  { statement: 'If $p(x) = 1 + 3q(x)$ and $q(x) = x^2 - 2$, then what is $p(q(3))$?', right: ['142'], wrong: ['22'] },
  {
    statement: 'Compute $\\arcsin \\left( -\\frac{1}{2} \\right).$ Express your answer in radians.',
    right: ['-\\frac{\\pi}{6}'],
    wrong: ['-30^\\circ', '\\frac{7\\pi}{6}'],
  },
];
