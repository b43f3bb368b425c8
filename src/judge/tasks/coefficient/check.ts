import type { Tree } from '../../../math/tree.ts';
import { math } from '../findings.ts';
import { checkNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import type { Coefficient } from './phrases.ts';
import { amountOf } from './value.ts';

/** Coefficients of a polynomial are unique, so comparing them is the whole argument. */
export function check(task: Coefficient, answer: Tree): Judgement {
  const given =
    answer.kind === 'relation' && answer.operators[0] === '=' && answer.operands.length === 2
      ? (answer.operands[1] ?? answer)
      : answer;
  return checkNumber(amountOf(task), given, `the coefficient ${math(task.asked)}`);
}
