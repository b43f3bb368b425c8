import { magnitude, signOf, sizeInBits } from '../../../exact/ball.ts';
import { type ComplexBall, excludesZero } from '../../../exact/complex-ball.ts';
import { lcm } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { Enclosing } from './enclose.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';

/** Precisions at which a constant is told from zero before anything is known about it. */
const firstPrecisions = [64, 192, 640] as const;

/** Above this precision the separation bound is not worth its price. */
const largestPrecision = 30_000;

/**
 * Whether a constant is zero. Not zero where an enclosure leaves zero out. Zero where the constant is algebraic and its enclosure is so
 * small that it lies below the separation bound: an algebraic integer of degree D whose conjugates are all below 2^B in size is zero or
 * at least 2^(-B (D - 1)), since the product of its conjugates is a whole number (the argument of Burnikel, Funke, Mehlhorn, Schirra and
 * Schmitt, "A separation bound for real algebraic expressions", ESA 2001). Otherwise 'unknown'.
 */
export function constantIsZero(sum: KernelSum): boolean | 'unknown' {
  if (sum.isZero) return true;
  if (sum.singleTerm?.monomial.powers.every(({ kernel }) => neverZero.has(kernel.kind))) return false;
  const bound = separation(sum);
  for (const precision of firstPrecisions) {
    const value = new Enclosing(precision).sum(bound?.integral ?? sum);
    if (typeof value === 'string') return 'unknown';
    if (excludesZero(value)) return false;
    if (bound !== null && isBelow(value, bound.exponent)) return true;
  }
  if (bound === null || bound.precision > largestPrecision) return 'unknown';
  const value = new Enclosing(bound.precision).sum(bound.integral);
  if (typeof value === 'string') return 'unknown';
  if (excludesZero(value)) return false;
  return isBelow(value, bound.exponent) ? true : 'unknown';
}

/** The sign of a real constant; null where it could not be found, or where the constant is not real. */
export function constantSign(sum: KernelSum): -1 | 0 | 1 | null {
  const { rational } = sum;
  if (rational !== null) return rational.sign();
  for (const precision of firstPrecisions) {
    const value = new Enclosing(precision).sum(sum);
    if (typeof value === 'string' || (signOf(value.im) !== 0 && !sum.isReal)) return null;
    const sign = signOf(value.re);
    if (sign !== null) return sign;
  }
  return constantIsZero(sum) === true ? 0 : null;
}

const neverZero: ReadonlySet<Kernel['kind']> = new Set(['prime', 'turn', 'pi', 'exp', 'wave']);

interface Separation {
  /** The sum times what makes it an algebraic integer. */
  readonly integral: KernelSum;
  /** `integral` is zero or not below 2^exponent. */
  readonly exponent: number;
  /** Bits of working precision at which the two cases show. */
  readonly precision: number;
}

/** Null where the constant is not known to be algebraic. */
function separation(sum: KernelSum): Separation | null {
  const integral = madeIntegral(sum);
  const degrees = new Map<Kernel, bigint>();
  const bits = conjugateBits(integral, degrees);
  if (bits === null) return null;
  let degree = 1;
  for (const [kernel, each] of degrees) degree *= kernel.kind === 'turn' ? totient(2 * Number(each)) : Number(each);
  const below = Math.ceil(bits * (degree - 1)) + 2;
  return { integral, exponent: -below, precision: below + Math.ceil(bits) + 64 };
}

/** Multiplies by whole numbers and by kernels (none of them zero where the sum has a value) until no division is left. */
function madeIntegral(sum: KernelSum): KernelSum {
  let under = 1n;
  let lift = Monomial.one;
  for (const kernel of sum.kernels) {
    const lowest = sum.terms
      .map(({ monomial }) => monomial.exponentOf(kernel))
      .reduce((low, exponent) => (exponent.compare(low) < 0 ? exponent : low));
    if (lowest.sign() < 0) lift = lift.times(Monomial.of(kernel, lowest.neg()));
  }
  const lifted = sum.timesMonomial(lift);
  for (const { coefficient } of lifted.terms) under = lcm(under, coefficient.den);
  return lifted.scale(Rational.of(under));
}

/**
 * B with every conjugate of the sum at most 2^B in size, or null where a kernel is not an algebraic integer; fills in, for each
 * radical, the degree that it adds.
 */
function conjugateBits(sum: KernelSum, degrees: Map<Kernel, bigint>): number | null {
  let largest = 0;
  for (const { coefficient, monomial } of sum.terms) {
    if (!coefficient.isInteger()) return null;
    let bits = sizeInBits(coefficient.num) + 1;
    if (coefficient.num === 1n || coefficient.num === -1n) bits = 0;
    for (const { kernel, exponent } of monomial.powers) {
      const base = kernelBits(kernel, degrees);
      if (base === null || exponent.sign() < 0) return null;
      degrees.set(kernel, lcm(degrees.get(kernel) ?? 1n, exponent.den));
      bits += base * exponent.toNumber();
    }
    largest = Math.max(largest, bits);
  }
  return largest + Math.log2(sum.size) + 0.01;
}

/** The same for one kernel: numbers, roots of unity, and moduli and signed powers of real algebraic integers. */
function kernelBits(kernel: Kernel, degrees: Map<Kernel, bigint>): number | null {
  switch (kernel.kind) {
    case 'prime':
      return kernel.value < 2n ** 50n ? Math.log2(Number(kernel.value)) + 0.01 : sizeInBits(kernel.value) + 1;
    case 'turn':
      return 0;
    case 'modulus':
    case 'signed':
      return kernel.of.isReal ? conjugateBits(kernel.of, degrees) : null;
    default:
      return null;
  }
}

function isBelow(value: ComplexBall, exponent: number): boolean {
  return magnitude(value.re) < exponent && magnitude(value.im) < exponent;
}

function totient(n: number): number {
  let result = n;
  let rest = n;
  for (let p = 2; p * p <= rest; p += 1) {
    if (rest % p !== 0) continue;
    while (rest % p === 0) rest /= p;
    result -= result / p;
  }
  return rest > 1 ? result - result / rest : result;
}
