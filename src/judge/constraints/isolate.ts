import { signOf } from '../../exact/ball.ts';
import { Rational } from '../../exact/rational.ts';
import { add, call, div, mul, neg, num, pow, root } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import { Evaluation, exactValue } from '../equality/values/evaluate.ts';

/**
 * Frees an unknown that occurs once, on the left, and nowhere else: undoes what was done to it, outermost first. Every real solution is among the results,
 * which may hold more (a square root squared); null where something cannot be undone.
 */
export function isolate(left: Tree, right: Tree, unknown: string): readonly Tree[] | null {
  const contains = (tree: Tree) => symbolsOf(tree).includes(unknown);
  if (contains(right) || children(left).filter(contains).length > 1) return null;
  const next = (inner: Tree, other: Tree) => isolate(inner, other, unknown);
  switch (left.kind) {
    case 'symbol':
      return left.name === unknown ? [right] : null;
    case 'neg':
      return next(left.of, neg(right));
    case 'add': {
      const others = left.terms.filter((term) => !contains(term));
      const [inner] = left.terms.filter(contains);
      return inner === undefined ? null : next(inner, add(right, ...others.map(neg)));
    }
    case 'mul': {
      const others = left.factors.filter((factor) => !contains(factor));
      const [inner] = left.factors.filter(contains);
      return inner === undefined || !others.every(isNonzero) ? null : next(inner, div(right, mul(...others)));
    }
    case 'div':
      if (contains(left.over)) return next(left.over, mul(right, left.under));
      return isNonzero(left.over) ? next(left.under, div(left.over, right)) : null;
    case 'pow':
      if (contains(left.exponent)) return isBase(left.base) ? next(left.exponent, logarithm(right, left.base)) : null;
      return undoPower(left.base, left.exponent, right, unknown);
    case 'root':
      return contains(left.degree) ? null : next(left.radicand, pow(right, left.degree));
    case 'call': {
      const [of, base] = left.args;
      if (of === undefined || (base !== undefined && contains(base))) return null;
      if (left.name === 'ln') return next(of, pow({ kind: 'constant', name: 'e' }, right));
      if (left.name === 'exp') return next(of, call('ln', right));
      if (left.name === 'log' && isBase(base ?? num(10))) return next(of, pow(base ?? num(10), right));
      if (left.name === 'abs') return both(next(of, neg(right)), next(of, right));
      return null;
    }
    default:
      return null;
  }
}

function undoPower(base: Tree, exponent: Tree, right: Tree, unknown: string): readonly Tree[] | null {
  const value = exactValue(exponent);
  if (value === null || value.isZero()) return null;
  const over = num(value.num < 0n ? -value.num : value.num);
  const powered = value.den === 1n ? right : pow(right, num(value.den));
  const side = value.num < 0n ? div(num(1), powered) : powered;
  const size = over.value.isOne() ? side : root(side, over);
  if (over.value.num % 2n === 1n) return isolate(base, size, unknown);
  return both(isolate(base, neg(size), unknown), isolate(base, size, unknown));
}

function both(a: readonly Tree[] | null, b: readonly Tree[] | null): readonly Tree[] | null {
  return a === null || b === null ? null : [...a, ...b];
}

function logarithm(of: Tree, base: Tree): Tree {
  return base.kind === 'constant' && base.name === 'e' ? call('ln', of) : call('log', of, base);
}

/** Whether a number is known not to be zero; an expression with other symbols counts as nonzero, as in any formula. */
function isNonzero(tree: Tree): boolean {
  if (symbolsOf(tree).length > 0) return true;
  const value = new Evaluation(new Map(), 200).value(tree);
  if (typeof value === 'string') return false;
  return value instanceof Rational ? !value.isZero() : signOf(value) !== null;
}

/** Whether a power of it takes each positive value once: above zero and not one. */
function isBase(tree: Tree): boolean {
  if (symbolsOf(tree).length > 0) return true;
  const at = new Evaluation(new Map(), 200);
  const value = at.value(tree);
  return (
    typeof value !== 'string' && at.arithmetic.sign(value) === 1 && at.arithmetic.areDifferent(value, Rational.one)
  );
}
