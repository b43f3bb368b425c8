import { printText } from '../../../math/print-text.ts';
import type { Tree } from '../../../math/tree.ts';
import { rounded } from '../../constraints/rounding.ts';
import type { Asked, Solved } from '../task-kind.ts';
import { resultOf } from './result.ts';
import type { Stated } from './task.ts';

/** The values that the relations leave to the goal, and of these what is asked for. */
export function solve(task: Stated, { round }: Asked): Solved {
  const result = resultOf(task);
  if (result === null) return { kind: 'unsolved', reason: 'The relations do not determine it by a method of ours.' };
  const answers = result.answers.map((answer) => (round === undefined ? answer : rounded(answer, round)));
  const known = answers.filter((answer) => answer !== null);
  const [only] = known;
  if (only === undefined || known.length < answers.length)
    return { kind: 'unsolved', reason: 'The value could not be rounded.' };
  const answer: Tree = known.length === 1 ? only : { kind: 'list', items: known };
  const text = `${task.relations.map(printText).join(', ')}: ${result.because}`;
  return { kind: 'solved', answer, steps: [{ text, claim: null }] };
}
