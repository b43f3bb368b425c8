import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type Draw, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const draw: TaskKind<Draw> = {
  kind: 'draw',
  phrases,
  print: ({ bag, outcome }) => {
    const counts = outcome.kind === 'counts' ? [...outcome.counts] : [];
    const size = outcome.kind === 'counts' ? counts.reduce((sum, [, count]) => sum + count, 0) : outcome.letters.length;
    const what =
      outcome.kind === 'counts'
        ? `picking ${counts.map(([letter, count]) => `${count} ${letter}`).join(', ')}`
        : `sequence ${outcome.letters}`;
    return `What is the probability of ${what} when ${size} letters are picked without replacement from {${[...bag].map(([letter, count]) => `${letter}: ${count}`).join(', ')}}?`;
  },
  names: () => [],
  mapTrees: (task) => task,
  honours: ['lowest-terms', 'decimal'],
  solve,
  check,
};
