import type { Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';

const circular: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc']);

/**
 * Whether an unknown angle is bounded by a whole number that is plainly meant in degrees (`sin x = 1/2` for `0 <= x < 360`) without a degree sign: the task would be
 * about radians.
 */
export function hasBareDegrees(trees: readonly Tree[]): boolean {
  return trees.some(hasCircular) && trees.some(hasDegreeBound);
}

function hasCircular(tree: Tree): boolean {
  return (tree.kind === 'call' && circular.has(tree.name)) || children(tree).some(hasCircular);
}

function hasDegreeBound(tree: Tree): boolean {
  if (tree.kind !== 'relation') return children(tree).some(hasDegreeBound);
  return tree.operators.some((operator) => operator !== '=') && tree.operands.some(isDegrees);
}

function isDegrees(tree: Tree): boolean {
  const value = exactValue(tree);
  if (value === null || value.isZero()) return false;
  return value.isInteger() && value.num % 45n === 0n;
}
