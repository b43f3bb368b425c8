import { symbolsOf } from '../../../math/walk.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Expand, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const expand: TaskKind<Expand> = {
  kind: 'expand',
  phrases,
  print: ({ expression }) => `Expand ${math(expression)}.`,
  names: ({ expression }) => symbolsOf(expression),
  mapTrees: (task, change) => ({ ...task, expression: change(task.expression) }),
  isOfExpression: true,
  honours: ['expanded', 'simplified'],
  solve,
  check,
};
