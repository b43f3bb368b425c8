import { within } from '../../../exact/effort.ts';
import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { isValue, signs } from '../../constraints/claimed-values.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { valuesOfGoal } from './goal-values.ts';
import type { SystemTask } from './task.ts';

const effort = 20_000_000;

/** The value of an expression that equations determine: it follows from them, or every solution gives it. */
export function checkGoal(task: SystemTask, goal: Tree, answer: Tree, asked: Asked): Judgement {
  const claimed = claimedValue(answer, goal);
  if (claimed === null) return undecided('READING', 'The answer is not one value.');
  const found = within(effort, () => valuesOfGoal(task, goal, asked));
  if (found.kind === 'exhausted' || found.value === null)
    return undecided('COMPLETENESS', 'Which values the equations allow is not known.');
  const { values, isForced } = found.value;
  const [first, ...rest] = values;
  if (first === undefined) return undecided('COMPLETENESS', 'No solution of the equations is known.');
  if (rest.some((other) => decideEquality(other, first).kind !== 'equal'))
    return undecided('COMPLETENESS', 'The equations allow more than one value.');
  const equality = decideEquality(first, claimed);
  if (equality.kind === 'undecided') return undecided('EVALUATION', equality.reason);
  const how = isForced ? 'follows from the equations' : 'holds at every real solution of the equations';
  return equality.kind === 'equal'
    ? verified('COMPLETENESS', `${math(goal)} = ${math(claimed)} ${how}.`)
    : refuted('COMPLETENESS', `Another value of ${math(goal)} ${how}: ${equality.evidence}.`);
}

/** `7`, or `x + y = 7`. */
function claimedValue(answer: Tree, goal: Tree): Tree | null {
  if (answer.kind === 'relation') {
    const [left, right] = answer.operands;
    if (answer.operators.length !== 1 || answer.operators[0] !== '=' || left === undefined || right === undefined)
      return null;
    return printText(left) === printText(goal) && isValue(right) ? right : null;
  }
  return isValue(answer) && signs(answer)?.length === 1 ? answer : null;
}
