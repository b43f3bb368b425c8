import { factorMulti } from '../../../exact/factor-multi.ts';
import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { commonMonomial, polynomialOf } from '../../algebra/polynomial-of.ts';
import { type FactoredPolynomial, treeOfFactors } from '../../algebra/tree-of-factors.ts';
import type { Solved } from '../task-kind.ts';
import type { Factor } from './phrases.ts';

export function solve({ expression, out }: Factor): Solved {
  const polynomial = polynomialOf(expression);
  if (polynomial === null) return { kind: 'unsolved', reason: 'The expression is no polynomial.' };
  const parts = out === 'common' ? byCommonFactor(polynomial) : factorMulti(polynomial);
  const answer = treeOfFactors(parts);
  const claim = { kind: 'relation', operators: ['='], operands: [expression, answer] } as const;
  return {
    kind: 'solved',
    answer,
    steps: [
      {
        text: out === 'common' ? 'Take out what all terms share.' : 'Split it into factors that do not split further.',
        claim,
      },
    ],
  };
}

function byCommonFactor(polynomial: MultiPolynomial): FactoredPolynomial {
  const { content, part } = polynomial.primitive();
  const monomial = commonMonomial(part);
  const rest = part.divideExactly(monomial) ?? part;
  const factors = [monomial, rest]
    .filter((factor) => !factor.isConstant())
    .map((factor) => ({ factor, multiplicity: 1 }));
  return { content, factors };
}
