import { sym } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases } from './phrases.ts';
import { solve } from './solve.ts';
import type { FormulaTask } from './task.ts';

/** Formulas solved for one of their symbols. */
export const formula: TaskKind<FormulaTask> = {
  kind: 'formula',
  phrases,
  print: (task) => `Make ${math(sym(task.unknown))} the subject of ${math(task.equation)}.`,
  names: (task) => symbolsOf(task.equation),
  mapTrees,
  honours: ['positive', 'simplified', 'exact', 'lowest-terms'],
  solve,
  check,
};

function mapTrees(task: FormulaTask, change: (tree: Tree) => Tree): FormulaTask {
  const unknown = change(sym(task.unknown));
  const equation = change(task.equation);
  return {
    ...task,
    unknown: unknown.kind === 'symbol' ? unknown.name : task.unknown,
    equation: equation.kind === 'relation' ? equation : task.equation,
  };
}
