import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Rational } from '../../exact/rational.ts';
import { div, mul, neg, num, pow } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';
import { treeOfPolynomial } from './polynomial-of.ts';

/** A number times powers of polynomials. */
export interface FactoredPolynomial {
  readonly content: Rational;
  readonly factors: readonly { readonly factor: MultiPolynomial; readonly multiplicity: number }[];
}

/** `-3*x*(x - 1)^2/5`: the number first and below, single symbols before sums. */
export function treeOfFactors({ content, factors }: FactoredPolynomial): Tree {
  const sorted = [...factors].sort((a, b) => a.factor.size - b.factor.size);
  const powers = sorted.map(({ factor, multiplicity }) => {
    const base = treeOfPolynomial(factor);
    return multiplicity === 1 ? base : pow(base, num(multiplicity));
  });
  const size = content.abs();
  const over = size.num === 1n && powers.length > 0 ? mul(...powers) : mul(num(size.num), ...powers);
  const whole = size.den === 1n ? over : div(over, num(size.den));
  return normalise(content.sign() < 0 ? neg(whole) : whole);
}
