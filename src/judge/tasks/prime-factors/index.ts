import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { type PrimeFactors, phrases } from './phrases.ts';
import { solve } from './solve.ts';

export const primeFactors: TaskKind<PrimeFactors> = {
  kind: 'prime-factors',
  phrases,
  print: ({ of }) => `What are the prime factors of ${math(of)}?`,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, of: change(task.of) }),
  honours: [],
  solve,
  check,
};
