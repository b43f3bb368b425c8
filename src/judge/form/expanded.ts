import type { Tree } from '../../math/tree.ts';
import { children } from '../../math/walk.ts';

/**
 * Whether nothing is left to multiply out: no product or whole power of sums, no sum under a minus sign or over a denominator that is a number, at any depth outside
 * functions and roots.
 */
export function isExpanded(tree: Tree): boolean {
  switch (tree.kind) {
    case 'mul':
      return !tree.factors.some(isSum) && tree.factors.every(isExpanded);
    case 'neg':
      return !isSum(tree.of) && isExpanded(tree.of);
    case 'pow':
      return !(isSum(tree.base) && isWholePower(tree.exponent)) && isExpanded(tree.base);
    case 'add':
    case 'div':
      return children(tree).every(isExpanded);
    default:
      return true;
  }
}

function isSum(tree: Tree): boolean {
  return tree.kind === 'add' || (tree.kind === 'neg' && isSum(tree.of));
}

function isWholePower(exponent: Tree): boolean {
  return exponent.kind === 'number' && exponent.value.isInteger() && exponent.value.num > 1n;
}
