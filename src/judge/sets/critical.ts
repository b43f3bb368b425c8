import type { Tree } from '../../math/tree.ts';
import type { RealPoint } from './real-point.ts';

/** Finds the critical points of an expression, as `criticalPoints` does; handed to the rules for the parts that they leave over. */
export type Critical = (tree: Tree, variable: string) => readonly RealPoint[] | null;

/** The critical points of several expressions together; null where one has none to be found. */
export function criticalOfAll(
  trees: readonly Tree[],
  variable: string,
  critical: Critical,
): readonly RealPoint[] | null {
  const found: RealPoint[] = [];
  for (const tree of trees) {
    const points = critical(tree, variable);
    if (points === null) return null;
    found.push(...points);
  }
  return found;
}
