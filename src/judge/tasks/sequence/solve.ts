import { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { num } from '../../../math/build.ts';
import { treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import type { Solved } from '../task-kind.ts';
import { leadingDifferences, valuesOf } from './differences.ts';
import type { Sequence } from './phrases.ts';

/** Newton's forward differences: the term at place n is the sum of the leading differences times n - 1 over k. */
export function solve({ terms, place }: Sequence): Solved {
  const values = valuesOf(terms);
  const leading = values === null ? null : leadingDifferences(values);
  if (leading === null) return { kind: 'unsolved', reason: 'The terms do not settle into constant differences.' };
  const name = place ?? 'n';
  let [polynomial, choose] = [MultiPolynomial.zero, MultiPolynomial.one];
  for (const [k, difference] of leading.entries()) {
    polynomial = polynomial.add(choose.scale(difference));
    const step = MultiPolynomial.variable(name).sub(MultiPolynomial.constant(Rational.of(k + 1)));
    choose = choose.mul(step).scale(Rational.of(1, k + 1));
  }
  const next = polynomial.evaluate(new Map([[name, Rational.of(terms.length + 1)]])).constantValue() ?? Rational.zero;
  const text = `The differences of order ${leading.length - 1} are all ${leading.at(-1)}.`;
  return {
    kind: 'solved',
    answer: place === null ? num(next) : treeOfPolynomial(polynomial),
    steps: [{ text, claim: null }],
  };
}
