import { spend } from '../../exact/effort.ts';
import { floorRoot } from '../../exact/integer.ts';
import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num, root } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';

/** The largest radicand that is searched for square factors. */
const largestRadicand = 10n ** 14n;
/** The most square roots side by side. */
const mostRoots = 64;

/**
 * A real number as a sum of rational multiples of square roots of square-free natural numbers: an element of a field of them. The roots are linearly
 * independent over the rationals (Besicovitch 1940), so the sum is zero only where every coefficient is.
 */
export class Surd {
  static readonly zero = new Surd(new Map());
  private constructor(private readonly parts: ReadonlyMap<bigint, Rational>) {}

  static of(value: Rational): Surd {
    return Surd.sum([[1n, value]]);
  }

  private static sum(parts: Iterable<readonly [bigint, Rational]>): Surd {
    const total = new Map<bigint, Rational>();
    for (const [radicand, value] of parts) {
      const next = (total.get(radicand) ?? Rational.zero).add(value);
      if (next.isZero()) total.delete(radicand);
      else total.set(radicand, next);
    }
    return new Surd(total);
  }

  /** The square root of a rational number from zero up; null where its square factors are not found within the bound. */
  static sqrt(value: Rational): Surd | null {
    if (value.sign() < 0) return null;
    const split = splitSquares(value.num * value.den);
    return split === null ? null : Surd.sum([[split.free, Rational.of(split.root, value.den)]]);
  }

  get size(): number {
    return this.parts.size;
  }

  isZero(): boolean {
    return this.parts.size === 0;
  }

  /** The value where it is rational. */
  get rational(): Rational | null {
    if (this.parts.size === 0) return Rational.zero;
    return this.parts.size === 1 ? (this.parts.get(1n) ?? null) : null;
  }

  equals(other: Surd): boolean {
    return this.sub(other).isZero();
  }

  add(other: Surd): Surd {
    return Surd.sum([...this.parts, ...other.parts]);
  }

  sub(other: Surd): Surd {
    return this.add(other.scale(Rational.of(-1)));
  }

  scale(by: Rational): Surd {
    return Surd.sum([...this.parts].map(([radicand, value]) => [radicand, value.mul(by)] as const));
  }

  /** Null where the product has too many roots. */
  mul(other: Surd): Surd | null {
    if (this.size * other.size > mostRoots * mostRoots) return null;
    const products: [bigint, Rational][] = [];
    for (const [a, x] of this.parts)
      for (const [b, y] of other.parts) {
        spend(4);
        const shared = commonPart(a, b);
        products.push([(a / shared) * (b / shared), x.mul(y).mul(Rational.of(shared))]);
      }
    return Surd.sum(products);
  }

  /** By conjugates: one prime of the radicands after another is taken out of the denominator. Null for zero. */
  inverse(): Surd | null {
    if (this.isZero()) return null;
    const value = this.rational;
    if (value !== null) return Surd.of(value.inv());
    const prime = [...this.parts.keys()].map(smallestPrime).find((each) => each > 1n) ?? 1n;
    const conjugate = Surd.sum(
      [...this.parts].map(([radicand, part]) => [radicand, radicand % prime === 0n ? part.neg() : part] as const),
    );
    const norm = this.mul(conjugate)?.inverse() ?? null;
    return norm === null ? null : conjugate.mul(norm);
  }

  pow(exponent: number): Surd | null {
    if (exponent < 0) return this.inverse()?.pow(-exponent) ?? null;
    let result: Surd | null = Surd.of(Rational.one);
    for (let times = 0; times < exponent && result !== null; times++) result = result.mul(this);
    return result;
  }

  /** `4 - 9*sqrt(5)`, roots by rising radicand. */
  tree(): Tree {
    const terms = [...this.parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([radicand, value]) => termOf(radicand, value));
    return normalise(add(...terms));
  }
}

function termOf(radicand: bigint, value: Rational): Tree {
  if (radicand === 1n) return num(value);
  const size = value.abs();
  const over = size.num === 1n ? root(num(radicand)) : mul(num(size.num), root(num(radicand)));
  const term = size.den === 1n ? over : div(over, num(size.den));
  return value.sign() < 0 ? neg(term) : term;
}

function commonPart(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n = root^2 * free` with a square-free part; null where n is too large to search. */
export function splitSquares(n: bigint): { readonly root: bigint; readonly free: bigint } | null {
  if (n === 0n) return { root: 0n, free: 1n };
  let rest = n;
  let [found, free] = [1n, 1n];
  for (let prime = 2n; prime * prime * prime <= rest; prime += prime === 2n ? 1n : 2n) {
    spend(1);
    if (prime * prime * prime > largestRadicand) return null;
    let times = 0;
    for (; rest % prime === 0n; times++) rest /= prime;
    found *= prime ** BigInt(Math.floor(times / 2));
    if (times % 2 === 1) free *= prime;
  }
  // What is left has at most two prime factors: it is a square, or square-free.
  const whole = floorRoot(rest, 2);
  return whole * whole === rest ? { root: found * whole, free } : { root: found, free: free * rest };
}

function smallestPrime(n: bigint): bigint {
  for (let prime = 2n; prime * prime <= n; prime++) {
    spend(1);
    if (n % prime === 0n) return prime;
  }
  return n;
}

/** An expression of rational numbers and square roots as a surd; null where it is no such, or undefined. */
export function surdOf(tree: Tree): Surd | null {
  switch (tree.kind) {
    case 'number':
      return Surd.of(tree.value);
    case 'mixed':
      return Surd.of(Rational.of(tree.whole * tree.under + tree.over, tree.under));
    case 'neg':
      return surdOf(tree.of)?.scale(Rational.of(-1)) ?? null;
    case 'add':
      return fold(tree.terms, Surd.zero, (a, b) => a.add(b));
    case 'mul':
      return fold(tree.factors, Surd.of(Rational.one), (a, b) => a.mul(b));
    case 'div': {
      const [over, under] = [surdOf(tree.over), surdOf(tree.under)?.inverse() ?? null];
      return over === null || under === null ? null : over.mul(under);
    }
    case 'pow': {
      const [base, exponent] = [surdOf(tree.base), surdOf(tree.exponent)?.rational ?? null];
      if (base === null || exponent === null || exponent.abs().compare(Rational.of(600)) > 0) return null;
      if (base.isZero() && exponent.sign() <= 0) return null;
      if (exponent.isInteger()) return base.pow(Number(exponent.num));
      const value = exponent.den === 2n ? base.rational : null;
      return value === null ? null : (Surd.sqrt(value)?.pow(Number(exponent.num)) ?? null);
    }
    case 'root': {
      const [degree, radicand] = [surdOf(tree.degree)?.rational ?? null, surdOf(tree.radicand)?.rational ?? null];
      return degree === null || radicand === null ? null : rootOf(degree, radicand);
    }
    case 'call': {
      const [argument] = tree.args;
      const value = argument === undefined ? null : surdOf(argument);
      const rational = value?.rational ?? null;
      if (tree.name === 'percent') return value?.scale(Rational.of(1, 100)) ?? null;
      return tree.name === 'abs' && rational !== null ? Surd.of(rational.abs()) : null;
    }
    default:
      return null;
  }
}

function rootOf(degree: Rational, radicand: Rational): Surd | null {
  if (degree.equals(Rational.of(2))) return Surd.sqrt(radicand);
  if (!degree.isInteger() || degree.compare(Rational.of(2)) < 0 || degree.compare(Rational.of(64)) > 0) return null;
  const k = Number(degree.num);
  if (radicand.sign() < 0 && k % 2 === 0) return null;
  const size = radicand.abs();
  const [over, under] = [floorRoot(size.num, k), floorRoot(size.den, k)];
  if (over ** BigInt(k) !== size.num || under ** BigInt(k) !== size.den) return null;
  const value = Rational.of(over, under);
  return Surd.of(radicand.sign() < 0 ? value.neg() : value);
}

function fold(trees: readonly Tree[], start: Surd, join: (a: Surd, b: Surd) => Surd | null): Surd | null {
  let total: Surd | null = start;
  for (const tree of trees) {
    const next = surdOf(tree);
    if (next === null || total === null) return null;
    total = join(total, next);
  }
  return total;
}
