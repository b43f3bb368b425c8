import { exactRoot } from '../../exact/integer.ts';
import { Polynomial } from '../../exact/polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { type RealAlgebraic, rationalBetween, realRoots } from '../../exact/real-algebraic.ts';
import { add, neg, num, root as rootOf } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { positiveRoot, quadraticRoot, squareRoot } from './surds.ts';

const two = Rational.of(2);

/**
 * A real algebraic number in radicals as people write them: rational numbers, roots of quadratics, of biquadratics and other quadratics
 * in x^n, and of x^n = a. Null where its polynomial is of no such kind, or not known to be minimal.
 */
export function closedForm(root: RealAlgebraic): Tree | null {
  if (root.value !== null) return num(root.value);
  const { polynomial, isMinimal } = root;
  if (!isMinimal) return null;
  if (polynomial.degree === 2) return quadraticRoot(polynomial, root.compareRational(vertex(polynomial)) > 0 ? 1 : -1);
  const step = commonStep(polynomial);
  if (step === 1) return shiftedForm(root);
  return inPower(root, step);
}

/** The roots of x -> q(x^n): the real root of a root of q, told from the others by where it lies. */
function inPower(root: RealAlgebraic, step: number): Tree | null {
  const inner = Polynomial.of(polynomialIn(root.polynomial, step));
  const found = powerAmong(realRoots(inner), root, step);
  const below = found === undefined ? null : closedForm(found);
  if (found === undefined || below === null) return null;
  const radical = step === 2 ? squareRootForm(found, below) : rationalRootForm(found, below, step);
  return root.sign() < 0 && step % 2 === 0 ? neg(radical) : radical;
}

/** Which of the candidates (ascending, all different) is the power of the root. */
function powerAmong(
  candidates: readonly RealAlgebraic[],
  root: RealAlgebraic,
  exponent: number,
): RealAlgebraic | undefined {
  const power = Polynomial.x.pow(exponent);
  return candidates.find((candidate, index) => {
    const next = candidates[index + 1];
    return next === undefined || root.signOf(power.sub(Polynomial.constant(rationalBetween(candidate, next)))) < 0;
  });
}

/** The square root of a + b sqrt(c), as a sum of two square roots where a^2 - b^2 c is a square (denesting). */
export function squareRootForm(radicand: RealAlgebraic, tree: Tree): Tree {
  if (radicand.value !== null) return squareRoot(radicand.value);
  if (radicand.polynomial.degree !== 2) return rootOf(tree);
  const monic = radicand.polynomial.monic();
  // The conjugates have sum s and product p; sqrt(y) = (sqrt(s + 2 sqrt(p)) +- sqrt(s - 2 sqrt(p))) / 2.
  const sum = monic.coefficient(1).neg();
  const product = rationalSquareRoot(monic.coefficient(0));
  if (product === null) return rootOf(tree);
  const [high, low] = [sum.add(product.mul(two)), sum.sub(product.mul(two))].map((each) => each.div(Rational.of(4)));
  if (high === undefined || low === undefined || low.sign() < 0) return rootOf(tree);
  const isLarger = radicand.compareRational(vertex(radicand.polynomial)) > 0;
  const [first, second] = [squareRoot(high), squareRoot(low)];
  return add(first, isLarger ? second : neg(second));
}

function rationalRootForm(radicand: RealAlgebraic, tree: Tree, degree: number): Tree {
  if (radicand.value === null) return rootOf(tree, num(degree));
  const value = radicand.value;
  if (degree % 2 === 1 && value.sign() < 0) return neg(positiveRoot(value.neg(), degree));
  return positiveRoot(value, degree);
}

/** (x - h)^n = a: a polynomial that becomes one in x^n once its sum of roots is moved to zero. */
function shiftedForm(root: RealAlgebraic): Tree | null {
  const { polynomial } = root;
  const n = polynomial.degree;
  const shift = polynomial
    .coefficient(n - 1)
    .div(polynomial.leading.mul(Rational.of(n)))
    .neg();
  if (shift.isZero()) return null;
  const moved = polynomial.compose(Polynomial.of([shift, Rational.one])).primitive().part;
  if (commonStep(moved) === 1) return null;
  // Moving keeps the order of the roots.
  const found = realRoots(moved)[realRoots(polynomial).findIndex((each) => each.equals(root))];
  const form = found === undefined ? null : closedForm(found);
  return form === null ? null : add(num(shift), form);
}

function rationalSquareRoot(value: Rational): Rational | null {
  if (value.sign() < 0) return null;
  const [over, under] = [exactRoot(value.num, 2), exactRoot(value.den, 2)];
  return over === null || under === null ? null : Rational.of(over, under);
}

/** Where a quadratic has its extreme: between its roots. */
export function vertex(quadratic: Polynomial): Rational {
  return quadratic.coefficient(1).div(quadratic.leading.mul(two)).neg();
}

/** The largest n with the polynomial being one in x^n. */
export function commonStep(polynomial: Polynomial): number {
  let step = 0;
  for (const [index, value] of polynomial.coefficients.entries()) if (!value.isZero()) step = gcdOfNumbers(step, index);
  return Math.max(1, step);
}

/** The polynomial `q` with `p(x) = q(x^step)`, as coefficients. */
export function polynomialIn(polynomial: Polynomial, step: number): readonly Rational[] {
  return polynomial.coefficients.filter((_, index) => index % step === 0);
}

function gcdOfNumbers(a: number, b: number): number {
  return b === 0 ? a : gcdOfNumbers(b, a % b);
}
