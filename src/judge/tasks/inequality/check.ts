import { within } from '../../../exact/effort.ts';
import type { Tree } from '../../../math/tree.ts';
import { symbolsOf } from '../../../math/walk.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { InequalityTask } from './task.ts';

/** Compares the set of real numbers that satisfy the inequality with the one that the answer describes, point by point. */
export function check(task: InequalityTask, answer: Tree): Judgement {
  if (symbolsOf(answer).some((name) => name !== task.unknown))
    return undecided('READING', 'The answer is about another unknown.');
  if (answer.kind === 'bool') return undecided('READING', 'The answer says whether it holds, not for which numbers.');
  const found = within(12_000_000, () => decideEquality(task.condition, intervals(answer)));
  if (found.kind === 'exhausted') return undecided('COMPLETENESS', 'The allowance of exact operations is used up.');
  switch (found.value.kind) {
    case 'equal':
      return verified(
        'COMPLETENESS',
        `${math(task.condition)} holds for exactly these numbers: ${found.value.evidence}.`,
      );
    case 'different':
      return refuted('SUBSTITUTION', `The solutions of ${math(task.condition)} are others: ${found.value.evidence}.`);
    case 'undecided':
      return undecided('COMPLETENESS', found.value.reason);
  }
}

/** Pairs in round brackets are open intervals here. */
function intervals(answer: Tree): Tree {
  if (answer.kind === 'tuple' && answer.items.length === 2) {
    const [low, high] = answer.items;
    return low && high ? { kind: 'interval', low, high, lowClosed: false, highClosed: false } : answer;
  }
  return answer.kind === 'union' ? { ...answer, of: answer.of.map(intervals) } : answer;
}
