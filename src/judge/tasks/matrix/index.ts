import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type MatrixTask, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const matrix: TaskKind<MatrixTask> = {
  kind: 'matrix',
  phrases,
  print: ({ expression }) => `Find the value of ${math(expression)}.`,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, expression: change(task.expression) }),
  honours: ['exact'],
  solve,
  check,
};
