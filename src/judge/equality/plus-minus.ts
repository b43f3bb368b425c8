import type { Tree } from '../../math/tree.ts';
import { children, mapTree } from '../../math/walk.ts';

/** The two expressions that one with a `±` stands for, upper signs first; null where there is none. */
export interface Branches {
  readonly upper: Tree;
  readonly lower: Tree;
  /** True where several `±` without a `∓` may also be read independently of each other. */
  readonly isAmbiguous: boolean;
}

export function branchesOf(tree: Tree): Branches | null {
  const signs = signsIn(tree);
  if (signs.length === 0) return null;
  return {
    upper: branch(tree, '+'),
    lower: branch(tree, '-'),
    isAmbiguous: signs.length > 1 && !signs.includes('-'),
  };
}

function branch(tree: Tree, chosen: '+' | '-'): Tree {
  return mapTree(tree, (part) => {
    if (part.kind !== 'plusminus') return part;
    return part.upper === chosen ? part.of : { kind: 'neg', of: part.of };
  });
}

function signsIn(tree: Tree): readonly ('+' | '-')[] {
  const own = tree.kind === 'plusminus' ? [tree.upper] : [];
  return [...own, ...children(tree).flatMap(signsIn)];
}
