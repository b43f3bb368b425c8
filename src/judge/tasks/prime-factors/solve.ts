import { factorInteger } from '../../../exact/primes.ts';
import { list, num } from '../../../math/build.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Solved } from '../task-kind.ts';
import type { PrimeFactors } from './phrases.ts';

export function solve({ of }: PrimeFactors): Solved {
  const value = exactValue(of);
  const factors = value?.isInteger() && value.num > 1n ? factorInteger(value.num) : null;
  if (factors === null)
    return { kind: 'unsolved', reason: 'The number is no whole number above one, or too hard to factor.' };
  const [first] = factors;
  const primes = factors.map(({ prime }) => num(prime));
  const product = factors
    .map(({ prime, exponent }) => (exponent === 1 ? `${prime}` : `${prime}^${exponent}`))
    .join(' * ');
  return {
    kind: 'solved',
    answer: primes.length === 1 && first !== undefined ? num(first.prime) : list(...primes),
    steps: [{ text: `${value} = ${product}`, claim: null }],
  };
}
