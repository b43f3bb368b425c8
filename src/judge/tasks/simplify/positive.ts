import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { Asked } from '../task-kind.ts';

/** The symbols of an expression that the statement says are positive. */
export function positiveIn(expression: Tree, { positive }: Asked): ReadonlySet<string> {
  return new Set(positive === 'all' ? symbolsOf(expression) : (positive ?? []));
}
