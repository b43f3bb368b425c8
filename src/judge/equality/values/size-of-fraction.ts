import { sizeInBits } from '../../../exact/ball.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from './evaluate.ts';

/**
 * Bounds for an expression as a quotient of polynomials with whole coefficients, without multiplying anything out: the degree, and log2 of the
 * sum of the sizes of all coefficients, of what stands above and below.
 */
export interface FractionSize {
  readonly over: PolynomialSize;
  readonly under: PolynomialSize;
}

interface PolynomialSize {
  readonly degree: number;
  readonly bits: number;
}

const one: PolynomialSize = { degree: 0, bits: 0 };

/** Null where the expression is no quotient of polynomials. */
export function sizeOfFraction(tree: Tree): FractionSize | null {
  switch (tree.kind) {
    case 'number':
    case 'mixed':
    case 'based': {
      const value = exactValue(tree);
      if (value === null) return null;
      return { over: { degree: 0, bits: sizeInBits(value.num) }, under: { degree: 0, bits: sizeInBits(value.den) } };
    }
    case 'symbol':
      return { over: { degree: 1, bits: 0 }, under: one };
    case 'neg':
      return sizeOfFraction(tree.of);
    case 'add':
      return folded(tree.terms, plus);
    case 'mul':
      return folded(tree.factors, times);
    case 'div':
      return folded([tree.over, tree.under], (a, b) => times(a, { over: b.under, under: b.over }));
    case 'pow': {
      const base = sizeOfFraction(tree.base);
      const exponent = exactValue(tree.exponent);
      if (base === null || exponent === null || !exponent.isInteger()) return null;
      const size = Math.abs(Number(exponent.num));
      const raised = { over: power(base.over, size), under: power(base.under, size) };
      return exponent.sign() < 0 ? { over: raised.under, under: raised.over } : raised;
    }
    default:
      return null;
  }
}

/** The size of what stands above once b is taken from a. */
export function sizeOfDifference(a: FractionSize, b: FractionSize): PolynomialSize {
  return plus(a, b).over;
}

function folded(
  trees: readonly Tree[],
  combine: (a: FractionSize, b: FractionSize) => FractionSize,
): FractionSize | null {
  const sizes = trees.map(sizeOfFraction).filter((size) => size !== null);
  return sizes.length === trees.length ? sizes.reduce(combine) : null;
}

function plus(a: FractionSize, b: FractionSize): FractionSize {
  const [left, right] = [product(a.over, b.under), product(b.over, a.under)];
  return {
    over: { degree: Math.max(left.degree, right.degree), bits: Math.max(left.bits, right.bits) + 1 },
    under: product(a.under, b.under),
  };
}

function times(a: FractionSize, b: FractionSize): FractionSize {
  return { over: product(a.over, b.over), under: product(a.under, b.under) };
}

function product(a: PolynomialSize, b: PolynomialSize): PolynomialSize {
  return { degree: a.degree + b.degree, bits: a.bits + b.bits };
}

function power(size: PolynomialSize, exponent: number): PolynomialSize {
  return { degree: size.degree * exponent, bits: size.bits * exponent };
}
