import { symbolsOf } from '../../../math/walk.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Factor, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const factor: TaskKind<Factor> = {
  kind: 'factor',
  phrases,
  print: ({ expression, out }) =>
    out === 'common' ? `Factor out the greatest common factor of ${math(expression)}.` : `Factor ${math(expression)}.`,
  names: ({ expression }) => symbolsOf(expression),
  mapTrees: (task, change) => ({ ...task, expression: change(task.expression) }),
  isOfExpression: true,
  honours: ['factored'],
  solve,
  check,
};
