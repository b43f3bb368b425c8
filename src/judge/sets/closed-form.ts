import { factorPolynomial } from '../../exact/factor-polynomial.ts';
import { exactRoot, gcd } from '../../exact/integer.ts';
import { Polynomial } from '../../exact/polynomial.ts';
import { factorInteger } from '../../exact/primes.ts';
import { Rational } from '../../exact/rational.ts';
import { type RealAlgebraic, rationalBetween, realRoots } from '../../exact/real-algebraic.ts';
import { add, div, imaginary, mul, neg, num, root as rootOf } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';

const two = Rational.of(2);

/**
 * A real algebraic number in radicals as people write them: rational numbers, roots of quadratics, of biquadratics and other quadratics
 * in x^n, and of x^n = a. Null where its polynomial is of no such kind, or not known to be minimal.
 */
export function closedForm(root: RealAlgebraic): Tree | null {
  if (root.value !== null) return num(root.value);
  const { polynomial, isMinimal } = root;
  if (!isMinimal) return null;
  if (polynomial.degree === 2) return surd(polynomial, root.compareRational(vertex(polynomial)) > 0 ? 1 : -1);
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
function squareRootForm(radicand: RealAlgebraic, tree: Tree): Tree {
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

/**
 * The roots of a polynomial of degree 1 or 2 over the complex numbers, and of any polynomial whose irreducible factors are of degree at
 * most two or x^2-polynomials of degree four; each root once, with its multiplicity. Null for other polynomials.
 */
export function complexRoots(
  polynomial: Polynomial,
): readonly { readonly tree: Tree; readonly multiplicity: number }[] | null {
  const found: { tree: Tree; multiplicity: number }[] = [];
  for (const { factor, multiplicity, isIrreducible } of factorPolynomial(polynomial).factors) {
    const trees = isIrreducible ? rootsOfFactor(factor) : null;
    if (trees === null) return null;
    found.push(...trees.map((tree) => ({ tree, multiplicity })));
  }
  return found;
}

function rootsOfFactor(factor: Polynomial): readonly Tree[] | null {
  if (factor.degree === 1) return [num(factor.coefficient(0).div(factor.leading).neg())];
  if (factor.degree === 2) return [surd(factor, -1), surd(factor, 1)];
  const real = realRoots(factor).map(closedForm);
  const known = real.filter((tree) => tree !== null);
  if (known.length < real.length) return null;
  if (known.length === factor.degree) return known;
  return factor.degree === 4 && commonStep(factor) === 2 ? biquadraticRoots(factor, known) : cubeRoots(factor);
}

/** x^4 + b x^2 + c with real roots of the quadratic: +-sqrt(y), imaginary for negative y. Complex y are left out (null). */
function biquadraticRoots(factor: Polynomial, real: readonly Tree[]): readonly Tree[] | null {
  const inner = realRoots(Polynomial.of(polynomialIn(factor, 2)));
  if (inner.length < 2) return null;
  const trees = [...real];
  for (const each of inner) {
    const below = each.sign() < 0 ? closedForm(each) : null;
    if (below === null) continue;
    const opposite = realRoots(each.polynomial.compose(Polynomial.x.neg()))[
      each.compareRational(vertex(each.polynomial)) > 0 ? 0 : 1
    ];
    const size = opposite === undefined ? null : closedForm(opposite);
    if (opposite === undefined || size === null) return null;
    const side = mul(squareRootForm(opposite, size), imaginary);
    trees.push(side, neg(side));
  }
  return trees;
}

/** a x^3 + b: the real root times the cube roots of one. */
function cubeRoots(factor: Polynomial): readonly Tree[] | null {
  if (factor.degree !== 3 || commonStep(factor) !== 3) return null;
  const [real] = realRoots(factor).map(closedForm);
  if (real === undefined || real === null) return null;
  const turned = (sign: 1 | -1): Tree => {
    const side = mul(rootOf(num(3)), imaginary);
    return div(mul(real, add(num(-1), sign > 0 ? side : neg(side))), num(2));
  };
  return [real, turned(1), turned(-1)];
}

/** (-b +- sqrt(d)) / 2a in lowest terms, with the square taken out of the root and i for a negative discriminant. */
function surd(quadratic: Polynomial, sign: 1 | -1): Tree {
  const [a, b, c] = [quadratic.coefficient(2), quadratic.coefficient(1), quadratic.coefficient(0)];
  const discriminant = b.mul(b).sub(a.mul(c).mul(Rational.of(4)));
  const { factor, radicand } = splitSquare(discriminant.abs());
  const under = a.mul(two);
  const centre = b.neg().div(under);
  const spread = factor.div(under).abs();
  const radical = radicand === 1n ? [] : [rootOf(num(radicand))];
  const unit = discriminant.sign() < 0 ? [...radical, imaginary] : radical;
  return combined(centre, spread, unit, sign);
}

/** centre +- spread * unit over one denominator, without factors of one. */
function combined(centre: Rational, spread: Rational, unit: readonly Tree[], sign: 1 | -1): Tree {
  const den = (centre.den / gcd(centre.den, spread.den)) * spread.den;
  const [left, right] = [centre.mul(Rational.of(den)), spread.mul(Rational.of(den))];
  const factors = right.isOne() && unit.length > 0 ? unit : [num(right), ...unit];
  const term = mul(...factors);
  const signed = sign > 0 ? term : neg(term);
  const over = left.isZero() ? signed : add(num(left), signed);
  return den === 1n ? over : div(over, num(den));
}

/** The square root of a positive rational number, simplified: `2 sqrt(3)`, `sqrt(6)/3`. */
export function squareRoot(value: Rational): Tree {
  const { factor, radicand } = splitSquare(value);
  const unit = radicand === 1n ? [] : [rootOf(num(radicand))];
  return combined(Rational.zero, factor, unit, 1);
}

/** `value = factor^2 * radicand` with a whole radicand, without square factors as far as those are found. */
function splitSquare(value: Rational): { readonly factor: Rational; readonly radicand: bigint } {
  const { outside, inside } = splitPower(value.num * value.den, 2);
  return { factor: Rational.of(outside, value.den), radicand: inside };
}

/** `n = outside^k * inside` for n > 0, `inside` as small as its known factors allow. */
function splitPower(n: bigint, k: number): { readonly outside: bigint; readonly inside: bigint } {
  const whole = exactRoot(n, k);
  if (whole !== null) return { outside: whole, inside: 1n };
  let [outside, inside] = [1n, n];
  for (const { prime, exponent } of factorInteger(n) ?? []) {
    const power = prime ** BigInt(Math.floor(exponent / k));
    outside *= power;
    inside /= power ** BigInt(k);
  }
  return { outside, inside };
}

/** The k-th root of a positive rational number, with a whole radicand: `2 root(3, 5)`, `root(3, 18)/3`. */
function positiveRoot(value: Rational, k: number): Tree {
  if (k === 2) return squareRoot(value);
  const { outside, inside } = splitPower(value.num * value.den ** BigInt(k - 1), k);
  const unit = inside === 1n ? [] : [rootOf(num(inside), num(k))];
  return combined(Rational.zero, Rational.of(outside, value.den), unit, 1);
}

function rationalSquareRoot(value: Rational): Rational | null {
  if (value.sign() < 0) return null;
  const [over, under] = [exactRoot(value.num, 2), exactRoot(value.den, 2)];
  return over === null || under === null ? null : Rational.of(over, under);
}

function vertex(quadratic: Polynomial): Rational {
  return quadratic.coefficient(1).div(quadratic.leading.mul(two)).neg();
}

/** The largest n with the polynomial being one in x^n. */
function commonStep(polynomial: Polynomial): number {
  let step = 0;
  for (const [index, value] of polynomial.coefficients.entries()) if (!value.isZero()) step = gcdOfNumbers(step, index);
  return Math.max(1, step);
}

function polynomialIn(polynomial: Polynomial, step: number): readonly Rational[] {
  return polynomial.coefficients.filter((_, index) => index % step === 0);
}

function gcdOfNumbers(a: number, b: number): number {
  return b === 0 ? a : gcdOfNumbers(b, a % b);
}
