import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Order, phrases } from './phrases.ts';
import { namesOf, print } from './print.ts';
import { solve } from './solve.ts';

export const order: TaskKind<Order> = {
  kind: 'order',
  phrases,
  print,
  names: namesOf,
  namesGivens: true,
  mapTrees: (task, change) => ({
    ...task,
    aim: task.aim.kind === 'closest' ? { ...task.aim, to: change(task.aim.to) } : task.aim,
    items: task.items.map((item) => ({ ...item, written: change(item.written), value: change(item.value) })),
  }),
  honours: [],
  solve,
  check,
};
