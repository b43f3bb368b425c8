import { matrixValue, treeOfMatrixValue } from '../../algebra/matrix-value.ts';
import type { Solved } from '../task-kind.ts';
import type { MatrixTask } from './phrases.ts';

/** The value, by exact arithmetic on the entries. */
export function solve({ expression }: MatrixTask): Solved {
  const value = matrixValue(expression);
  if (value === null) return { kind: 'unsolved', reason: 'The matrices do not fit together, or have no such value.' };
  return {
    kind: 'solved',
    answer: treeOfMatrixValue(value),
    steps: [{ text: 'Computed entry by entry, in exact fractions.', claim: null }],
  };
}
