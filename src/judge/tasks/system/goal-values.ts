import { num } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { substitute } from '../../../math/walk.ts';
import { Constraints } from '../../constraints/constraints.ts';
import { isDefined } from '../../constraints/defined.ts';
import { plainEquations, solveSystem } from '../../constraints/system.ts';
import { tidy } from '../../constraints/tidy.ts';
import type { Asked } from '../task-kind.ts';
import { conditionsOf, type SystemTask, sidesOf, unknownsOf } from './task.ts';

/** The values that an expression has at the solutions. `isForced`: one value, that the equations imply by themselves. */
export interface GoalValues {
  readonly values: readonly Tree[];
  readonly isForced: boolean;
}

/** Null where the equations leave it open, or we cannot tell. */
export function valuesOfGoal(task: SystemTask, goal: Tree, asked: Asked): GoalValues | null {
  for (const equations of [sidesOf(task), plainEquations(sidesOf(task))]) {
    const constraints = Constraints.of(equations);
    if (constraints === null) continue;
    if (constraints.isContradictory) return null;
    const polynomial = constraints.polynomialOf(goal);
    if (polynomial?.degree === 1) return { values: [num(polynomial.coefficient(0).neg())], isForced: true };
  }
  const known = solveSystem(sidesOf(task), unknownsOf(task), conditionsOf(task, asked));
  if (known === null || known.open.length > 0) return null;
  const values: Tree[] = [];
  for (const assignment of known.proved) {
    let tree = goal;
    for (const [name, candidate] of assignment) {
      if (candidate.tree === null) return null;
      tree = substitute(tree, name, candidate.tree);
    }
    if (isDefined(tree) !== true) return null;
    values.push(tidy(tree));
  }
  return { values, isForced: false };
}
