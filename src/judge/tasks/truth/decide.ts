import { isPrime } from '../../../exact/primes.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Truth } from './phrases.ts';

/** Whether the claim is true, exactly; null where it is about numbers that it is not defined for, or beyond the bounds of computing. */
export function decide({ claim, of }: Truth): boolean | null {
  const [a, b] = of.map(exactValue);
  if (a === undefined || a === null || b === null) return null;
  if (claim === 'prime' || claim === 'composite') {
    const prime = a.isInteger() ? isPrime(a.num) : 'unknown';
    if (prime === 'unknown') return null;
    return claim === 'prime' ? prime : a.num > 1n && !prime;
  }
  if (b === undefined) return null;
  switch (claim) {
    case 'divides':
      return a.isInteger() && b.isInteger() && !a.isZero() ? b.num % a.num === 0n : null;
    case '=':
      return a.equals(b);
    case '!=':
      return !a.equals(b);
    case '<':
      return a.compare(b) < 0;
    case '<=':
      return a.compare(b) <= 0;
    case '>':
      return a.compare(b) > 0;
    case '>=':
      return a.compare(b) >= 0;
  }
}
