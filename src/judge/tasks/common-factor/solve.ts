import { treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import type { Solved } from '../task-kind.ts';
import type { CommonFactor } from './phrases.ts';
import { sharedBy } from './value.ts';

export function solve(task: CommonFactor): Solved {
  const shared = sharedBy(task);
  if (shared === null) return { kind: 'unsolved', reason: 'One of them is zero.' };
  const text = 'Compare the numbers and the powers of each symbol.';
  return { kind: 'solved', answer: treeOfPolynomial(shared), steps: [{ text, claim: null }] };
}
