import type { Relation, Tree } from '../../../math/tree.ts';
import type { Task } from '../task-kind.ts';

/** An equation with several symbols, to be solved for one of them. */
export interface FormulaTask extends Task {
  readonly kind: 'formula';
  readonly equation: Relation;
  readonly unknown: string;
}

export function sidesOf({ equation }: FormulaTask): readonly [Tree, Tree] {
  const [left, right] = equation.operands;
  if (left === undefined || right === undefined) throw new RangeError('an equation has two sides');
  return [left, right];
}
