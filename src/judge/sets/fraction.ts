import { spend } from '../../exact/effort.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { exactValue } from '../equality/values/evaluate.ts';

/** A quotient of polynomials, not in lowest terms: cancelling would lose where it is defined. */
export interface Fraction {
  readonly over: MultiPolynomial;
  readonly under: MultiPolynomial;
}

/** What a subtree that is no sum, product, quotient or whole power counts as; null where the whole is then no fraction. */
export type Leaf = (tree: Tree) => Fraction | null;

const largestPower = { terms: 1200, exponent: 2_000_000 } as const;

/** Reads trees as quotients of polynomials, and keeps every divisor that it met: the tree has a value where none of them is zero. */
export class FractionReader {
  private readonly divisors: MultiPolynomial[] = [];

  constructor(private readonly leaf: Leaf) {}

  /** Everything that was divided by, constants left out. */
  get denominators(): readonly MultiPolynomial[] {
    return this.divisors;
  }

  read(tree: Tree): Fraction | null {
    spend(4);
    switch (tree.kind) {
      case 'number':
        return constant(tree.value);
      case 'mixed':
      case 'based': {
        const value = exactValue(tree);
        return value === null ? null : constant(value);
      }
      case 'symbol':
        return whole(MultiPolynomial.variable(tree.name));
      case 'neg':
        return this.map(tree.of, ({ over, under }) => ({ over: over.neg(), under }));
      case 'add':
        return this.fold(tree.terms, sum);
      case 'mul':
        return this.fold(tree.factors, (a, b) => ({ over: a.over.mul(b.over), under: a.under.mul(b.under) }));
      case 'div': {
        const over = this.read(tree.over);
        const under = over === null ? null : this.read(tree.under);
        return over === null || under === null ? null : this.divide(over, under);
      }
      case 'pow':
        return this.power(tree.base, tree.exponent) ?? this.leaf(tree);
      default:
        return this.leaf(tree);
    }
  }

  /** The quotient, with the divisor noted; null for zero. */
  divide(over: Fraction, under: Fraction): Fraction | null {
    if (under.over.isZero()) return null;
    if (!under.over.isConstant()) this.divisors.push(under.over);
    return { over: over.over.mul(under.under), under: over.under.mul(under.over) };
  }

  private power(base: Tree, exponent: Tree): Fraction | null {
    const n = exactValue(exponent);
    if (n === null || !n.isInteger()) return null;
    const size = Number(n.abs().num);
    const below = this.read(base);
    if (below === null || size > largestPower.exponent) return null;
    if (Math.max(below.over.size, below.under.size) > 1 && size > largestPower.terms) return null;
    if (n.sign() > 0) return { over: below.over.pow(size), under: below.under.pow(size) };
    return this.divide(constant(Rational.one), { over: below.over.pow(size), under: below.under.pow(size) });
  }

  private map(tree: Tree, change: (fraction: Fraction) => Fraction): Fraction | null {
    const fraction = this.read(tree);
    return fraction === null ? null : change(fraction);
  }

  private fold(trees: readonly Tree[], combine: (a: Fraction, b: Fraction) => Fraction): Fraction | null {
    let total: Fraction | null = null;
    for (const tree of trees) {
      const next = this.read(tree);
      if (next === null) return null;
      total = total === null ? next : combine(total, next);
    }
    return total;
  }
}

export function constant(value: Rational): Fraction {
  return whole(MultiPolynomial.constant(value));
}

export function whole(over: MultiPolynomial): Fraction {
  return { over, under: MultiPolynomial.one };
}

function sum(a: Fraction, b: Fraction): Fraction {
  if (a.under.equals(b.under)) return { over: a.over.add(b.over), under: a.under };
  return { over: a.over.mul(b.under).add(b.over.mul(a.under)), under: a.under.mul(b.under) };
}
