import { factorMulti } from '../../exact/factor-multi.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { realRoots } from '../../exact/real-algebraic.ts';
import { add, div, mul, neg, num, pow, root } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { pointOfAlgebraic, pointOfRational, pointOfTree, type RealPoint, rationalOf } from './real-point.ts';
import { signOfConstant } from './sign-of-constant.ts';

/** Constants that stand for themselves in a polynomial, by name: pi, e, a logarithm. */
export type NamedConstants = ReadonlyMap<string, Tree>;

const largestDegree = 150;
const none: NamedConstants = new Map();

/**
 * All real zeros in one variable of a polynomial, which may have named constants among its other variables. Complete: roots are isolated,
 * or come from the formulas for degree one, degree two and x^n = a. Null for the zero polynomial and where none of these helps.
 */
export function realZeros(
  polynomial: MultiPolynomial,
  variable: string,
  constants: NamedConstants = none,
): readonly RealPoint[] | null {
  if (polynomial.isZero()) return null;
  const lowest = Math.min(...polynomial.terms().map(({ exponents }) => exponents.get(variable) ?? 0));
  const rest = withExponents(polynomial, variable, (exponent) => exponent - lowest);
  const found = rest.degreeIn(variable) === 0 ? noneWhere(rest, constants) : zerosOff(rest, variable, constants);
  return found === null || lowest === 0 ? found : [pointOfRational(Rational.zero), ...found];
}

/** Of a constant: no zeros, once it is known not to be zero itself. */
function noneWhere(constant: MultiPolynomial, constants: NamedConstants): readonly RealPoint[] | null {
  if (constant.isConstant()) return [];
  const sign = signOfConstant(treeOf(constant, constants));
  return sign === 1 || sign === -1 ? [] : null;
}

/** The zeros of a polynomial that is not zero at zero. */
function zerosOff(
  polynomial: MultiPolynomial,
  variable: string,
  constants: NamedConstants,
): readonly RealPoint[] | null {
  if (polynomial.variables.length > 1) return zerosWithConstants(polynomial, variable, constants);
  const step = stepOf(polynomial, variable);
  const inner = withExponents(polynomial, variable, (exponent) => exponent / step);
  if (inner.degreeIn(variable) > largestDegree) return null;
  const isSmall = inner.degreeIn(variable) * step <= 40;
  const plain = (isSmall ? polynomial : inner).toUnivariate(variable);
  if (plain === null) return null;
  const roots = realRoots(plain).map(pointOfAlgebraic);
  return isSmall || step === 1 ? roots : rootsOf(roots, step);
}

/** All real x with x^n among the given numbers. */
function rootsOf(powers: readonly RealPoint[], n: number): readonly RealPoint[] | null {
  const found: RealPoint[] = [];
  for (const power of powers) {
    const sign = power.algebraic?.sign() ?? (power.tree === null ? null : signOfConstant(power.tree));
    if (sign === null || sign === 'undefined' || power.tree === null) return null;
    if (sign === 0) found.push(pointOfRational(Rational.zero));
    if (sign === 0 || (sign < 0 && n % 2 === 0)) continue;
    const value = rationalOf(power);
    const size = sign > 0 ? power.tree : value === null ? neg(power.tree) : num(value.neg());
    const positive = simpleRoot(size, n);
    const point = pointOfTree(sign > 0 ? positive : neg(positive));
    const mirrored = n % 2 === 0 ? [pointOfTree(neg(positive))] : [];
    for (const each of [point, ...mirrored]) if (each === null) return null;
    found.push(...[point, ...mirrored].filter((each) => each !== null));
  }
  return found;
}

function simpleRoot(radicand: Tree, n: number): Tree {
  const isOne = radicand.kind === 'number' && radicand.value.isOne();
  return isOne ? num(1) : root(radicand, num(n));
}

function zerosWithConstants(polynomial: MultiPolynomial, variable: string, constants: NamedConstants) {
  const found: RealPoint[] = [];
  for (const { factor } of factorMulti(polynomial).factors) {
    const degree = factor.degreeIn(variable);
    const zeros = degree === 0 ? noneWhere(factor, constants) : zerosOfFactor(factor, variable, constants);
    if (zeros === null) return null;
    found.push(...zeros);
  }
  return found;
}

function zerosOfFactor(
  factor: MultiPolynomial,
  variable: string,
  constants: NamedConstants,
): readonly RealPoint[] | null {
  if (factor.variables.length === 1) return zerosOff(factor, variable, constants);
  const coefficients = factor.coefficientsIn(variable);
  const [low, leading] = [coefficients[0], coefficients.at(-1)];
  const sign = leading === undefined ? null : signOfConstant(treeOf(leading, constants));
  if (low === undefined || leading === undefined || sign === null || sign === 'undefined' || sign === 0) return null;
  if (sign < 0) return zerosOfFactor(factor.neg(), variable, constants);
  const degree = factor.degreeIn(variable);
  if (degree === 2) return zerosOfQuadratic(coefficients, constants);
  if (stepOf(factor, variable) !== degree) return null;
  const point = pointOfTree(quotientTree(low.neg(), leading, constants));
  return point === null || degree === 1 ? point && [point] : rootsOf([point], degree);
}

function zerosOfQuadratic(
  [c, b, a]: readonly MultiPolynomial[],
  constants: NamedConstants,
): readonly RealPoint[] | null {
  if (a === undefined || b === undefined || c === undefined) return null;
  const point = b.isZero() ? pointOfTree(quotientTree(c.neg(), a, constants)) : null;
  if (point !== null) return rootsOf([point], 2);
  const discriminant = treeOf(b.mul(b).sub(a.mul(c).scale(Rational.of(4))), constants);
  const sign = signOfConstant(discriminant);
  if (sign === null || sign === 'undefined') return null;
  if (sign < 0) return [];
  const twice = a.scale(Rational.of(2));
  const spread = root(discriminant);
  const spreads = sign === 0 ? [] : [neg(spread), spread];
  const trees =
    sign === 0
      ? [quotientTree(b.neg(), twice, constants)]
      : spreads.map((each) => div(add(treeOf(b.neg(), constants), each), treeOf(twice, constants)));
  const points = trees.map(pointOfTree).filter((each) => each !== null);
  return points.length === trees.length ? points : null;
}

/** The quotient of two constants as an expression, common factors cancelled; `under` is not zero. */
export function quotientTree(over: MultiPolynomial, under: MultiPolynomial, constants: NamedConstants): Tree {
  const common = over.gcd(under);
  const { content, part } = (under.divideExactly(common) ?? under).primitive();
  const above = (over.divideExactly(common) ?? over).scale(content.inv());
  const den = above.primitive().content.den;
  const below = part.scale(Rational.of(den));
  const top = treeOf(above.scale(Rational.of(den)), constants);
  return below.constantValue()?.isOne()
    ? top
    : top.kind === 'neg'
      ? neg(div(top.of, treeOf(below, constants)))
      : div(top, treeOf(below, constants));
}

/** The gcd of all exponents of the variable. */
function stepOf(polynomial: MultiPolynomial, variable: string): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  return Math.max(
    1,
    polynomial.terms().reduce((step, { exponents }) => gcd(step, exponents.get(variable) ?? 0), 0),
  );
}

function withExponents(polynomial: MultiPolynomial, variable: string, change: (exponent: number) => number) {
  return MultiPolynomial.ofTerms(
    polynomial.terms().map(({ coefficient, exponents }) => {
      const changed = new Map(exponents);
      const exponent = change(exponents.get(variable) ?? 0);
      if (exponent === 0) changed.delete(variable);
      else changed.set(variable, exponent);
      return { coefficient, exponents: changed };
    }),
  );
}

/** A polynomial as an expression, names replaced by the trees that are given for them. */
export function treeOf(polynomial: MultiPolynomial, constants: NamedConstants = none): Tree {
  const terms = polynomial.terms().map(({ coefficient, exponents }) => {
    const factors = [...exponents].map(([name, exponent]) => {
      const base: Tree = constants.get(name) ?? { kind: 'symbol', name };
      return exponent === 1 ? base : pow(base, num(exponent));
    });
    const size = coefficient.abs();
    const product = size.isOne() && factors.length > 0 ? mul(...factors) : mul(num(size), ...factors);
    return coefficient.sign() < 0 ? neg(product) : product;
  });
  return add(...terms);
}
