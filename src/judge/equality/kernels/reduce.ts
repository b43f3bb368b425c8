import { Rational } from '../../../exact/rational.ts';
import { constantIsZero } from './constant-zero.ts';
import type { Ground } from './ground.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { linearFormIsZero } from './linear-forms.ts';
import { withoutCancellingLogs } from './log-products.ts';
import { Monomial } from './monomial.ts';
import { rewritten } from './rewritten.ts';
import { vanishesBySquaring } from './root-signs.ts';
import { type KnownSigns, nothingKnown, signOfSum } from './sign.ts';
import { splitShared } from './split-shared.ts';

/** Exponents above this are left in their kernel. */
const largestExpansion = 64n;

/**
 * True where a sum of kernels is shown to be zero wherever it has a value and what is known of signs holds: after using what ties kernels
 * together (|p|^2 = p^2, |p| = p where p is not negative, p^(3/3) = p, radicals of products), nothing is left, or only constants that an
 * exact zero test finds to be zero. False says nothing.
 */
export function isShownZero(ground: Ground, sum: KernelSum, known: KnownSigns, squarings = 3): boolean {
  if (sum.isZero) return true;
  const reduced = reduce(ground, splitShared(ground, sum), known);
  if (coefficientsOf(reduced).every((constant) => isZeroConstant(ground, constant, squarings))) return true;
  if (squarings === 0 || reduced.size > largestSquared) return false;
  const fewer = withoutCancellingLogs(reduced, (each) => isShownZero(ground, each, known, squarings - 1));
  if (fewer !== reduced) return isShownZero(ground, fewer, known, squarings - 1);
  return vanishesBySquaring(reduced, known, (square) => isShownZero(ground, square, known, squarings - 1));
}

function isZeroConstant(ground: Ground, constant: KernelSum, depth: number): boolean {
  const isZero = constantIsZero(constant);
  if (isZero !== 'unknown' || depth === 0) return isZero === true;
  return linearFormIsZero(ground, constant, (sum) => isShownZero(ground, sum, nothingKnown, depth - 1));
}

/** Sums with more terms than this are not squared. */
const largestSquared = 40;

/** The constants in front of each product of kernels with unknowns. */
export function coefficientsOf(sum: KernelSum): readonly KernelSum[] {
  const groups = new Map<string, KernelSum>();
  for (const { coefficient, monomial } of sum.terms) {
    const unknown = monomial.filter(({ kernel }) => !kernel.isConstant).key;
    const constant = KernelSum.of([{ coefficient, monomial: monomial.filter(({ kernel }) => kernel.isConstant) }]);
    groups.set(unknown, (groups.get(unknown) ?? KernelSum.zero).plus(constant));
  }
  return [...groups.values()];
}

/** Rewrites kernels from the last created to the first, since a kernel is only ever replaced by earlier ones. */
export function reduce(ground: Ground, sum: KernelSum, known: KnownSigns): KernelSum {
  let current = sum;
  for (let round = 0; round < 200; round += 1) {
    const rule = [...current.kernels]
      .reverse()
      .map((kernel) => ruleFor(ground, current, kernel, known))
      .find((each) => each !== null);
    if (rule === null || rule === undefined) return current;
    current = rule();
  }
  return current;
}

function ruleFor(ground: Ground, sum: KernelSum, kernel: Kernel, known: KnownSigns): (() => KernelSum) | null {
  if (kernel.kind !== 'modulus' && kernel.kind !== 'signed') return null;
  const exponents = sum.terms.map(({ monomial }) => monomial.exponentOf(kernel));
  const lowest = exponents.reduce((low, each) => (each.compare(low) < 0 ? each : low)).floor();
  if (lowest !== 0n) return () => sum.timesMonomial(Monomial.of(kernel, Rational.of(-lowest)));
  const sign = signOfSum(kernel.of, known);
  const isUp = sign === 'positive' || sign === 'nonnegative' || sign === 'zero';
  const isDown = sign === 'negative' || sign === 'nonpositive';
  if (kernel.kind === 'signed' && (isUp || isDown))
    return () => rewritten(sum, kernel, (exponent) => unsigned(ground, kernel.of, exponent, isDown));
  if (kernel.kind === 'modulus' && !isUp && !isDown) return modulusRule(ground, sum, kernel, kernel.of, exponents);
  if (!exponents.some((each) => isWholeBelow(each, 1n))) return null;
  const base = isDown && kernel.kind === 'modulus' ? kernel.of.scale(minusOne) : kernel.of;
  return () => rewritten(sum, kernel, (exponent) => expanded(kernel, base, exponent, 1n));
}

/** |p| of unknown sign: squares are p times its conjugate, and an even numerator over an odd denominator needs no modulus. */
function modulusRule(
  ground: Ground,
  sum: KernelSum,
  kernel: Kernel,
  of: KernelSum,
  exponents: readonly Rational[],
): (() => KernelSum) | null {
  const conjugate = of.conjugate();
  if (conjugate !== null && exponents.some((each) => isWholeBelow(each, 2n))) {
    const square = of.times(conjugate);
    return () =>
      rewritten(sum, kernel, (exponent) => {
        const pairs = exponent.floor() / 2n;
        if (pairs > largestExpansion) return KernelSum.kernel(kernel, exponent);
        return square.power(Number(pairs)).timesMonomial(Monomial.of(kernel, exponent.sub(Rational.of(2n * pairs))));
      });
  }
  const isSigned = (each: Rational) => of.isReal && !each.isInteger() && each.num % 2n === 0n;
  if (!exponents.some(isSigned)) return null;
  const signed = ground.table.ofSum('signed', of);
  return () => rewritten(sum, kernel, (exponent) => KernelSum.kernel(isSigned(exponent) ? signed : kernel, exponent));
}

function isWholeBelow(exponent: Rational, step: bigint): boolean {
  const whole = exponent.floor();
  return whole >= step && whole / step <= largestExpansion;
}

function expanded(kernel: Kernel, base: KernelSum, exponent: Rational, step: bigint): KernelSum {
  const whole = exponent.floor();
  if (!isWholeBelow(exponent, step)) return KernelSum.kernel(kernel, exponent);
  return base.power(Number(whole)).timesMonomial(Monomial.of(kernel, exponent.sub(Rational.of(whole))));
}

/** A signed power of something whose sign is known, by its modulus. */
function unsigned(ground: Ground, of: KernelSum, exponent: Rational, isNegative: boolean): KernelSum {
  const power = KernelSum.kernel(ground.table.ofSum('modulus', of), exponent);
  return isNegative && exponent.num % 2n !== 0n ? power.scale(minusOne) : power;
}

const minusOne = Rational.of(-1);
