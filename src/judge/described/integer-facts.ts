import { exactRoot } from '../../exact/integer.ts';
import { divisors, factorInteger } from '../../exact/primes.ts';
import type { IntegerClass, IntegerTest } from './integer-class.ts';

/** The most digits that are written out. */
const mostDigits = 100_000;

/** Decimal digits of a natural number, first to last; null below zero, and for very large ones. */
export function digitsOf(n: bigint, base = 10): readonly number[] | null {
  if (n < 0n) return null;
  const text = n.toString(base);
  return text.length > mostDigits ? null : [...text].map((digit) => Number.parseInt(digit, 36));
}

export function digitSum(n: bigint, base = 10): bigint | null {
  return digitsOf(n, base)?.reduce((sum, digit) => sum + BigInt(digit), 0n) ?? null;
}

/** Numbers of so many digits; they are positive. */
export function hasDigits(count: bigint): IntegerTest {
  const low = count === 1n ? 0n : 10n ** (count - 1n);
  const high = 10n ** count - 1n;
  // Whether 0 is a number of one digit is a matter of convention.
  return { low, high, isWhole: true, has: (n) => (n === 0n ? null : n >= low && n <= high) };
}

export function isPalindrome(n: bigint): boolean {
  const text = String(n);
  return n >= 0n && text === [...text].reverse().join('');
}

/** Whether a number is a whole number to a power. */
export function isPower(n: bigint, exponent: number): boolean {
  return n < 0n ? exponent % 2 === 1 && exactRoot(n, exponent) !== null : exactRoot(n, exponent) !== null;
}

export function known(is: boolean | 'unknown'): boolean | null {
  return is === 'unknown' ? null : is;
}

/** How many positive divisors a number has; null for zero, and where it could not be factored. */
export function divisorCount(n: bigint): bigint | null {
  if (n === 0n) return null;
  return factorInteger(n < 0n ? -n : n)?.reduce((count, { exponent }) => count * BigInt(exponent + 1), 1n) ?? null;
}

/** The positive divisors of a natural number as a class. */
export function divisorsOf(n: bigint): IntegerClass | null {
  const items = n > 0n ? divisors(n) : null;
  if (items === null) return null;
  const sorted = [...items].sort((a, b) => (a < b ? -1 : 1));
  return { source: { kind: 'listed', items: sorted }, has: () => true };
}

/** Whether no prime divides a number twice; false too where it could not be factored. */
export function isSquarefree(n: bigint): boolean {
  return n !== 0n && (factorInteger(n < 0n ? -n : n)?.every(({ exponent }) => exponent === 1) ?? false);
}
