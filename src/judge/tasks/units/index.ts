import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases, type Units } from './phrases.ts';
import { solve } from './solve.ts';

export const units: TaskKind<Units> = {
  kind: 'units',
  phrases,
  print: ({ amount, from, to }) => `Convert ${math(amount)} ${from} to ${to}.`,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, amount: change(task.amount) }),
  honours: [],
  solve,
  check,
};
