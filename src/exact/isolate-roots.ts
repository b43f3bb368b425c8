import { spend } from './effort.ts';
import type { Polynomial } from './polynomial.ts';
import { Rational } from './rational.ts';
import { rootBound } from './sturm.ts';

/** An open interval that holds one root, or the root itself where both ends are it. */
export interface Isolated {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * Isolates the real roots of a polynomial without square factors, in ascending order, by bisection and Descartes' rule of signs (Collins
 * and Akritas 1976). Every root lies in one interval, every interval holds one root; its ends may be roots that are listed beside it.
 */
export function isolateRoots(polynomial: Polynomial): readonly Isolated[] {
  if (polynomial.degree < 1) return [];
  const whole = polynomial.primitive().part.coefficients.map((each) => each.num);
  const zeroAtOrigin = whole[0] === 0n;
  const coefficients = zeroAtOrigin ? whole.slice(1) : whole;
  const exponent = powerOfTwoAbove(rootBound(polynomial));
  const mirrored = coefficients.map((each, index) => (index % 2 === 1 ? -each : each));
  const negative = positiveRoots(mirrored, exponent)
    .map(({ low, high }) => ({ low: high.neg(), high: low.neg() }))
    .reverse();
  const origin = zeroAtOrigin ? [{ low: Rational.zero, high: Rational.zero }] : [];
  return [...negative, ...origin, ...positiveRoots(coefficients, exponent)];
}

/** The roots in (0, 2^exponent). */
function positiveRoots(coefficients: readonly bigint[], exponent: number): readonly Isolated[] {
  const scaled = coefficients.map((each, index) => each << BigInt(index * exponent));
  const unit = Rational.of(1n << BigInt(exponent));
  return inUnit(scaled, Rational.zero, unit);
}

/** The roots of the polynomial in (0, 1), mapped to (low, low + width). */
function inUnit(q: readonly bigint[], low: Rational, width: Rational): readonly Isolated[] {
  const count = descartes(q);
  if (count === 0) return [];
  const high = low.add(width);
  if (count === 1) return [{ low, high }];
  const half = width.mul(Rational.of(1n, 2n));
  const middle = low.add(half);
  const degree = q.length - 1;
  const left = q.map((each, index) => each << BigInt(degree - index));
  const right = shiftedByOne(left);
  const isRoot = right[0] === 0n;
  return [
    ...inUnit(left, low, half),
    ...(isRoot ? [{ low: middle, high: middle }] : []),
    ...inUnit(isRoot ? right.slice(1) : right, middle, half),
  ];
}

/** The sign variations of (1 + x)^n q(1 / (1 + x)): a bound for the roots in (0, 1), exact where it is 0 or 1. */
function descartes(q: readonly bigint[]): number {
  const turned = shiftedByOne([...q].reverse());
  let count = 0;
  let before = 0n;
  for (const each of turned) {
    if (each === 0n) continue;
    if (before !== 0n && before > 0n !== each > 0n) count += 1;
    before = each;
  }
  return count;
}

/** q(x + 1). */
function shiftedByOne(q: readonly bigint[]): readonly bigint[] {
  const shifted = [...q];
  const n = shifted.length;
  const bits = (q[n - 1] ?? 0n).toString(16).length;
  spend(n * n * (1 + bits / 16));
  for (let i = 0; i < n; i += 1)
    for (let j = n - 2; j >= i; j -= 1) shifted[j] = (shifted[j] ?? 0n) + (shifted[j + 1] ?? 0n);
  return shifted;
}

function powerOfTwoAbove(bound: Rational): number {
  return (bound.ceil() + 1n).toString(2).length;
}
