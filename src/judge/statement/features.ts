import type { Tree } from '../../math/tree.ts';
import { treeDepth, treeSize } from '../../math/walk.ts';

/** Numbers about a statement that classification may use. */
export function featuresOf(statement: string, trees: readonly Tree[]): Readonly<Record<string, number>> {
  return {
    characters: statement.length,
    words: statement.split(/\s+/).length,
    trees: trees.length,
    nodes: trees.reduce((sum, tree) => sum + treeSize(tree), 0),
    depth: trees.reduce((most, tree) => Math.max(most, treeDepth(tree)), 0),
  };
}
