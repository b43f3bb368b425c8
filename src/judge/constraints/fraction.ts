import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';

/** A quotient of polynomials, not reduced: what was divided by stays visible in `under`. */
export interface Fraction {
  readonly over: MultiPolynomial;
  readonly under: MultiPolynomial;
}

export function polynomialFraction(over: MultiPolynomial): Fraction {
  return { over, under: MultiPolynomial.one };
}

export function rationalFraction(value: Rational): Fraction {
  return polynomialFraction(MultiPolynomial.constant(value));
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.under.equals(b.under)) return { over: a.over.add(b.over), under: a.under };
  const bOver = a.under.isConstant() ? null : b.under.divideExactly(a.under);
  if (bOver !== null) return { over: a.over.mul(bOver).add(b.over), under: b.under };
  const aOver = b.under.isConstant() ? null : a.under.divideExactly(b.under);
  if (aOver !== null) return { over: a.over.add(b.over.mul(aOver)), under: a.under };
  return { over: a.over.mul(b.under).add(b.over.mul(a.under)), under: a.under.mul(b.under) };
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.mul(b.over), under: a.under.mul(b.under) };
}

export function negateFraction(a: Fraction): Fraction {
  return { over: a.over.neg(), under: a.under };
}

/** A whole power; null for a negative one of nothing. */
export function powerOfFraction(a: Fraction, exponent: number): Fraction | null {
  if (exponent >= 0) return { over: a.over.pow(exponent), under: a.under.pow(exponent) };
  if (a.over.isZero()) return null;
  return { over: a.under.pow(-exponent), under: a.over.pow(-exponent) };
}

/** Its value where it is a number. */
export function constantFraction(a: Fraction): Rational | null {
  const over = a.over.constantValue();
  const under = a.under.constantValue();
  return over === null || under === null || under.isZero() ? null : over.div(under);
}
