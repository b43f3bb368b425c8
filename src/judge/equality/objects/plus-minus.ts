import { neg } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { children, mapTree } from '../../../math/walk.ts';

/** The two values of an expression with `±`, all its signs taken upper and all lower; null where it has none. */
export function bothSigns(tree: Tree): readonly [Tree, Tree] | null {
  return hasPlusMinus(tree) ? [signed(tree, 'upper'), signed(tree, 'lower')] : null;
}

function hasPlusMinus(tree: Tree): boolean {
  return tree.kind === 'plusminus' || children(tree).some(hasPlusMinus);
}

function signed(tree: Tree, taken: 'upper' | 'lower'): Tree {
  return mapTree(tree, (part) => {
    if (part.kind !== 'plusminus') return part;
    return (part.upper === '+') === (taken === 'upper') ? part.of : neg(part.of);
  });
}
