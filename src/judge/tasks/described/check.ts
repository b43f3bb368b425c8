import type { Tree } from '../../../math/tree.ts';
import { check as checkValue } from '../evaluate/check.ts';
import { undecided } from '../findings.ts';
import type { Asked, Judgement } from '../task-kind.ts';
import { type Described, expressionOf } from './task.ts';

/** The number that the description defines, worked out by going through all that it speaks of, is the argument. */
export function check(task: Described, answer: Tree, asked: Asked): Judgement {
  const expression = expressionOf(task);
  if (expression === null) return undecided('EVALUATION', 'The description has no value, or one beyond us.');
  return checkValue({ kind: 'evaluate', expression }, answer, asked);
}
