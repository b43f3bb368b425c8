import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Evaluate, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const evaluate: TaskKind<Evaluate> = {
  kind: 'evaluate',
  phrases,
  print: ({ expression }) => `Evaluate ${math(expression)}.`,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, expression: change(task.expression) }),
  isOfExpression: true,
  honours: ['lowest-terms', 'simplified', 'exact', 'decimal', 'scientific', 'round', 'radians'],
  solve,
  check,
};
