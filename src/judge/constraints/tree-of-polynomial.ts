import type { MultiPolynomial, Term } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num, pow, sym } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import type { Kernel } from './lowering.ts';

/** A polynomial as it is written, kernels by what they stand for; highest terms first. */
export function treeOfPolynomial(polynomial: MultiPolynomial, kernels: readonly Kernel[] = []): Tree {
  const terms = polynomial.terms().map((term) => treeOfTerm(term, kernels));
  return terms.length === 0 ? num(0) : add(...terms);
}

function treeOfTerm({ coefficient, exponents }: Term, kernels: readonly Kernel[]): Tree {
  const factors = [...exponents].map(([name, exponent]) => {
    const base = kernels.find((kernel) => kernel.name === name)?.tree ?? sym(name);
    return exponent === 1 ? base : pow(base, num(exponent));
  });
  const size = coefficient.abs();
  const whole = size.num === 1n && factors.length > 0 ? factors : [num(Rational.of(size.num)), ...factors];
  const product = size.den === 1n ? mul(...whole) : div(mul(...whole), num(Rational.of(size.den)));
  return coefficient.sign() < 0 ? neg(product) : product;
}
