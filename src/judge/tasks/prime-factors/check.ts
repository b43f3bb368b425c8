import { isPrime } from '../../../exact/primes.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import { refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { PrimeFactors } from './phrases.ts';

/** Each number given is a prime divisor, and dividing all of them out leaves one: then none is missing. */
export function check({ of }: PrimeFactors, answer: Tree): Judgement {
  const value = exactValue(of);
  const items = answer.kind === 'list' || answer.kind === 'set' ? answer.items : [answer];
  const given = items.map(exactValue).filter((each) => each !== null);
  if (value === null || !value.isInteger() || value.num < 2n)
    return undecided('EVALUATION', 'The number is no whole number above one.');
  if (given.length < items.length) return undecided('EVALUATION', 'The answer is not a list of numbers.');
  let rest = value.num;
  for (const each of given) {
    if (!each.isInteger() || each.num < 2n || value.num % each.num !== 0n)
      return refuted('EVALUATION', `${each} does not divide ${value}`, `${each} is not a factor.`);
    const prime = isPrime(each.num);
    if (prime === 'unknown') return undecided('EVALUATION', `${each} is too large to be shown prime.`);
    if (!prime) return refuted('EVALUATION', `${each} is not prime`, `${each} is not a prime number.`);
    while (rest % each.num === 0n) rest /= each.num;
  }
  if (new Set(given.map(String)).size < given.length)
    return undecided('EVALUATION', 'A factor is listed more than once.');
  if (rest !== 1n)
    return refuted('COMPLETENESS', `${value} has further prime factors: ${rest} is left`, 'A prime factor is missing.');
  return verified('COMPLETENESS', `each divides ${value} and is prime, and nothing is left after dividing them out`);
}
