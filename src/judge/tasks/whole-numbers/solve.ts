import { solvedNumber } from '../number-answer.ts';
import type { Solved } from '../task-kind.ts';
import type { WholeNumbers } from './phrases.ts';
import { print } from './print.ts';
import { amountOf } from './value.ts';

export function solve(task: WholeNumbers): Solved {
  return solvedNumber(amountOf(task), print(task));
}
