import type { Tree } from '../../../math/tree.ts';
import type { Task } from '../task-kind.ts';

/** An inequality in one unknown, or several joined by "and" and "or", to be solved over the real numbers. */
export interface InequalityTask extends Task {
  readonly kind: 'inequality';
  readonly condition: Tree;
  readonly unknown: string;
}
