import { printText } from '../../../math/print-text.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases, type Sequence } from './phrases.ts';
import { solve } from './solve.ts';

export const sequence: TaskKind<Sequence> = {
  kind: 'sequence',
  phrases,
  print: ({ terms, place }) => {
    const list = `$${terms.map(printText).join(', ')}$`;
    return place === null ? `What is the next term in ${list}?` : `What is the $${place}$'th term of ${list}?`;
  },
  names: ({ place }) => (place === null ? [] : [place]),
  mapTrees: (task, change) => {
    const place = task.place === null ? null : change({ kind: 'symbol', name: task.place });
    return { ...task, place: place?.kind === 'symbol' ? place.name : task.place, terms: task.terms.map(change) };
  },
  honours: [],
  solve,
  check,
};
