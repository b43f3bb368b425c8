import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases, type WholeNumbers } from './phrases.ts';
import { print } from './print.ts';
import { solve } from './solve.ts';

export const wholeNumbers: TaskKind<WholeNumbers> = {
  kind: 'whole-numbers',
  phrases,
  print,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, of: task.of.map(change) }),
  honours: [],
  solve,
  check,
};
