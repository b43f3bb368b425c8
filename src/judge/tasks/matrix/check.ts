import type { Tree } from '../../../math/tree.ts';
import { matrixValue, sameMatrixValue, treeOfMatrixValue } from '../../algebra/matrix-value.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { MatrixTask } from './phrases.ts';

/** Computes the expression exactly, and compares entry by entry. */
export function check({ expression }: MatrixTask, answer: Tree): Judgement {
  const [expected, given] = [matrixValue(expression), matrixValue(answer)];
  if (expected === null) return undecided('EVALUATION', 'The expression has no value that can be computed exactly.');
  if (given === null) return undecided('EVALUATION', 'The answer is no matrix or number of exact entries.');
  const evidence = `${math(expression)} = ${math(treeOfMatrixValue(expected))}`;
  if (sameMatrixValue(expected, given)) return verified('EVALUATION', evidence);
  return refuted(
    'EVALUATION',
    `${evidence}, not ${math(treeOfMatrixValue(given))}`,
    'This is not the value: compute it entry by entry.',
  );
}
