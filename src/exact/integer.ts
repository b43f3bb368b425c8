import { spend } from './effort.ts';

/** The greatest common divisor, never negative; `gcd(0, 0)` is 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  if (y > ordinarySize) chargeEuclid(y.toString(16).length * 4);
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const ordinarySize = 1n << 512n;

/** Euclid takes about 0.6 steps for each bit, each over all words of the numbers. */
function chargeEuclid(bits: number): void {
  spend(0.6 * bits * (0.2 + bits / 32_000));
}

/** The least common multiple, never negative; zero where either is zero. */
export function lcm(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) return 0n;
  const product = (a / gcd(a, b)) * b;
  return product < 0n ? -product : product;
}

/** The whole part of the square root (Newton). @throws RangeError below zero. */
export function isqrt(n: bigint): bigint {
  return floorRoot(n, 2);
}

/** The whole part of the k-th root (Newton from above). @throws RangeError below zero or for k < 1. */
export function floorRoot(n: bigint, k: number): bigint {
  if (n < 0n || k < 1) throw new RangeError('a whole root is taken of a natural number, with a degree from 1');
  if (n < 2n || k === 1) return n;
  const degree = BigInt(k);
  const size = n.toString(2).length;
  spend(size * 2);
  let guess = 1n << BigInt(Math.ceil(size / k));
  for (;;) {
    const next = (guess * (degree - 1n) + n / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The k-th root where it is whole (of either sign for odd k), else null. */
export function exactRoot(n: bigint, k: number): bigint | null {
  if (n < 0n) {
    const root = k % 2 === 1 ? exactRoot(-n, k) : null;
    return root === null ? null : -root;
  }
  const root = floorRoot(n, k);
  return root ** BigInt(k) === n ? root : null;
}

/** The least residue that is not negative. `modulus` is positive. */
export function mod(n: bigint, modulus: bigint): bigint {
  const residue = n % modulus;
  return residue < 0n ? residue + modulus : residue;
}

/** `base ** exponent` modulo `modulus`, for a natural exponent. */
export function powMod(base: bigint, exponent: bigint, modulus: bigint): bigint {
  spend((exponent.toString(16).length * 4 * modulus.toString(16).length) / 8);
  let result = 1n % modulus;
  let square = mod(base, modulus);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The inverse of `a` modulo `modulus`, or null where they share a divisor. */
export function inverseMod(a: bigint, modulus: bigint): bigint | null {
  let [r0, r1] = [modulus, mod(a, modulus)];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return r0 === 1n ? mod(t0, modulus) : null;
}

/** `n!`. Charges the size of the result first. @throws RangeError below zero. */
export function factorial(n: number): bigint {
  if (n < 0 || !Number.isSafeInteger(n)) throw new RangeError('a factorial is taken of a natural number');
  spend(n * Math.ceil(Math.log2(n + 2)));
  return range(1, n);
}

/** The product of all whole numbers from `low` to `high`, by halves, so that the factors stay of a size. */
function range(low: number, high: number): bigint {
  if (low > high) return 1n;
  if (high - low < 8) {
    let product = BigInt(low);
    for (let n = low + 1; n <= high; n++) product *= BigInt(n);
    return product;
  }
  const middle = Math.floor((low + high) / 2);
  return range(low, middle) * range(middle + 1, high);
}

/** `n` over `k`; zero outside 0 to n. */
export function binomial(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  const small = Math.min(k, n - k);
  spend(small * Math.ceil(Math.log2(n + 2)));
  let result = 1n;
  for (let i = 1; i <= small; i++) result = (result * BigInt(n - small + i)) / BigInt(i);
  return result;
}
