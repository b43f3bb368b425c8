import type { Polynomial } from './polynomial.ts';
import { Rational } from './rational.ts';

/** An end of a half-open interval of reals; null stands for infinity on its side. */
export type Bound = Rational | null;

/**
 * The number of distinct real roots in (low, high], by Sturm's theorem. Multiple roots count once, and neither factoring nor isolation is
 * involved: a count that checks what those found. @throws RangeError for the zero polynomial.
 */
export function countRealRoots(polynomial: Polynomial, low: Bound = null, high: Bound = null): number {
  if (polynomial.isZero()) throw new RangeError('every number is a root of the zero polynomial');
  const chain = sturmChain(polynomial);
  return variations(chain, low, -1) - variations(chain, high, 1);
}

/** The Sturm chain of the square-free part: it, its derivative, and the negated remainders, each scaled by a positive number. */
export function sturmChain(polynomial: Polynomial): readonly Polynomial[] {
  const part = squareFreePart(polynomial);
  const chain = [shrunk(part)];
  let [a, b] = [shrunk(part), shrunk(part.derivative())];
  while (!b.isZero()) {
    chain.push(b);
    [a, b] = [b, shrunk(a.divide(b).remainder.neg())];
  }
  return chain;
}

function squareFreePart(polynomial: Polynomial): Polynomial {
  const common = polynomial.gcd(polynomial.derivative());
  return common.degree < 1 ? polynomial : polynomial.divide(common).quotient;
}

/** With coprime whole coefficients and the same sign everywhere. */
function shrunk(polynomial: Polynomial): Polynomial {
  const { content, part } = polynomial.primitive();
  return content.sign() < 0 ? part.neg() : part;
}

function variations(chain: readonly Polynomial[], at: Bound, side: 1 | -1): number {
  const signs = chain
    .map((each) => (at === null ? signAtInfinity(each, side) : each.evaluate(at).sign()))
    .filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

function signAtInfinity(polynomial: Polynomial, side: 1 | -1): number {
  const sign = polynomial.leading.sign();
  return side === -1 && polynomial.degree % 2 === 1 ? -sign : sign;
}

/** The number of non-real roots, each counted with its multiplicity: degree less the real ones. */
export function countNonRealRoots(polynomial: Polynomial): number {
  const real = polynomial
    .squareFree()
    .reduce((sum, { factor, multiplicity }) => sum + multiplicity * countRealRoots(factor), 0);
  return Math.max(0, polynomial.degree - real);
}

/** Above every real root in size (Cauchy): 1 + the largest ratio of a coefficient to the leading one. */
export function rootBound(polynomial: Polynomial): Rational {
  const leading = polynomial.leading.abs();
  return polynomial.coefficients
    .slice(0, -1)
    .map((each) => each.abs().div(leading).add(Rational.one))
    .reduce((most, each) => (each.compare(most) > 0 ? each : most), Rational.one);
}
