import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Let $u$ and $v$ be positive real numbers. Suppose that $u^2 + v^2 = 29$ and $uv = 10.$ Find $u + v$.',
    right: ['7'],
    wrong: ['-7', '49'],
  },
  {
    statement:
      'Suppose that $a$ and $b$ are real numbers and $a^3b = 24$. Also $ab^3 = 54$. Compute all possible values of $a + b$.',
    right: ['5, -5', '-5, 5'],
    wrong: ['5', '5, -5, 1'],
  },
  { statement: 'If $\\tan \\theta = 3,$ then find $\\tan 2 \\theta.$', right: ['-\\frac34'], wrong: ['\\frac34', '6'] },
  {
    statement: 'Given that $\\sin t = \\frac{3}{5}$ and $\\frac{\\pi}{2} < t < \\pi,$ compute $\\cos t.$',
    right: ['-\\frac45'],
    wrong: ['\\frac45'],
  },
  {
    statement: 'Given that $\\sin t = \\frac{3}{5},$ compute $\\cos t.$',
    right: [],
    open: ['\\frac45'],
    unsolved: true,
  },
  {
    statement: 'Let $w$ be a complex root of $x^3 = 1.$ Compute $w^6.$',
    right: ['1'],
    wrong: ['0'],
  },
  {
    statement: 'Let $w$ be a complex root of $x^3 = 1.$ Compute $w^2 + w.$',
    right: [],
    open: ['2', '-1'],
    unsolved: true,
  },
  {
    statement:
      'There exist constants $P$ and $Q$ such that $\\frac{7x + 1}{(x - 1)(x + 3)} = \\frac{P}{x - 1} + \\frac{Q}{x + 3}.$ Find $P - Q.$',
    right: ['-3'],
    wrong: ['3', '7'],
  },
  {
    statement: 'The average of $p$ and $q$ is $6$. The product of $p$ and $q$ is $20$. What is $p^2 + q^2$?',
    right: ['104'],
    wrong: ['144'],
  },
  {
    statement:
      'Let $m$ and $n$ be positive integers such that $m + n = 9$ and $m > n$. Find the greatest possible value of $mn$.',
    right: ['20'],
    wrong: ['81/4', '18'],
  },
];
