import { sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases } from './phrases.ts';
import { solve } from './solve.ts';
import type { InequalityTask } from './task.ts';

/** Inequalities in one unknown, alone or joined. */
export const inequality: TaskKind<InequalityTask> = {
  kind: 'inequality',
  phrases,
  print: (task) => `Solve the inequality ${math(task.condition)} for ${math(sym(task.unknown))}.`,
  names: (task) => [task.unknown],
  mapTrees,
  honours: ['exact', 'simplified', 'lowest-terms'],
  solve,
  check,
};

function mapTrees(task: InequalityTask, change: (tree: Tree) => Tree): InequalityTask {
  const unknown = change(sym(task.unknown));
  return {
    ...task,
    unknown: unknown.kind === 'symbol' ? unknown.name : task.unknown,
    condition: change(task.condition),
  };
}
