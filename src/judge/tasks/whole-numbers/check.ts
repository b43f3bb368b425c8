import type { Tree } from '../../../math/tree.ts';
import { checkNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import type { WholeNumbers } from './phrases.ts';
import { nounOf } from './print.ts';
import { amountOf } from './value.ts';

/** The definition computed exactly is the argument. */
export function check(task: WholeNumbers, answer: Tree): Judgement {
  return checkNumber(amountOf(task), answer, nounOf(task));
}
