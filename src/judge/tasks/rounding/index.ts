import { math } from '../findings.ts';
import type { TaskKind } from '../task-kind.ts';
import { check } from './check.ts';
import { phrases, type Rounding } from './phrases.ts';
import { solve } from './solve.ts';

export const rounding: TaskKind<Rounding> = {
  kind: 'rounding',
  phrases,
  print: ({ of, decimals }) =>
    decimals >= 0
      ? `Round ${math(of)} to ${decimals} decimal places.`
      : `Round ${math(of)} to the nearest ${10n ** BigInt(-decimals)}.`,
  names: () => [],
  mapTrees: (task, change) => ({ ...task, of: change(task.of) }),
  isOfExpression: true,
  honours: [],
  solve,
  check,
};
