import { Rational } from '../../exact/rational.ts';
import { num, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { signOfConstant } from '../sets/sign-of-constant.ts';

/**
 * Whether a constant in a task has a value only by a convention that the statement does not name: the logarithm of a number that is not positive, the arcsine of 2, `(-4)^(3/2)` and
 * `\sqrt[4]{-16}` (no real number, or the principal value), and odd roots of negative numbers (`(-8)^(1/3)` is -2 among real numbers, another number among
 * complex ones) where the task or the statement speaks of complex numbers. Square roots of negative numbers are read: they have one meaning wherever they have one.
 */
export function isLeftToConvention(trees: readonly Tree[], mentionsComplex: boolean): boolean {
  const isComplex = mentionsComplex || trees.some(hasImaginaryUnit);
  return trees.some((tree) => isOpen(tree, isComplex));
}

function isOpen(tree: Tree, isComplex: boolean): boolean {
  return isOpenItself(tree, isComplex) || children(tree).some((child) => isOpen(child, isComplex));
}

function isOpenItself(tree: Tree, isComplex: boolean): boolean {
  switch (tree.kind) {
    case 'call':
      return isOutside(tree.name, tree.args);
    case 'pow': {
      const exponent = exactValue(tree.exponent);
      if (exponent === null || exponent.isInteger() || !isNegative(tree.base)) return false;
      return isComplex || exponent.den % 2n === 0n;
    }
    case 'root': {
      const degree = exactValue(tree.degree);
      if (degree === null || degree.equals(Rational.of(2)) || !isNegative(tree.radicand)) return false;
      return isComplex || degree.num % 2n === 0n;
    }
    default:
      return false;
  }
}

/** Whether a real function is applied to a constant outside its domain. */
function isOutside(name: string, args: readonly Tree[]): boolean {
  const [argument] = args;
  if (argument === undefined) return false;
  switch (name) {
    case 'ln':
      return isNotPositive(argument);
    case 'log':
      return args.some(isNotPositive);
    case 'arcsin':
    case 'arccos':
      return isAbove(argument, 1) || isAbove({ kind: 'neg', of: argument }, 1);
    default:
      return false;
  }
}

function isNegative(tree: Tree): boolean {
  return symbolsOf(tree).length === 0 && signOfConstant(tree) === -1;
}

function isNotPositive(tree: Tree): boolean {
  if (symbolsOf(tree).length > 0) return false;
  const sign = signOfConstant(tree);
  return sign === -1 || sign === 0 || sign === 'undefined';
}

function isAbove(tree: Tree, bound: number): boolean {
  return symbolsOf(tree).length === 0 && signOfConstant(sub(tree, num(bound))) === 1;
}

function hasImaginaryUnit(tree: Tree): boolean {
  return (tree.kind === 'constant' && tree.name === 'i') || children(tree).some(hasImaginaryUnit);
}
