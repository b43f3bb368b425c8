import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import type { Solved } from '../task-kind.ts';
import type { Expand } from './phrases.ts';

export function solve({ expression }: Expand): Solved {
  const polynomial = polynomialOf(expression);
  if (polynomial === null) return { kind: 'unsolved', reason: 'The expression is no polynomial.' };
  const answer = treeOfPolynomial(polynomial);
  const claim = { kind: 'relation', operators: ['='], operands: [expression, answer] } as const;
  return { kind: 'solved', answer, steps: [{ text: 'Multiply out and collect like terms.', claim }] };
}
