import { gcd } from '../../exact/integer.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';
import { polynomialOf } from '../algebra/polynomial-of.ts';
import { splitSquares } from '../algebra/surd.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { isWrittenNumber } from './number-answer.ts';

/**
 * Whether nothing is left to do that people call simplifying: no arithmetic of numbers, no like terms or like factors side by side, no fraction that
 * reduces or stands inside another, no root that gives way. Conservative: false where that is not certain.
 */
export function isWorkedOut(tree: Tree): boolean {
  return isDone(tree) && children(tree).every(isWorkedOut);
}

function isDone(tree: Tree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
    case 'mixed':
      return true;
    case 'neg':
      return tree.of.kind !== 'neg' && !isZero(tree.of);
    case 'add':
      return areUnlike(tree.terms.map(monomialKey));
    case 'mul':
      return (
        tree.factors.filter(isNumeric).length <= 1 &&
        !tree.factors.some(isTrivial) &&
        areUnlike(tree.factors.flatMap(baseKey))
      );
    case 'div':
      return isReduced(tree.over, tree.under);
    case 'pow':
      return isPowerDone(tree.base, tree.exponent);
    case 'root':
      return isRootDone(tree.degree, tree.radicand);
    default:
      return false;
  }
}

function isNumeric(tree: Tree): boolean {
  return exactValue(tree) !== null;
}

function isZero(tree: Tree): boolean {
  return exactValue(tree)?.isZero() ?? false;
}

function isTrivial(tree: Tree): boolean {
  const value = exactValue(tree);
  return value !== null && (value.isZero() || value.isOne());
}

function areUnlike(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

/** A term without its number. */
function monomialKey(term: Tree): string {
  if (isNumeric(term)) return '';
  if (term.kind === 'neg') return monomialKey(term.of);
  if (term.kind === 'mul')
    return term.factors
      .filter((factor) => !isNumeric(factor))
      .map((factor) => printText(factor))
      .sort()
      .join(' ');
  if (term.kind === 'div')
    return isNumeric(term.under) ? monomialKey(term.over) : `${monomialKey(term.over)}/${printText(term.under)}`;
  return printText(term);
}

/** What a factor is a power of; two roots of one degree belong under one sign. */
function baseKey(factor: Tree): string[] {
  if (isNumeric(factor)) return [];
  if (factor.kind === 'pow') return [printText(factor.base)];
  if (factor.kind === 'root') return [`root ${printText(factor.degree)}`];
  return [printText(factor)];
}

function isReduced(over: Tree, under: Tree): boolean {
  if (isTrivial(under) || isZero(over) || over.kind === 'div' || under.kind === 'div' || under.kind === 'neg')
    return false;
  const [a, b] = [polynomialOf(over), polynomialOf(under)];
  if (a !== null && b !== null) {
    const [p, q] = [a.primitive(), b.primitive()];
    const isCoprime = a.gcd(b).isConstant();
    const isWhole = p.content.isInteger() && q.content.isInteger();
    return isCoprime && isWhole && gcd(p.content.num, q.content.num) === 1n;
  }
  return numbersReduced(over, under) && areUnlike([...factorsOf(over), ...factorsOf(under)].flatMap(baseKey));
}

function factorsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'neg') return factorsOf(tree.of);
  return tree.kind === 'mul' ? tree.factors : [tree];
}

/** The whole numbers that all of the numerator and of the denominator share. */
function numbersReduced(over: Tree, under: Tree): boolean {
  const [a, b] = [contentOf(over), contentOf(under)];
  return gcd(a, b) === 1n;
}

function contentOf(tree: Tree): bigint {
  const value = exactValue(tree);
  if (value !== null) return value.isInteger() ? value.num : 1n;
  switch (tree.kind) {
    case 'neg':
      return contentOf(tree.of);
    case 'mul':
      return tree.factors.reduce((product, factor) => product * contentOf(factor), 1n);
    case 'add':
      return tree.terms.reduce((all, term) => gcd(all, contentOf(term)), 0n);
    default:
      return 1n;
  }
}

function isPowerDone(base: Tree, exponent: Tree): boolean {
  if (isNumeric(base) && isNumeric(exponent)) return false;
  if (isTrivial(exponent) || base.kind === 'pow' || base.kind === 'mul' || base.kind === 'div' || base.kind === 'neg')
    return false;
  return true;
}

function isRootDone(degree: Tree, radicand: Tree): boolean {
  const [k, value] = [exactValue(degree), exactValue(radicand)];
  if (k === null || !k.isInteger() || k.sign() <= 0) return false;
  if (value === null) return radicand.kind === 'symbol';
  if (!value.isInteger() || value.num < 2n) return false;
  if (k.num === 2n) return splitSquares(value.num)?.root === 1n;
  for (let factor = 2n; factor ** k.num <= value.num; factor++) if (value.num % factor ** k.num === 0n) return false;
  return true;
}

/** Whether a polynomial is written as a sum of unlike terms, each a number times powers of different symbols. */
export function isCollected(tree: Tree): boolean {
  const terms = tree.kind === 'add' ? tree.terms : [tree];
  return terms.every(isMonomial) && areUnlike(terms.map(monomialKey));
}

function isMonomial(term: Tree): boolean {
  if (isWrittenNumber(term)) return true;
  switch (term.kind) {
    case 'symbol':
      return true;
    case 'neg':
      return term.of.kind !== 'neg' && isMonomial(term.of);
    case 'pow':
      return term.base.kind === 'symbol' && isWrittenNumber(term.exponent);
    case 'div':
      return isMonomial(term.over) && isWrittenNumber(term.under);
    case 'mul':
      return (
        term.factors.every((factor) => factor.kind !== 'mul' && isMonomial(factor)) &&
        term.factors.filter(isNumeric).length <= 1 &&
        areUnlike(term.factors.flatMap(baseKey))
      );
    default:
      return false;
  }
}
