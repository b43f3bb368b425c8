import { spend } from '../../../exact/effort.ts';
import { Rational } from '../../../exact/rational.ts';
import type { ApplyTree, Tree } from '../../../math/tree.ts';
import { type Real, RealArithmetic, type RealValue } from './real.ts';
import { applyReal } from './real-functions.ts';

/** What the unknowns are at a point. */
export type Point = ReadonlyMap<string, Rational>;

/** What an unknown function is taken to be: a value for each name (with its primes) and exact arguments. */
export type Interpretation = (name: string, args: readonly Rational[]) => Rational;

/**
 * The real value of an expression at a point, exactly or as a rigorous enclosure. Real meaning throughout: no square root of a negative
 * number, no logarithm of zero; what has no value is 'undefined', what we cannot tell is 'unknown'.
 */
export class Evaluation {
  private readonly at: RealArithmetic;

  constructor(
    private readonly point: ReadonlyMap<string, Real>,
    precision: number,
    private readonly interpret: Interpretation | null = null,
  ) {
    this.at = new RealArithmetic(precision);
  }

  get arithmetic(): RealArithmetic {
    return this.at;
  }

  value(tree: Tree): RealValue {
    spend(2);
    switch (tree.kind) {
      case 'number':
        return tree.value;
      case 'symbol':
        return this.point.get(tree.name) ?? 'unknown';
      case 'constant':
        if (tree.name === 'pi') return this.at.balls.pi();
        return tree.name === 'e' ? this.at.balls.exp({ mid: 1n, rad: 0n, exp: 0 }) : 'unknown';
      case 'mixed': {
        const fraction = Rational.of(tree.over, tree.under);
        return Rational.of(tree.whole).add(tree.whole < 0n ? fraction.neg() : fraction);
      }
      case 'based':
        return valueInBase(tree.digits, tree.base);
      case 'add':
        return this.fold(tree.terms, Rational.zero, (sum, term) => this.at.add(sum, term));
      case 'mul':
        return this.fold(tree.factors, Rational.one, (product, factor) => this.at.mul(product, factor));
      case 'neg':
        return this.map(tree.of, (x) => this.at.neg(x));
      case 'div':
        return this.map(tree.over, (over) => this.map(tree.under, (under) => this.at.div(over, under)));
      case 'pow':
        return this.map(tree.base, (base) =>
          this.map(tree.exponent, (exponent) => this.power(tree.base, base, exponent)),
        );
      case 'root':
        return this.map(tree.degree, (degree) => this.map(tree.radicand, (radicand) => this.root(radicand, degree)));
      case 'call': {
        const args = this.values(tree.args);
        return typeof args === 'string' ? args : applyReal(this.at, tree.name, args);
      }
      case 'apply':
        return this.application(tree);
      case 'sum':
      case 'product':
        return this.repeated(tree);
      default:
        return 'unknown';
    }
  }

  private power(baseTree: Tree, base: Real, exponent: Real): RealValue {
    // e^x directly: through ln e it would lose digits.
    if (baseTree.kind === 'constant' && baseTree.name === 'e') return this.at.balls.exp(this.at.ball(exponent));
    return this.at.pow(base, exponent);
  }

  private root(radicand: Real, degree: Real): RealValue {
    if (!(degree instanceof Rational)) return 'unknown';
    if (!degree.isInteger() || degree.num < 2n || degree.num > 1000n)
      return this.at.pow(radicand, degree.isZero() ? degree : degree.inv());
    return this.at.root(radicand, Number(degree.num));
  }

  private application(tree: ApplyTree): RealValue {
    const args = this.values(tree.args);
    if (typeof args === 'string') return args;
    const exact = args.filter((arg) => arg instanceof Rational);
    if (this.interpret === null || tree.inverse || exact.length !== args.length) return 'unknown';
    return this.interpret(tree.name + "'".repeat(tree.primes ?? 0), exact);
  }

  private repeated(tree: Extract<Tree, { kind: 'sum' | 'product' }>): RealValue {
    const from = this.value(tree.from);
    const to = this.value(tree.to);
    if (!(from instanceof Rational && to instanceof Rational && from.isInteger() && to.isInteger())) return 'unknown';
    // What a sum without terms means, and one whose bounds stand the wrong way round, is a matter of convention.
    if (to.num - from.num > 2000n || to.num < from.num) return 'unknown';
    let total: Real = tree.kind === 'sum' ? Rational.zero : Rational.one;
    for (let k = from.num; k <= to.num; k += 1n) {
      const inner = new Evaluation(
        new Map([...this.point, [tree.variable, Rational.of(k)]]),
        this.at.balls.precision,
        this.interpret,
      );
      const each = inner.value(tree.body);
      if (typeof each === 'string') return each;
      total = tree.kind === 'sum' ? this.at.add(total, each) : this.at.mul(total, each);
    }
    return total;
  }

  private map(tree: Tree, change: (value: Real) => RealValue): RealValue {
    const value = this.value(tree);
    return typeof value === 'string' ? value : change(value);
  }

  private fold(trees: readonly Tree[], start: Real, combine: (a: Real, b: Real) => Real): RealValue {
    const values = this.values(trees);
    return typeof values === 'string' ? values : values.reduce(combine, start);
  }

  /** All values, or 'undefined' where one is, or 'unknown' where one is and none is undefined. */
  private values(trees: readonly Tree[]): readonly Real[] | 'undefined' | 'unknown' {
    const values: Real[] = [];
    let isUnknown = false;
    for (const tree of trees) {
      const value = this.value(tree);
      if (value === 'undefined') return 'undefined';
      if (value === 'unknown') isUnknown = true;
      else values.push(value);
    }
    return isUnknown ? 'unknown' : values;
  }
}

/** The exact rational value of a constant expression, where it is found to be one; null otherwise. */
export function exactValue(tree: Tree): Rational | null {
  if (tree.kind === 'number') return tree.value;
  const value = new Evaluation(new Map(), 64).value(tree);
  return value instanceof Rational ? value : null;
}

function valueInBase(digits: string, base: number): Rational {
  let value = 0n;
  for (const digit of digits) value = value * BigInt(base) + BigInt(Number.parseInt(digit, 36));
  return Rational.of(value);
}
