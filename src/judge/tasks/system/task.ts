import { num, relation, sym } from '../../../math/build.ts';
import type { Relation, Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { Sides } from '../../constraints/candidates.ts';
import type { Asked, Task } from '../task-kind.ts';

/** Equations that hold together. With `goal`, the value of that expression is asked for; else the unknowns `names`, in that order. */
export interface SystemTask extends Task {
  readonly kind: 'system';
  readonly equations: readonly Relation[];
  /** Inequalities, each with one unknown alone on a side. */
  readonly conditions: readonly Relation[];
  readonly names: readonly string[];
  readonly goal: Tree | null;
}

export function sidesOf(task: SystemTask): readonly Sides[] {
  return task.equations.flatMap(({ operands }): Sides[] => {
    const [left, right] = operands;
    return left === undefined || right === undefined ? [] : [[left, right]];
  });
}

/** What is required besides the equations, the request for positive symbols among it. */
export function conditionsOf(task: SystemTask, asked: Asked): readonly Relation[] {
  const all = unknownsOf(task);
  const positive = asked.positive === 'all' ? all : (asked.positive ?? []);
  return [
    ...task.conditions,
    ...positive.filter((name) => all.includes(name)).map((name) => relation('>', sym(name), num(0))),
  ];
}

/** Every symbol of the equations, in alphabetical order. */
export function unknownsOf(task: SystemTask): readonly string[] {
  return [...new Set(task.equations.flatMap((each) => symbolsOf(each)))].sort();
}
