import type { TaskKind } from '../task-kind.ts';
import { check, readAnswer } from './check.ts';
import { type Clock, phrases, printTime } from './phrases.ts';
import { solve } from './solve.ts';

export const clock: TaskKind<Clock> = {
  kind: 'clock',
  phrases,
  print: (task) =>
    task.aim === 'time'
      ? `What is ${Math.abs(task.minutes)} minutes ${task.minutes < 0 ? 'before' : 'after'} ${printTime(task.start)}?`
      : `How many minutes are there between ${printTime(task.start)} and ${printTime(task.end)}?`,
  names: () => [],
  mapTrees: (task) => task,
  honours: [],
  readAnswer,
  solve,
  check,
};
