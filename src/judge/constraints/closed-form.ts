import { spend } from '../../exact/effort.ts';
import { exactRoot, gcd } from '../../exact/integer.ts';
import { Polynomial } from '../../exact/polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import type { RealAlgebraic } from '../../exact/real-algebraic.ts';
import { add, div, imaginary, mul, neg, num, root } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { Evaluation } from '../equality/values/evaluate.ts';
import { type Bounds, boundsOf } from './bounds.ts';

/** A real algebraic number with roots, as a student writes it; null where we have no such form. */
export function closedForm(number: RealAlgebraic): Tree | null {
  if (number.value !== null) return num(number.value);
  for (const tree of rootTrees(number.polynomial)
    .filter((each) => !each.isComplex)
    .map((each) => each.tree)) {
    const bounds = boundsOf(new Evaluation(new Map(), 128).value(tree));
    // A root of the polynomial inside the interval that isolates one root is that root.
    if (bounds !== null && liesWithin(bounds, number)) return tree;
  }
  return null;
}

function liesWithin(bounds: Bounds, number: RealAlgebraic): boolean {
  return bounds.low.compare(number.low) > 0 && bounds.high.compare(number.high) < 0;
}

export interface RootTree {
  readonly tree: Tree;
  readonly isComplex: boolean;
}

/**
 * Every root of an irreducible polynomial, complex ones too, where square roots (or one real root of a power) give them all; of a pure
 * power `a x^n + b` only the real ones. Empty where no such form is known.
 */
export function rootTrees(polynomial: Polynomial): readonly RootTree[] {
  const { part } = polynomial.primitive();
  const whole = part.coefficients.map((each) => each.num);
  const [c, b, a] = whole;
  if (part.degree === 1 && c !== undefined && b !== undefined)
    return [{ tree: num(Rational.of(-c, b)), isComplex: false }];
  if (part.degree === 2 && a !== undefined && b !== undefined && c !== undefined) return quadraticRoots(a, b, c);
  const inner = inPowers(part, 2);
  if (part.degree === 4 && inner !== null) return quarticRoots(inner);
  return pureRoots(part);
}

/** The two roots of `a x^2 + b x + c`, the one with the minus first. */
export function quadraticRoots(a: bigint, b: bigint, c: bigint): readonly RootTree[] {
  const discriminant = b * b - 4n * a * c;
  const isComplex = discriminant < 0n;
  const { square, rest } = takeSquares(isComplex ? -discriminant : discriminant);
  if (square === 0n) return [{ tree: num(Rational.of(-b, 2n * a)), isComplex }];
  const common = gcd(gcd(b, square), 2n * a) * (a < 0n ? -1n : 1n);
  const [over, factor, under] = [-b / common, square / common, (2n * a) / common];
  const size = factor < 0n ? -factor : factor;
  const radical = rest === 1n ? [] : [root(num(rest))];
  const surd = mul(...(size === 1n ? [] : [num(size)]), ...radical, ...(isComplex ? [imaginary] : []));
  return [neg(surd), surd].map((term) => {
    const sum = over === 0n ? term : add(num(over), term);
    return { tree: under === 1n ? sum : div(sum, num(under)), isComplex };
  });
}

/** `n = square^2 * rest`, as far as trial division by small numbers finds squares. */
export function takeSquares(n: bigint): { readonly square: bigint; readonly rest: bigint } {
  const whole = n < 0n ? null : exactRoot(n, 2);
  if (whole !== null) return { square: whole, rest: 1n };
  let square = 1n;
  let rest = n;
  for (let p = 2n; p * p <= rest && p < 2000n; p++) {
    spend(1);
    while (rest % (p * p) === 0n) {
      rest /= p * p;
      square *= p;
    }
  }
  return { square, rest };
}

/** `q` with `p(x) = q(x^step)`; null where another power of x occurs. */
function inPowers(polynomial: Polynomial, step: number): Polynomial | null {
  const { coefficients } = polynomial;
  if (coefficients.some((value, index) => index % step !== 0 && !value.isZero())) return null;
  return Polynomial.of(coefficients.filter((_, index) => index % step === 0));
}

function quarticRoots(inner: Polynomial): readonly RootTree[] {
  return rootTrees(inner).flatMap(({ tree, isComplex }) => {
    if (isComplex) return [];
    const value = boundsOf(new Evaluation(new Map(), 64).value(tree));
    if (value === null || value.low.sign() <= 0) return [];
    return [
      { tree: neg(root(tree)), isComplex: false },
      { tree: root(tree), isComplex: false },
    ];
  });
}

/** The real roots of `a x^n + b`. */
function pureRoots(part: Polynomial): readonly RootTree[] {
  const n = part.degree;
  if (part.coefficients.some((value, index) => index > 0 && index < n && !value.isZero())) return [];
  const value = part.coefficient(0).div(part.leading).neg();
  if (n % 2 === 0 && value.sign() < 0) return [];
  const size = root(num(value.abs()), num(n));
  if (n % 2 === 1) return [{ tree: value.sign() < 0 ? neg(size) : size, isComplex: false }];
  return [
    { tree: neg(size), isComplex: false },
    { tree: size, isComplex: false },
  ];
}
