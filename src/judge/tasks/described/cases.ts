import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'How many positive integers less than 300 are divisible by 4 and 6?',
    right: ['24'],
    wrong: ['25', '123'],
  },
  { statement: 'How many three-digit numbers are divisible by neither 2 nor 5?', right: ['360'], wrong: ['450'] },
  { statement: 'How many primes between 20 and 60 have a units digit of 7?', right: ['2'], wrong: ['3'] },
  { statement: 'How many multiples of 9 are between 100 and 200?', right: ['11'], wrong: ['12'] },
  // Whether 20 and 60 are between 20 and 60 is not said.
  { statement: 'How many even integers are between 20 and 60?', right: [], open: ['19', '21'], unsolved: true },
  { statement: 'How many even integers are between 20 and 60, inclusive?', right: ['21'], wrong: ['19'] },
  { statement: 'What is the number of distinct prime factors of 12?', right: ['2'], wrong: ['3'] },
  {
    statement: 'What is the product of the three smallest prime numbers greater than 10?',
    right: ['2431'],
    wrong: ['1001'],
  },
  {
    statement: 'What is the sum of the squares of the first five odd positive integers?',
    right: ['165'],
    wrong: ['25'],
  },
  {
    statement:
      'What is the smallest positive integer $n$ such that $n \\equiv 2 \\pmod{5}$ and $n \\equiv 3 \\pmod{7}$?',
    right: ['17'],
    wrong: ['2', '52'],
  },
  {
    statement:
      'What is the smallest positive integer that has a remainder of 2 when divided by 3 and a remainder of 4 when divided by 5?',
    right: ['14'],
    wrong: ['29'],
  },
  { statement: 'For how many integers $n$ is $\\frac{12}{n}$ an integer?', right: ['12'], wrong: ['6'] },
  {
    statement:
      'Suppose $k$ is a two-digit integer such that $k^2$ is divisible by $72$. What is the largest possible value of $k$?',
    right: ['96'],
    wrong: ['84'],
  },
  {
    statement:
      'Let $p$ be the largest prime factor of $84$ and $q$ be the smallest perfect square greater than $50$. What is $p + q$?',
    right: ['71'],
    wrong: ['64'],
  },
  {
    statement:
      'If a two-digit number is chosen at random, what is the probability that it is a perfect square? Express your answer as a common fraction.',
    right: ['1/15'],
    wrong: ['6/90', '1/18'],
  },
  { statement: 'What is the remainder when $2 + 4 + 6 + \\cdots + 40$ is divided by 11?', right: ['2'], wrong: ['0'] },
  {
    statement: 'What is the sum of all positive integers $r$ that satisfy $\\text{lcm}[r, 6] = 12$?',
    right: ['16'],
    wrong: ['12'],
  },
];
