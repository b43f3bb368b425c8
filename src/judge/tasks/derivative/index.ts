import { sym } from '../../../math/build.ts';
import { printText } from '../../../math/print-text.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Derivative, phrases } from './phrases.ts';
import { solve } from './solve.ts';

const ordinals = [
  '',
  '',
  'second ',
  'third ',
  'fourth ',
  'fifth ',
  'sixth ',
  'seventh ',
  'eighth ',
  'ninth ',
  'tenth ',
];

export const derivative: TaskKind<Derivative> = {
  kind: 'derivative',
  phrases,
  print({ body, variable, order, at }) {
    const which = ordinals[order] ?? `${order}th `;
    const place = at === null ? '' : ` at $${variable} = ${printText(at)}$`;
    return `Find the ${which}derivative of $${printText(body)}$ with respect to $${variable}$${place}.`;
  },
  names: ({ variable }) => [variable],
  mapTrees(task, change) {
    const name = change(sym(task.variable));
    return {
      ...task,
      body: change(task.body),
      variable: name.kind === 'symbol' ? name.name : task.variable,
      at: task.at === null ? null : change(task.at),
    };
  },
  honours: ['simplified'],
  solve,
  check,
};
