import { factorMulti } from '../../../exact/factor-multi.ts';
import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import type { Rational } from '../../../exact/rational.ts';
import { div, mul, neg, num, pow } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import type { Tree } from '../../../math/tree.ts';
import { commonMonomial, polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import type { Solved } from '../task-kind.ts';
import type { Factor } from './phrases.ts';

export function solve({ expression, out }: Factor): Solved {
  const polynomial = polynomialOf(expression);
  if (polynomial === null) return { kind: 'unsolved', reason: 'The expression is no polynomial.' };
  const parts = out === 'common' ? byCommonFactor(polynomial) : factorMulti(polynomial);
  const answer = product(parts.content, parts.factors);
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

interface Parts {
  readonly content: Rational;
  readonly factors: readonly { readonly factor: MultiPolynomial; readonly multiplicity: number }[];
}

function byCommonFactor(polynomial: MultiPolynomial): Parts {
  const { content, part } = polynomial.primitive();
  const monomial = commonMonomial(part);
  const rest = part.divideExactly(monomial) ?? part;
  const factors = [monomial, rest]
    .filter((factor) => !factor.isConstant())
    .map((factor) => ({ factor, multiplicity: 1 }));
  return { content, factors };
}

/** `-3*x*(x - 1)^2/5`: the number first and below, single symbols before sums. */
function product(content: Rational, factors: Parts['factors']): Tree {
  const sorted = [...factors].sort((a, b) => a.factor.size - b.factor.size);
  const powers = sorted.map(({ factor, multiplicity }) => {
    const base = treeOfPolynomial(factor);
    return multiplicity === 1 ? base : pow(base, num(multiplicity));
  });
  const size = content.abs();
  const over = size.num === 1n && powers.length > 0 ? mul(...powers) : mul(num(size.num), ...powers);
  const whole = size.den === 1n ? over : div(over, num(size.den));
  return normalise(content.sign() < 0 ? neg(whole) : whole);
}
