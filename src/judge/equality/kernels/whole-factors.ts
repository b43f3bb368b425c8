import { spend } from '../../../exact/effort.ts';
import { exactRoot } from '../../../exact/integer.ts';

/**
 * A natural number as a product of powers of numbers above 1: its prime factors below 2000, and what is left, which is prime or treated
 * as if it were (only taken to its smallest whole root). Two such rests may share a divisor: then radicals of them are not merged.
 */
export function wholeFactors(n: bigint): readonly { readonly base: bigint; readonly exponent: bigint }[] {
  const factors: { base: bigint; exponent: bigint }[] = [];
  let rest = n;
  for (let p = 2n; p < 2000n && p * p <= rest; p += p === 2n ? 1n : 2n) {
    let exponent = 0n;
    while (rest % p === 0n) {
      rest /= p;
      exponent += 1n;
    }
    if (exponent > 0n) factors.push({ base: p, exponent });
  }
  spend(200);
  if (rest > 1n) factors.push(smallestRoot(rest));
  return factors;
}

function smallestRoot(n: bigint): { base: bigint; exponent: bigint } {
  if (n < 4_000_000n) return { base: n, exponent: 1n };
  for (const degree of [7, 5, 3, 2]) {
    const root = exactRoot(n, degree);
    if (root === null) continue;
    const { base, exponent } = smallestRoot(root);
    return { base, exponent: exponent * BigInt(degree) };
  }
  return { base: n, exponent: 1n };
}
