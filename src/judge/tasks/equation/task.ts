import type { Relation, Tree } from '../../../math/tree.ts';
import type { Numbers } from '../../constraints/conditions.ts';
import type { Problem } from '../../constraints/known-solutions.ts';
import type { Task } from '../task-kind.ts';

/**
 * What is asked about the solutions. `all`: every one. `value`: the unknown, of which there is one value. `count`, `sum`, `product`, `squares` (the
 * sum of the squares), `difference` (the positive difference of the two), and the extreme ones. `goal`: the value of an expression in the unknown.
 */
export const wants = [
  'all',
  'value',
  'count',
  'sum',
  'product',
  'squares',
  'difference',
  'largest',
  'smallest',
] as const;
export type Want = (typeof wants)[number];

/** One equation in one unknown. */
export interface EquationTask extends Task {
  readonly kind: 'equation';
  readonly equation: Relation;
  readonly unknown: string;
  readonly want: Want;
  readonly numbers: Numbers;
  /** Inequalities that the unknown has to satisfy besides. */
  readonly conditions: readonly Relation[];
}

/** Both sides of the equation. */
export function sidesOf({ equation }: EquationTask): readonly [Tree, Tree] {
  const [left, right] = equation.operands;
  if (left === undefined || right === undefined) throw new RangeError('an equation has two sides');
  return [left, right];
}

export function problemOf(task: EquationTask): Problem {
  return { sides: sidesOf(task), unknown: task.unknown, numbers: task.numbers, conditions: task.conditions };
}
