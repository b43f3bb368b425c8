import { sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { parameterPhrases } from './parameter-phrases.ts';
import { phrases } from './phrases.ts';
import { print } from './print.ts';
import { solve } from './solve.ts';
import type { EquationTask } from './task.ts';
import { wordPhrases } from './word-phrases.ts';

/** Equations in one unknown: polynomial, rational, with roots, absolute values, powers of constants and logarithms. */
export const equation: TaskKind<EquationTask> = {
  kind: 'equation',
  phrases: [...phrases, ...wordPhrases, ...parameterPhrases],
  print,
  names: (task) => [task.unknown],
  mapTrees,
  takesEquationsInAnyForm: true,
  honours: ['round', 'exact', 'simplified', 'lowest-terms', 'decimal'],
  solve,
  check,
};

function mapTrees(task: EquationTask, change: (tree: Tree) => Tree): EquationTask {
  const unknown = change(sym(task.unknown));
  const renamed = (tree: EquationTask['equation']) => {
    const changed = change(tree);
    return changed.kind === 'relation' ? changed : tree;
  };
  return {
    ...task,
    unknown: unknown.kind === 'symbol' ? unknown.name : task.unknown,
    equation: renamed(task.equation),
    conditions: task.conditions.map(renamed),
  };
}
