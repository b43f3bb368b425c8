import { Rational } from '../../exact/rational.ts';
import { call, div, mul, num, pow, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { children, sameTree, symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { primitivePower } from './primitive-power.ts';

/** `factor * log_base(of)`, or a number where `of` is null. */
interface LogTerm {
  readonly factor: Rational;
  readonly base: Tree;
  readonly of: Tree | null;
}

const euler: Tree = { kind: 'constant', name: 'e' };

/**
 * An equation between sums of logarithms to one base and rational numbers, without them: the product of the powers of their arguments
 * is a power of the base. It follows from the equation wherever that is defined. Null for other equations.
 */
export function combineLogarithms([left, right]: readonly [Tree, Tree]): readonly [Tree, Tree] | null {
  const terms = termsOf(sub(left, right), Rational.one);
  const logs = terms?.filter((term) => term.of !== null) ?? [];
  const base = logs[0]?.base;
  const isOpen = logs.some(({ of, base: under }) => of !== null && symbolsOf(of).length + symbolsOf(under).length > 0);
  if (terms === null || base === undefined || !isOpen) return null;
  if (!logs.every((term) => sameTree(term.base, base))) return null;
  const constant = terms.reduce((sum, term) => (term.of === null ? sum.add(term.factor) : sum), Rational.zero);
  const scale = logs.reduce((all, { factor }) => all.mul(Rational.of(factor.den)), Rational.one);
  const powers = (sign: 1 | -1) =>
    logs.flatMap(({ factor, of }) => {
      const exponent = factor.mul(scale);
      if (of === null || exponent.sign() !== sign) return [];
      return [exponent.abs().isOne() ? of : pow(of, num(exponent.abs()))];
    });
  const shift = constant.mul(scale);
  const value = shift.isZero() ? [] : [pow(base, num(shift.abs()))];
  const over = [...powers(1), ...(shift.sign() > 0 ? value : [])];
  const under = [...powers(-1), ...(shift.sign() < 0 ? value : [])];
  return [mul(...over), mul(...under)];
}

/** A sum as multiples of logarithms and numbers; null where another term stands in it. */
function termsOf(tree: Tree, factor: Rational): readonly LogTerm[] | null {
  const value = exactValue(tree);
  if (value !== null) return [{ factor: value.mul(factor), base: euler, of: null }];
  switch (tree.kind) {
    case 'add': {
      const all = tree.terms.map((term) => termsOf(term, factor));
      return all.includes(null) ? null : all.flatMap((each) => each ?? []);
    }
    case 'neg':
      return termsOf(tree.of, factor.neg());
    case 'mul': {
      const values = tree.factors.map(exactValue);
      const others = tree.factors.filter((_, index) => values[index] === null);
      const scale = values.reduce<Rational>((product, each) => product.mul(each ?? Rational.one), factor);
      return others.length === 1 && others[0] !== undefined ? termsOf(others[0], scale) : null;
    }
    case 'div': {
      const under = exactValue(tree.under);
      return under === null || under.isZero() ? null : termsOf(tree.over, factor.div(under));
    }
    case 'call': {
      const [of, base] = tree.args;
      if (of === undefined) return null;
      if (tree.name === 'ln') return [{ factor, base: euler, of }];
      return tree.name === 'log' ? [{ factor, base: base ?? num(10), of }] : null;
    }
    default:
      return null;
  }
}

/**
 * Logarithms of both sides, where each is a product of powers of positive numbers: the equation is then one between the exponents. To a base
 * of which all these numbers are powers, where there is one, else natural ones. Null for other equations.
 */
export function logarithmsOfSides([left, right]: readonly [Tree, Tree]): readonly [Tree, Tree] | null {
  for (const base of [firstBase(left) ?? firstBase(right), null]) {
    const [a, b] = [logarithmOf(left, base), logarithmOf(right, base)];
    if (a !== null && b !== null) return [a, b];
  }
  return null;
}

/** What the first number raised to a power is a power of. */
function firstBase(tree: Tree): Rational | null {
  if (tree.kind === 'pow') {
    const value = exactValue(tree.base);
    const plain = value === null ? null : primitivePower(value);
    if (plain !== null) return plain.base;
  }
  for (const child of children(tree)) {
    const found = firstBase(child);
    if (found !== null) return found;
  }
  return null;
}

function logarithmOf(tree: Tree, base: Rational | null): Tree | null {
  if (tree.kind === 'constant' && tree.name === 'e') return base === null ? num(1) : null;
  const value = exactValue(tree);
  if (value !== null) return logarithmOfNumber(value, base);
  switch (tree.kind) {
    case 'mul': {
      const all = tree.factors.map((factor) => logarithmOf(factor, base));
      return all.includes(null) ? null : { kind: 'add', terms: all.filter((each) => each !== null) };
    }
    case 'div': {
      const [over, under] = [logarithmOf(tree.over, base), logarithmOf(tree.under, base)];
      return over === null || under === null ? null : sub(over, under);
    }
    case 'pow': {
      const of = logarithmOf(tree.base, base);
      return of === null ? null : mul(tree.exponent, of);
    }
    case 'root': {
      const radicand = logarithmOf(tree.radicand, base);
      return radicand === null ? null : div(radicand, tree.degree);
    }
    case 'call': {
      const [of] = tree.args;
      return tree.name === 'exp' && of !== undefined && base === null ? of : null;
    }
    default:
      return null;
  }
}

function logarithmOfNumber(value: Rational, base: Rational | null): Tree | null {
  if (value.sign() <= 0) return null;
  if (value.isOne()) return num(0);
  if (base === null) return call('ln', num(value));
  const plain = primitivePower(value);
  return plain?.base.equals(base) ? num(Rational.of(plain.exponent)) : null;
}
