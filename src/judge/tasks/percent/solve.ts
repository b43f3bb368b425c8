import { call } from '../../../math/build.ts';
import { decimalNumber } from '../number-answer.ts';
import type { Solved } from '../task-kind.ts';
import type { Percent } from './phrases.ts';
import { amountOf } from './value.ts';

export function solve(task: Percent): Solved {
  const value = amountOf(task);
  if (value === null) return { kind: 'unsolved', reason: 'The percentage is not defined.' };
  const number = decimalNumber(value);
  const text = 'The part is the percentage, over a hundred, times the whole.';
  return {
    kind: 'solved',
    answer: task.percent === null ? call('percent', number) : number,
    steps: [{ text, claim: null }],
  };
}
