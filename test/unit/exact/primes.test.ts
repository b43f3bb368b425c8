import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisors, factorInteger, isPrime } from '../../../src/exact/primes.ts';

describe('isPrime', () => {
  it('agrees with trial division', () => {
    const byTrial = (n: number) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0);
    for (let n = -3; n < 2500; n += 1) expect(isPrime(BigInt(n))).toBe(n > 1 && byTrial(n));
  });

  it.each([
    [2047n, false], // a strong pseudoprime to base 2
    [3215031751n, false], // to bases 2, 3, 5, 7
    [3825123056546413051n, false], // to the first nine primes
    [2n ** 61n - 1n, true],
    [2n ** 67n - 1n, false],
    [2n ** 89n - 1n, 'unknown'],
    [10n ** 40n, false],
  ])('%s: %s', (n, wanted) => {
    expect(isPrime(n)).toBe(wanted);
  });
});

describe('factorInteger', () => {
  it('multiplies back, from primes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (n) => {
        const factors = factorInteger(n) ?? [];
        expect(factors.reduce((all, { prime, exponent }) => all * prime ** BigInt(exponent), 1n)).toBe(n);
        expect(factors.every(({ prime }) => isPrime(prime) === true)).toBe(true);
      }),
    );
  });

  it('splits 2^67 - 1 as Cole did', () => {
    expect(factorInteger(2n ** 67n - 1n)?.map(({ prime }) => prime)).toEqual([193707721n, 761838257287n]);
  });

  it('claims nothing of what it cannot prove', () => {
    expect(factorInteger(2n ** 89n - 1n)).toBeNull();
    expect(factorInteger(0n)).toBeNull();
    expect(factorInteger(-12n)).toEqual([
      { prime: 2n, exponent: 2 },
      { prime: 3n, exponent: 1 },
    ]);
  });

  it('lists divisors', () => {
    expect(divisors(28n)).toEqual([1n, 2n, 4n, 7n, 14n, 28n]);
    expect(divisors(0n)).toBeNull();
  });
});
