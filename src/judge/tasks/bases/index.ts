import type { TaskKind } from '../task-kind.ts';
import { check, readAnswer } from './check.ts';
import { type Bases, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const bases: TaskKind<Bases> = {
  kind: 'bases',
  phrases,
  print: ({ terms, operation, to }) => {
    const [a, b] = terms;
    return operation === 'alone'
      ? `Convert ${a?.digits} (base ${a?.base}) to base ${to}.`
      : `In base ${to}, what is ${a?.digits} ${operation} ${b?.digits}?`;
  },
  names: () => [],
  mapTrees: (task) => task,
  honours: [],
  readAnswer,
  solve,
  check,
};
