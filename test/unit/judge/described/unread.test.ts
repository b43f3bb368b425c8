import { expect, it } from 'vitest';
import { readStatement } from '../../../../src/judge/statement/read-statement.ts';

/** Near misses: a word that changes what is asked, or that nobody defined, leaves the statement prose. */
it.each([
  'How many positive integers less than 300 are divisible by 4 and not by 6 or 9?',
  'How many positive integers less than 300 are nicely divisible by 4?',
  'How many positive integers less than 300 are not divisible by 4 and 6?',
  'How many ordered pairs of positive integers less than 30 are divisible by 4?',
  'What is the sum of the three smallest prime numbers that are twins?',
  'What is the smallest positive integer $n$ such that $n$ is divisible by $m$?',
  'What is the largest prime factor of the number on the board?',
  'How many multiples of 9 are between 100 and 200 and are lucky?',
  'If two two-digit numbers are chosen at random, what is the probability that it is a perfect square?',
  'Suppose $k$ is a two-digit integer such that $k^2$ is divisible by $72$. What is the largest possible value of $j$?',
  'What is the number of prime factors of 12?',
  'What is the sum of the digits of all prime numbers less than 10?',
])('%s', (statement) => {
  const read = readStatement(statement);
  const value = read.kind === 'task' ? read.taskKind.solve(read.task, read.asked) : null;
  expect(value?.kind ?? 'unsolved').toBe('unsolved');
});
