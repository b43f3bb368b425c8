import type { Tree } from '../../../math/tree.ts';
import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import { math, refuted, undecided, verified } from '../findings.ts';
import type { Judgement } from '../task-kind.ts';
import type { CommonFactor } from './phrases.ts';
import { sharedBy } from './value.ts';

/** Unique up to its sign by unique factorisation, and computed exactly; with a minus sign it is neither verified nor refuted. */
export function check(task: CommonFactor, answer: Tree): Judgement {
  const [shared, given] = [sharedBy(task), polynomialOf(answer)];
  if (shared === null || given === null) return undecided('EVALUATION', 'The answer is not read as a polynomial.');
  if (given.neg().equals(shared))
    return undecided('EVALUATION', 'By the usual convention it has no minus sign in front.');
  return given.equals(shared)
    ? verified('EVALUATION', `computed exactly, it is ${math(treeOfPolynomial(shared))}`)
    : refuted(
        'EVALUATION',
        `${math(answer)} is not ${math(treeOfPolynomial(shared))}`,
        'Compare the numbers and the powers of each symbol.',
      );
}
