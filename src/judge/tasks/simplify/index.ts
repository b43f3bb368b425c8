import { symbolsOf } from '../../../math/walk.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases, type Simplify } from './phrases.ts';
import { solve } from './solve.ts';

export const simplify: TaskKind<Simplify> = {
  kind: 'simplify',
  phrases,
  print: ({ expression }) => `Simplify ${math(expression)}.`,
  names: ({ expression }) => symbolsOf(expression),
  mapTrees: (task, change) => ({ ...task, expression: change(task.expression) }),
  isOfExpression: true,
  honours: ['simplified', 'positive', 'exponents', 'exact', 'lowest-terms'],
  solve,
  check,
};
