import { decimalNumber } from '../number-answer.ts';
import type { Solved } from '../task-kind.ts';
import type { Units } from './phrases.ts';
import { unitNamed } from './table.ts';
import { amountOf } from './value.ts';

export function solve(task: Units): Solved {
  const value = amountOf(task);
  if (value === null) return { kind: 'unsolved', reason: 'The amount has no exact rational value.' };
  const [from, to] = [unitNamed(task.from), unitNamed(task.to)];
  const ratio = from && to ? from.size.div(to.size) : null;
  return {
    kind: 'solved',
    answer: decimalNumber(value),
    steps: [{ text: `One of ${task.from} is ${ratio} of ${task.to}.`, claim: null }],
  };
}
