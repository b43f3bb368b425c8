import { exactRoot } from '../../exact/integer.ts';
import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { call, num, pow, root, sym } from '../../math/build.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import {
  addFractions,
  constantFraction,
  type Fraction,
  multiplyFractions,
  negateFraction,
  polynomialFraction,
  powerOfFraction,
  rationalFraction,
} from './fraction.ts';
import { primitivePower } from './primitive-power.ts';

/** A new unknown that stands for a part of the expression which is no rational function. */
export interface Kernel {
  readonly name: string;
  /** What it stands for. */
  readonly tree: Tree;
  /** `algebraic`: a root or an absolute value, with an equation of its own; the others are free. */
  readonly kind: 'algebraic' | 'exponential' | 'logarithm' | 'constant';
}

const largestExponent = 60;

/**
 * Turns expressions into quotients of polynomials, with new unknowns for what is none: roots and absolute values (with the polynomial
 * equation that each satisfies), powers of a constant and logarithms of one part (free). Every real point where the expressions are
 * defined extends to a zero of `equations` at which nothing in `denominators` vanishes; the converse is not claimed. Null where an
 * expression is beyond this.
 */
export class Lowering {
  readonly equations: MultiPolynomial[] = [];
  readonly denominators: MultiPolynomial[] = [];
  private readonly byTree = new Map<string, Kernel>();

  get kernels(): readonly Kernel[] {
    return [...this.byTree.values()];
  }

  /** True while every zero found is faithful: only rational operations were met, which mean the same over the complex numbers. */
  get isRational(): boolean {
    return this.kernels.every((kernel) => kernel.kind === 'constant');
  }

  lower(tree: Tree): Fraction | null {
    switch (tree.kind) {
      case 'number':
        return rationalFraction(tree.value);
      case 'mixed':
      case 'based': {
        const value = exactValue(tree);
        return value === null ? null : rationalFraction(value);
      }
      case 'symbol':
        return polynomialFraction(MultiPolynomial.variable(tree.name));
      case 'constant':
        return this.constant(tree);
      case 'add':
        return this.fold(tree.terms, addFractions);
      case 'mul':
        return this.fold(tree.factors, multiplyFractions);
      case 'neg': {
        const of = this.lower(tree.of);
        return of === null ? null : negateFraction(of);
      }
      case 'div':
        return this.quotient(tree.over, tree.under);
      case 'pow':
        return this.power(tree.base, tree.exponent);
      case 'root': {
        const degree = exactValue(tree.degree);
        return degree === null ? null : this.root(tree.radicand, degree);
      }
      case 'call':
        return this.call(tree.name, tree.args);
      default:
        return null;
    }
  }

  private constant(tree: Extract<Tree, { kind: 'constant' }>): Fraction | null {
    if (tree.name === 'infinity' || tree.name === 'i') return null;
    return this.free(tree, 'constant');
  }

  private fold(trees: readonly Tree[], combine: (a: Fraction, b: Fraction) => Fraction): Fraction | null {
    let total: Fraction | null = null;
    for (const tree of trees) {
      const each = this.lower(tree);
      if (each === null) return null;
      total = total === null ? each : combine(total, each);
    }
    return total;
  }

  private quotient(over: Tree, under: Tree): Fraction | null {
    const [a, b] = [this.lower(over), this.lower(under)];
    const inverse = b === null ? null : this.inverse(b);
    return a === null || inverse === null ? null : multiplyFractions(a, inverse);
  }

  private inverse(of: Fraction): Fraction | null {
    if (of.over.isZero()) return null;
    if (!of.over.isConstant()) this.denominators.push(of.over);
    return powerOfFraction(of, -1);
  }

  private power(base: Tree, exponent: Tree): Fraction | null {
    const fixed = exactValue(exponent);
    if (fixed !== null) return this.fixedPower(base, fixed);
    return symbolsOf(base).length === 0 ? this.exponential(base, exponent) : null;
  }

  private fixedPower(base: Tree, exponent: Rational): Fraction | null {
    if (exponent.num > largestExponent || exponent.num < -largestExponent || exponent.den > 12n) return null;
    const of = exponent.isInteger() ? this.lower(base) : this.root(base, Rational.of(exponent.den));
    if (of === null) return null;
    if (exponent.sign() >= 0) return powerOfFraction(of, Number(exponent.num));
    const inverse = this.inverse(of);
    return inverse === null ? null : powerOfFraction(inverse, -Number(exponent.num));
  }

  /** `k` with `k^degree = radicand`. */
  private root(radicand: Tree, degree: Rational): Fraction | null {
    if (!degree.isInteger() || degree.num < 2n || degree.num > 12n) return null;
    const n = Number(degree.num);
    const of = this.lower(radicand);
    if (of === null) return null;
    const value = constantFraction(of);
    if (value !== null) {
      const over = exactRoot(value.num, n);
      const under = exactRoot(value.den, n);
      if (over !== null && under !== null) return rationalFraction(Rational.of(over, under));
      if (value.sign() < 0 && n % 2 === 0) return null;
    }
    return this.algebraic(root(radicand, num(n)), (k) => k.pow(n).mul(of.under).sub(of.over));
  }

  private call(name: string, args: readonly Tree[]): Fraction | null {
    const [of, base] = args;
    if (of === undefined) return null;
    switch (name) {
      case 'abs': {
        const inside = this.lower(of);
        if (inside === null) return null;
        const value = constantFraction(inside);
        if (value !== null) return rationalFraction(value.abs());
        return this.algebraic(call('abs', of), (k) => k.mul(inside.under).pow(2).sub(inside.over.pow(2)));
      }
      case 'percent':
        return this.quotient(of, num(100));
      case 'exp':
        return this.exponential({ kind: 'constant', name: 'e' }, of);
      case 'ln':
        return this.logarithm(of, { kind: 'constant', name: 'e' });
      case 'log':
        return this.logarithm(of, base ?? num(10));
      default:
        return null;
    }
  }

  /** `g^(q x + ... + c)`: a free unknown for each `g^x`, where the base is a power of `g`. */
  private exponential(base: Tree, exponent: Tree): Fraction | null {
    const plain = primitiveBase(base);
    const line = linear(exponent);
    if (line === null || plain === null) return null;
    let total = this.fixedPower(plain.base, line.constant.mul(plain.exponent));
    for (const [name, factor] of line.factors) {
      const whole = pow(plain.base, sym(name));
      const each = this.powerOfKernel(this.free(whole, 'exponential'), whole, factor.mul(plain.exponent));
      total = total === null || each === null ? null : multiplyFractions(total, each);
    }
    return total;
  }

  private powerOfKernel(kernel: Fraction, tree: Tree, exponent: Rational): Fraction | null {
    if (exponent.num > largestExponent || exponent.num < -largestExponent || exponent.den > 12n) return null;
    const n = Number(exponent.den);
    const base = n === 1 ? kernel : this.algebraic(root(tree, num(n)), (k) => k.pow(n).sub(kernel.over));
    return powerOfFraction(base, Number(exponent.num));
  }

  /** log_(g^k) u = log_g(u) / k, a free unknown for each log_g(u). */
  private logarithm(of: Tree, base: Tree): Fraction | null {
    if (symbolsOf(base).length > 0) return null;
    if (symbolsOf(of).length === 0) return this.free(call('log', of, base), 'constant');
    const plain = primitiveBase(base);
    if (plain === null) return null;
    const isNatural = plain.base.kind === 'constant';
    const unknown = this.free(isNatural ? call('ln', of) : call('log', of, plain.base), 'logarithm');
    return { over: unknown.over.scale(plain.exponent.inv()), under: MultiPolynomial.one };
  }

  private free(tree: Tree, kind: Kernel['kind']): Fraction {
    return polynomialFraction(MultiPolynomial.variable(this.kernel(tree, kind).name));
  }

  private algebraic(tree: Tree, equation: (k: MultiPolynomial) => MultiPolynomial): Fraction {
    const before = this.byTree.size;
    const variable = MultiPolynomial.variable(this.kernel(tree, 'algebraic').name);
    if (this.byTree.size > before) this.equations.push(equation(variable));
    return polynomialFraction(variable);
  }

  private kernel(tree: Tree, kind: Kernel['kind']): Kernel {
    const key = printText(tree);
    const kept = this.byTree.get(key);
    if (kept !== undefined) return kept;
    const made: Kernel = { name: `#${this.byTree.size}`, tree, kind };
    this.byTree.set(key, made);
    return made;
  }
}

/** A constant base as a power of one that is no power; e as it is. */
function primitiveBase(base: Tree): { readonly base: Tree; readonly exponent: Rational } | null {
  if (base.kind === 'constant') return base.name === 'e' ? { base, exponent: Rational.one } : null;
  const value = exactValue(base);
  const plain = value === null ? null : primitivePower(value);
  return plain === null ? null : { base: num(plain.base), exponent: Rational.of(plain.exponent) };
}

/** An expression of the first degree with rational coefficients; null for any other. */
function linear(tree: Tree): { readonly constant: Rational; readonly factors: ReadonlyMap<string, Rational> } | null {
  const lowering = new Lowering();
  const fraction = lowering.lower(tree);
  const under = fraction?.under.constantValue() ?? null;
  if (fraction === null || under === null || under.isZero() || lowering.kernels.length > 0) return null;
  if (fraction.over.totalDegree > 1) return null;
  let constant = Rational.zero;
  const factors = new Map<string, Rational>();
  for (const { coefficient, exponents } of fraction.over.terms()) {
    const [name] = exponents.keys();
    if (name === undefined) constant = coefficient.div(under);
    else factors.set(name, coefficient.div(under));
  }
  return { constant, factors };
}
