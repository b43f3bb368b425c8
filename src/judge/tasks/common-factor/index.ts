import { printText } from '../../../math/print-text.ts';
import { symbolsOf } from '../../../math/walk.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type CommonFactor, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const commonFactor: TaskKind<CommonFactor> = {
  kind: 'common-factor',
  phrases,
  print: ({ want, of }) =>
    `Find the ${want === 'factor' ? 'greatest common factor' : 'least common multiple'} of $${of.map(printText).join(', ')}$.`,
  names: ({ of }) => [...new Set(of.flatMap(symbolsOf))],
  mapTrees: (task, change) => ({ ...task, of: task.of.map(change) }),
  honours: [],
  solve,
  check,
};
