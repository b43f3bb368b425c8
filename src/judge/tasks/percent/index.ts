import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Percent, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const percent: TaskKind<Percent> = {
  kind: 'percent',
  phrases,
  print: ({ part, percent, whole }) => {
    if (part === null) return `What is ${percent && math(percent)} of ${whole && math(whole)}?`;
    if (percent === null) return `What percent of ${whole && math(whole)} is ${math(part)}?`;
    return `${math(percent)} of what number is ${math(part)}?`;
  },
  names: () => [],
  mapTrees: (task, change) => ({
    ...task,
    part: task.part && change(task.part),
    percent: task.percent && change(task.percent),
    whole: task.whole && change(task.whole),
  }),
  isOfExpression: true,
  honours: [],
  solve,
  check,
};
