import { spend } from './effort.ts';
import { gcd, isqrt, powMod } from './integer.ts';

/** The first thirteen primes: as Miller-Rabin bases they are a proof below {@link provenBelow} (Sorenson and Webster 2015). */
const witnesses = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n] as const;
const provenBelow = 3_317_044_064_679_887_385_961_981n;
const trialBelow = 1000n;
const longestWalk = 400_000;

/**
 * Whether a whole number is prime. Below 3.3 10^24 by Miller-Rabin with bases that are proven to suffice; above it a number is only ever
 * proven composite, and 'unknown' where it passes. Negative numbers, 0 and 1 are not prime.
 */
export function isPrime(n: bigint): boolean | 'unknown' {
  if (n < 2n) return false;
  for (const p of witnesses) if (n % p === 0n) return n === p;
  if (n < 43n * 43n) return true;
  if (!witnesses.every((base) => passesMillerRabin(n, base))) return false;
  return n < provenBelow ? true : 'unknown';
}

function passesMillerRabin(n: bigint, base: bigint): boolean {
  let odd = n - 1n;
  let twos = 0;
  while (odd % 2n === 0n) {
    odd /= 2n;
    twos += 1;
  }
  let power = powMod(base, odd, n);
  if (power === 1n || power === n - 1n) return true;
  for (let step = 1; step < twos; step += 1) {
    power = (power * power) % n;
    if (power === n - 1n) return true;
  }
  return false;
}

/** `prime ** exponent` in a factorisation. */
export interface PrimePower {
  readonly prime: bigint;
  readonly exponent: number;
}

/**
 * The prime factors of |n| in ascending order, each proven prime; empty for 1. Null for 0, and where a factor could neither be split by a
 * bounded search (trial division, then Pollard's rho) nor be proven prime.
 */
export function factorInteger(n: bigint): readonly PrimePower[] | null {
  let rest = n < 0n ? -n : n;
  if (rest === 0n) return null;
  const found = new Map<bigint, number>();
  const take = (prime: bigint) => found.set(prime, (found.get(prime) ?? 0) + 1);
  for (let p = 2n; p < trialBelow && p * p <= rest; p += p === 2n ? 1n : 2n) {
    spend(1 + rest.toString(16).length / 16);
    while (rest % p === 0n) {
      rest /= p;
      take(p);
    }
  }
  const open = rest === 1n ? [] : [rest];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const prime = isPrime(each);
    if (prime === true) take(each);
    else {
      const divisor = prime === false ? properDivisor(each) : null;
      if (divisor === null) return null;
      open.push(divisor, each / divisor);
    }
  }
  return [...found].map(([prime, exponent]) => ({ prime, exponent })).sort((a, b) => (a.prime < b.prime ? -1 : 1));
}

/** A divisor of a composite number without small factors, or null after a long search. */
function properDivisor(n: bigint): bigint | null {
  const root = isqrt(n);
  if (root * root === n) return root;
  for (let shift = 1n; shift < 6n; shift += 1n) {
    const divisor = rho(n, shift);
    if (divisor !== null) return divisor;
  }
  return null;
}

/** Pollard's rho with x^2 + shift; differences are gathered so that gcds are rare (Brent 1980). */
function rho(n: bigint, shift: bigint): bigint | null {
  const step = (x: bigint) => (x * x + shift) % n;
  const price = 4 * (1 + n.toString(16).length / 16) ** 2;
  let slow = 2n;
  let fast = 2n;
  for (let walked = 0; walked < longestWalk; walked += 64) {
    spend(64 * price);
    const [slowBefore, fastBefore] = [slow, fast];
    let product = 1n;
    for (let i = 0; i < 64; i += 1) {
      slow = step(slow);
      fast = step(step(fast));
      product = (product * (slow - fast)) % n;
    }
    const common = gcd(product, n);
    if (common === 1n) continue;
    return common === n ? retrace(n, step, slowBefore, fastBefore) : common;
  }
  return null;
}

/** The same steps one by one, where several divisors were met at once. */
function retrace(n: bigint, step: (x: bigint) => bigint, slowBefore: bigint, fastBefore: bigint): bigint | null {
  let [slow, fast] = [slowBefore, fastBefore];
  for (;;) {
    slow = step(slow);
    fast = step(step(fast));
    const common = gcd(slow - fast, n);
    if (common === n) return null;
    if (common !== 1n) return common;
  }
}

/** The natural numbers that divide n, ascending; null where n is 0, could not be factored, or has more than `most` divisors. */
export function divisors(n: bigint, most = 10_000): readonly bigint[] | null {
  const factors = factorInteger(n);
  if (factors === null) return null;
  let all = [1n];
  for (const { prime, exponent } of factors) {
    if (all.length * (exponent + 1) > most) return null;
    spend(all.length * (exponent + 1));
    const before = all;
    let power = 1n;
    for (let i = 0; i < exponent; i += 1) {
      power *= prime;
      const factor = power;
      all = [...all, ...before.map((each) => each * factor)];
    }
  }
  return all.sort((a, b) => (a < b ? -1 : 1));
}
