import { symbolsOf } from '../../../math/walk.ts';
import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Coefficient, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const coefficient: TaskKind<Coefficient> = {
  kind: 'coefficient',
  phrases,
  print: ({ expression, form, asked }) =>
    `Rearrange ${math(expression)} to the form ${math(form)} and give ${math(asked)}.`,
  names: ({ expression, form }) => [...new Set([...symbolsOf(expression), ...symbolsOf(form)])],
  mapTrees: (task, change) => ({
    ...task,
    expression: change(task.expression),
    form: change(task.form),
    asked: change(task.asked),
  }),
  honours: [],
  solve,
  check,
};
