import type { Tree } from '../../../math/tree.ts';
import { polynomialOf } from '../../algebra/polynomial-of.ts';
import { decideEquality } from '../../equality/decide-equality.ts';
import { math, refuted, undecided, verified, wrongForm } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import { isCollected } from '../worked-out.ts';
import type { Expand } from './phrases.ts';

/** Polynomials are equal exactly where their coefficients are; the answer is a sum of unlike terms. */
export function check({ expression }: Expand, answer: Tree): Judgement {
  const [wanted, given] = [polynomialOf(expression), polynomialOf(answer)];
  if (wanted === null || given === null) return undecided('IDENTITY', 'The answer is not read as a polynomial.');
  if (!wanted.equals(given)) return differing(expression, answer);
  return isCollected(answer)
    ? verified('IDENTITY', 'all coefficients are equal, and like terms are collected')
    : wrongForm(`${math(answer)} is not a sum of unlike terms`, 'Multiply out and collect like terms.');
}

function differing(expression: Tree, answer: Tree): Judgement {
  const equality = decideEquality(expression, answer);
  return equality.kind === 'different'
    ? refuted('IDENTITY', equality.evidence, 'It is not equal to the expression.')
    : refuted('IDENTITY', 'a coefficient differs', 'It is not equal to the expression.');
}
