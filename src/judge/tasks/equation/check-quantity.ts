import type { Tree } from '../../../math/tree.ts';
import { treeCandidate } from '../../constraints/candidate.ts';
import { isValue } from '../../constraints/claimed-values.ts';
import { isRoundingOf } from '../../constraints/rounding.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { quantityOf } from './quantity.ts';
import type { EquationTask } from './task.ts';

/** Compares an answer about all solutions together (their number, their sum) with what they give, exactly. */
export function checkQuantity(task: EquationTask, answer: Tree, asked: Asked): Judgement {
  const value = answer.kind === 'relation' && answer.operators[0] === '=' ? answer.operands[1] : answer;
  if (value === undefined || !isValue(value)) return undecided('READING', 'The answer is not one value.');
  const quantity = quantityOf(task);
  if (quantity === null)
    return undecided('COMPLETENESS', 'The solutions are not all known, or depend on which numbers are meant.');
  if (asked.round !== undefined) {
    const rounds = isRoundingOf(value, treeCandidate(quantity), asked.round);
    if (rounds === null) return undecided('NUMERIC', 'The rounding could not be decided.');
    return rounds
      ? verified('NUMERIC', `${math(value)} is the value, rounded as asked.`)
      : refuted('NUMERIC', `${math(value)} is not the value rounded as asked.`);
  }
  const equality = decideEquality(quantity, value);
  if (equality.kind === 'undecided') return undecided('EVALUATION', equality.reason);
  return equality.kind === 'equal'
    ? verified('COMPLETENESS', `All solutions of ${math(task.equation)} together give ${math(value)}.`)
    : refuted('COMPLETENESS', `The solutions together do not give ${math(value)}: ${equality.evidence}.`);
}
