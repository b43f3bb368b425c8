import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Solve $P = 2l + 2w$ for $w$.',
    right: ['w = \\frac{P - 2l}{2}', '\\frac{P}{2} - l'],
    wrong: ['w = P - l', '\\frac{P}{2} - 2l', '\\frac{P-2w}{2}'],
  },
  {
    statement: 'Solve the formula $C = \\frac{5}{9}(F - 32)$ for $F$.',
    right: ['F = \\frac{9}{5}C + 32'],
    wrong: ['F = \\frac{5}{9}C + 32'],
  },
  {
    statement: 'Solve for $a$ in terms of $b$ and $c$: $\\frac{1}{a} - \\frac{1}{b} = c$',
    right: ['a = \\frac{b}{1+bc}'],
    wrong: ['a = \\frac{b}{1-bc}', 'a = \\frac{1}{c}+b'],
  },
  {
    statement: 'Solve the formula to get an expression for $y$. $3x - 4y = 12$',
    right: ['y = \\frac{3}{4}x - 3'],
    wrong: ['y = 3 - \\frac34 x', '\\frac{12-4y}{3}'],
  },
  {
    statement: 'Solve $S = \\pi r^2 + \\pi r h$ for $h$.',
    right: ['h = \\frac{S - \\pi r^2}{\\pi r}', '\\frac{S}{\\pi r} - r'],
    wrong: ['S - \\pi r^2'],
  },
  { statement: 'Solve $A = B + e^{k}$ for $k$.', right: ['k = \\ln(A-B)'], wrong: ['k = \\ln(B-A)'] },
  { statement: 'Solve the equation $E = mc^2$ for $c$.', right: [], open: ['\\sqrt{E/m}'], unsolved: true },
];
