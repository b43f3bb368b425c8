import type { TaskKind } from '../task-kind.ts';
import { check, readAnswer } from './check.ts';
import { phrases, type Truth } from './phrases.ts';
import { print } from './print.ts';
import { solve } from './solve.ts';

export const truth: TaskKind<Truth> = {
  kind: 'truth',
  phrases,
  print,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, of: task.of.map(change) }),
  honours: [],
  readAnswer,
  solve,
  check,
};
