import { gcd } from '../../exact/integer.ts';
import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { normalise } from '../../math/normalise.ts';
import { printText } from '../../math/print-text.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { children, sameTree, symbolsOf } from '../../math/walk.ts';
import { splitSquares } from '../algebra/surd.ts';
import { quotientOf } from '../equality/relations/quotient.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { isInLowestTerms } from './lowest-terms.ts';

/**
 * Whether nothing in an expression is left to do that everybody would do: like terms are collected, numbers computed, fractions reduced and not
 * nested, powers of one base joined, square factors taken out of roots, no sign doubled. Factored or expanded is both simple. In an equation, besides, no term
 * stands on both sides, and no number divides all of it.
 */
export function isSimplified(tree: Tree): boolean {
  return tree.kind === 'relation' ? isSimpleRelation(tree) : isSimple(tree);
}

function isSimpleRelation(tree: Relation): boolean {
  if (!tree.operands.every(isSimple)) return false;
  const [left, right] = tree.operands;
  if (tree.operands.length !== 2 || left === undefined || right === undefined) return true;
  const shared = termsOf(left).some(
    (term) => !isZero(term) && termsOf(right).some((other) => likeness(term) === likeness(other)),
  );
  return !shared && commonContent([left, right]) === 1n;
}

function isSimple(tree: Tree): boolean {
  return isSimpleNode(tree) && children(tree).every(isSimple);
}

function isSimpleNode(tree: Tree): boolean {
  switch (tree.kind) {
    case 'neg':
      return tree.of.kind !== 'neg' && tree.of.kind !== 'add' && !isZero(tree.of);
    case 'add':
      return isSimpleSum(tree);
    case 'mul':
      return isSimpleProduct(tree.factors);
    case 'div':
      return isSimpleQuotient(tree.over, tree.under);
    case 'pow':
      return isSimplePower(tree.base, tree.exponent);
    case 'root':
      return isSimpleRoot(tree.radicand, tree.degree);
    case 'call':
      return symbolsOf(tree).length > 0 || isSign(tree.name) || exactValue(tree) === null;
    case 'mixed':
      return gcd(tree.over, tree.under) === 1n;
    default:
      return true;
  }
}

function isSign(name: string): boolean {
  return name === 'percent' || name === 'degrees';
}

function isSimpleSum(tree: Extract<Tree, { kind: 'add' }>): boolean {
  const terms = termsOf(tree);
  if (terms.some(isZero)) return false;
  const likes = terms.map(likeness);
  const unders = terms.flatMap((term) =>
    term.kind === 'div' && symbolsOf(term.under).length > 0 ? [printText(normalise(term.under))] : [],
  );
  return new Set(likes).size === likes.length && new Set(unders).size === unders.length;
}

/** The terms of a sum without their signs. */
function termsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'add') return tree.terms.flatMap(termsOf);
  return tree.kind === 'neg' ? termsOf(tree.of) : [tree];
}

/** What terms that can be collected have in common: the term without its coefficient; of a number, nothing. */
function likeness(term: Tree): string {
  const { over, under } = quotientOf(term);
  return `${over.primitive().part.key()} / ${under.primitive().part.key()}`;
}

function isSimpleProduct(factors: readonly Tree[]): boolean {
  const numbers = factors.filter((factor) => symbolsOf(factor).length === 0 && quotientOf(factor).over.isConstant());
  if (numbers.length > 1 && !isPowerOfTen(factors)) return false;
  if (numbers.some((factor) => factor.kind === 'number' && (factor.value.isZero() || factor.value.isOne())))
    return false;
  const bases = factors
    .filter((factor) => !numbers.includes(factor))
    .map((factor) => printText(normalise(factor.kind === 'pow' ? factor.base : factor)));
  return new Set(bases).size === bases.length;
}

/** `2.5 * 10^3` stays as it is. */
function isPowerOfTen(factors: readonly Tree[]): boolean {
  const last = factors.at(-1);
  return (
    factors.length === 2 &&
    last?.kind === 'pow' &&
    last.base.kind === 'number' &&
    last.base.value.equals(Rational.of(10))
  );
}

function isSimpleQuotient(over: Tree, under: Tree): boolean {
  if (!isInLowestTerms({ kind: 'div', over, under })) return false;
  if (hasFractionFactor(over) || hasFractionFactor(under)) return false;
  const [top, bottom] = [quotientOf(over).over, quotientOf(under).over];
  if (bottom.isConstant()) return !isSum(over) || sharedContent(top, bottom) === 1n;
  return top.gcd(bottom).isConstant() && sharedContent(top, bottom) === 1n;
}

function isSum(tree: Tree): boolean {
  return tree.kind === 'add';
}

/** A fraction or a negative power as a factor or term of a numerator or denominator. */
function hasFractionFactor(tree: Tree): boolean {
  if (tree.kind === 'div') return true;
  if (tree.kind === 'pow') return tree.exponent.kind === 'neg';
  return (tree.kind === 'mul' || tree.kind === 'add' || tree.kind === 'neg') && children(tree).some(hasFractionFactor);
}

function sharedContent(a: MultiPolynomial, b: MultiPolynomial): bigint {
  const content = (polynomial: MultiPolynomial): Rational => polynomial.primitive().content.abs();
  const [left, right] = [content(a), content(b)];
  return left.isInteger() && right.isInteger() ? gcd(left.num, right.num) : 1n;
}

/** The whole number that divides all coefficients of both sides; 1 where there is none, or where a side is a symbol or number alone. */
function commonContent(sides: readonly Tree[]): bigint {
  const over = sides.map((side) => quotientOf(side)).filter((side) => side.under.isConstant());
  if (over.length < sides.length) return 1n;
  const contents = over.filter((side) => !side.over.isZero()).map((side) => side.over.primitive().content.abs());
  if (contents.length === 0 || contents.some((content) => !content.isInteger())) return 1n;
  const shared = contents.reduce((all, content) => gcd(all, content.num), 0n);
  return over.every((side) => side.over.isConstant()) ? 1n : shared;
}

function isSimplePower(base: Tree, exponent: Tree): boolean {
  if (exponent.kind === 'number' && (exponent.value.isZero() || exponent.value.isOne())) return false;
  if (base.kind === 'pow') return false;
  const isNumber = base.kind === 'number' && exponent.kind === 'number' && exponent.value.isInteger();
  return !isNumber || base.value.equals(Rational.of(10));
}

function isSimpleRoot(radicand: Tree, degree: Tree): boolean {
  const isSquare = sameTree(degree, { kind: 'number', value: Rational.of(2) });
  if (radicand.kind === 'div' && symbolsOf(radicand).length === 0) return false;
  if (radicand.kind !== 'number' || !radicand.value.isInteger())
    return exactValue({ kind: 'root', radicand, degree }) === null || symbolsOf(radicand).length > 0;
  if (!isSquare) return exactValue({ kind: 'root', radicand, degree }) === null;
  const split = splitSquares(radicand.value.num);
  return split === null || split.root === 1n;
}

function isZero(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value.isZero();
}
