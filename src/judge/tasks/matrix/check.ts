import type { Tree } from '../../../math/tree.ts';
import { type MatrixValue, matrixValue, sameMatrixValue, treeOfMatrixValue } from '../../algebra/matrix-value.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { MatrixTask } from './phrases.ts';

/** The value that an answer gives, also as an equation whose left side comes to the expression's value by itself (`A^(-1) = B` with A written out). */
function given(answer: Tree, expected: MatrixValue): MatrixValue | null {
  if (answer.kind !== 'relation' || answer.operators.join() !== '=') return matrixValue(answer);
  const [left, right] = answer.operands.map((operand) => matrixValue(operand));
  return left !== undefined && left !== null && sameMatrixValue(left, expected) ? (right ?? null) : null;
}

/** Computes the expression exactly, and compares entry by entry. */
export function check({ expression }: MatrixTask, answer: Tree): Judgement {
  const expected = matrixValue(expression);
  const claimed = expected === null ? null : given(answer, expected);
  if (expected === null) return undecided('EVALUATION', 'The expression has no value that can be computed exactly.');
  if (claimed === null) return undecided('EVALUATION', 'The answer is no matrix or number of exact entries.');
  const evidence = `${math(expression)} = ${math(treeOfMatrixValue(expected))}`;
  if (sameMatrixValue(expected, claimed)) return verified('EVALUATION', evidence);
  return refuted(
    'EVALUATION',
    `${evidence}, not ${math(treeOfMatrixValue(claimed))}`,
    'This is not the value: compute it entry by entry.',
  );
}
