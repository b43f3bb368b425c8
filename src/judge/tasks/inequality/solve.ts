import { within } from '../../../exact/effort.ts';
import { printText } from '../../../math/print-text.ts';
import { realSolutions } from '../../sets/solution-set.ts';
import { treeOfSet } from '../../sets/tree-of-set.ts';
import type { Solved } from '../task-kind.ts';
import type { InequalityTask } from './task.ts';

/** The signs between neighbouring critical points, joined to intervals. */
export function solve(task: InequalityTask): Solved {
  const found = within(12_000_000, () => realSolutions(task.condition, task.unknown));
  const answer = found.kind === 'done' && found.value !== null ? treeOfSet(found.value) : null;
  if (answer === null) return { kind: 'unsolved', reason: 'The critical points could not all be found.' };
  return {
    kind: 'solved',
    answer,
    steps: [{ text: `The numbers for which ${printText(task.condition)} holds.`, claim: null }],
  };
}
