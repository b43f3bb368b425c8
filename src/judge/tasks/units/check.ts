import type { Tree } from '../../../math/tree.ts';
import { undecided } from '../findings.ts';
import { checkNumber } from '../number-answer.ts';
import type { Judgement } from '../task-kind.ts';
import type { Units } from './phrases.ts';
import { unitNamed } from './table.ts';
import { amountOf } from './value.ts';

/** The definition of the units computed exactly. A unit in the answer has to be the one asked for. */
export function check(task: Units, answer: Tree): Judgement {
  if (answer.kind === 'quantity' && unitNamed(answer.unit)?.name !== task.to)
    return undecided('UNITS', `The answer is in ${answer.unit}, not in ${task.to}.`);
  return checkNumber(amountOf(task), answer.kind === 'quantity' ? answer.value : answer, `the amount in ${task.to}`);
}
