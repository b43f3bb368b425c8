import { roundTo } from '../../../exact/round.ts';
import type { Tree } from '../../../math/tree.ts';
import { checkNumber } from '../number-answer.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import type { Percent } from './phrases.ts';
import { amountOf } from './value.ts';

/** The definition computed exactly. Where a percentage is asked for, `25%` and `25` both say it. */
export function check(task: Percent, answer: Tree, { round }: Asked): Judgement {
  const exact = amountOf(task);
  const value = exact !== null && round !== undefined && 'decimals' in round ? roundTo(exact, round.decimals) : exact;
  const isSigned = answer.kind === 'call' && answer.name === 'percent';
  const given = task.percent === null && isSigned ? (answer.args[0] ?? answer) : answer;
  return checkNumber(value, given, task.percent === null ? 'the percentage' : 'the number');
}
