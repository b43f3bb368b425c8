import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, symbolsOf } from '../../math/walk.ts';
import { surdOf } from '../algebra/surd.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { Evaluation, exactValue } from '../equality/values/evaluate.ts';

/** A constant in a form that a student would write: a rational number where it is one, square roots collected, numbers multiplied out. */
export function tidy(tree: Tree): Tree {
  const exact = exactValue(tree);
  if (exact !== null) return normalise(num(exact));
  const surd = symbolsOf(tree).length === 0 ? surdOf(tree) : null;
  if (surd !== null) return normalise(surd.rational === null ? surd.tree() : num(surd.rational));
  return normalise(guessed(tree) ?? folded(tree));
}

/** The rational number of small denominator that it is, found by its decimals and proved. */
function guessed(tree: Tree): Tree | null {
  const value = new Evaluation(new Map(), 96).value(tree);
  if (typeof value === 'string' || value instanceof Rational) return null;
  const near = nearestFraction(Number(value.mid) * 2 ** value.exp);
  return near !== null && decideEquality(tree, num(near)).kind === 'equal' ? num(near) : null;
}

/** A fraction of denominator up to a thousand within 1e-10 (continued fraction); null where there is none. */
function nearestFraction(x: number): Rational | null {
  if (!Number.isFinite(x) || Math.abs(x) > 1e9) return null;
  let [h0, h1, k0, k1] = [1, Math.floor(x), 0, 1];
  let rest = x - Math.floor(x);
  while (k1 <= 1000) {
    if (Math.abs(h1 / k1 - x) < 1e-10) return Rational.of(h1, k1);
    if (rest < 1e-12) return null;
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    [h0, h1] = [h1, whole * h1 + h0];
    [k0, k1] = [k1, whole * k1 + k0];
  }
  return null;
}

/** Parts that are rational numbers by their values; sums and products without neutral parts. */
function folded(tree: Tree): Tree {
  return mapTree(tree, (part) => {
    const value = part.kind === 'number' ? null : exactValue(part);
    if (value !== null) return num(value);
    switch (part.kind) {
      case 'add':
        return foldedSum(part.terms);
      case 'mul':
        return foldedProduct(part.factors);
      case 'div':
        return foldedQuotient(part.over, part.under);
      case 'neg':
        return part.of.kind === 'neg' ? part.of.of : part;
      case 'pow':
        return part.exponent.kind === 'number' && part.exponent.value.isOne() ? part.base : part;
      default:
        return part;
    }
  });
}

function isOne(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value.isOne();
}

function foldedSum(terms: readonly Tree[]): Tree {
  const flat = terms.flatMap((term) => (term.kind === 'add' ? term.terms : [term]));
  const values = flat.map(exactValue);
  const constant = values.reduce<Rational>((sum, value) => (value === null ? sum : sum.add(value)), Rational.zero);
  const others = flat.filter((_, index) => values[index] === null);
  return add(...others, ...(constant.isZero() && others.length > 0 ? [] : [num(constant)]));
}

function foldedProduct(factors: readonly Tree[]): Tree {
  const flat = factors.flatMap((factor) => (factor.kind === 'mul' ? factor.factors : [factor]));
  const values = flat.map(exactValue);
  const constant = values.reduce<Rational>((all, value) => (value === null ? all : all.mul(value)), Rational.one);
  const others = flat.filter((_, index) => values[index] === null);
  if (constant.isZero() || others.length === 0) return num(constant);
  if (constant.isOne()) return mul(...others);
  const minus = Rational.of(-1);
  return constant.equals(minus) ? neg(mul(...others)) : mul(num(constant), ...others);
}

function foldedQuotient(over: Tree, under: Tree): Tree {
  if (isOne(under)) return over;
  if (over.kind === 'neg' && under.kind === 'neg') return foldedQuotient(over.of, under.of);
  if (under.kind === 'number' && under.value.sign() < 0)
    return foldedQuotient(over.kind === 'neg' ? over.of : neg(over), num(under.value.neg()));
  return div(over, under);
}
