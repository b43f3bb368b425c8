import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import { math } from '../findings.ts';
import { solvedNumber } from '../number-answer.ts';
import type { Solved } from '../task-kind.ts';
import type { Coefficient } from './phrases.ts';
import { amountOf } from './value.ts';

export function solve(task: Coefficient): Solved {
  const polynomial = polynomialOf(task.expression);
  return solvedNumber(
    amountOf(task),
    polynomial === null ? '' : `Multiplied out it is ${math(treeOfPolynomial(polynomial))}.`,
  );
}
