import { factorMulti } from '../../../exact/factor-multi.ts';
import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { mul, num, pow, relation, sub } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import { sameTree } from '../../../math/walk.ts';
import { polynomialOf, treeOfPolynomial } from '../../algebra/polynomial-of.ts';
import { treeOfFactors } from '../../algebra/tree-of-factors.ts';
import type { Step } from '../task-kind.ts';
import { type EquationTask, sidesOf } from './task.ts';

/**
 * How a polynomial equation in its unknown comes apart: everything on one side, and that as a product, or the discriminant of a quadratic that has no rational factors.
 * Each line is an identity or an equality of numbers, and is recomputed. Empty for other equations.
 */
export function explain(task: EquationTask): readonly Step[] {
  const [left, right] = sidesOf(task);
  const difference = polynomialOf(sub(left, right));
  if (difference === null || difference.isConstant() || difference.variables.some((name) => name !== task.unknown))
    return [];
  const tree = treeOfPolynomial(difference);
  const gathered: Step = { text: 'Bring everything to one side:', claim: relation('=', sub(left, right), tree) };
  const start = [left, sub(left, right)].some((side) => sameTree(normalise(side), tree)) ? [] : [gathered];
  if (difference.totalDegree < 2) return start;
  const parts = factorMulti(difference);
  if (parts.factors.length === 1 && parts.factors[0]?.multiplicity === 1)
    return difference.totalDegree === 2 ? [...start, discriminant(difference, task.unknown)] : start;
  const product: Step = { text: 'Write it as a product:', claim: relation('=', tree, treeOfFactors(parts)) };
  return [...start, product, { text: 'A product is zero exactly where one of its factors is.', claim: null }];
}

/** `b^2 - 4*a*c` with its numbers. */
function discriminant(quadratic: MultiPolynomial, unknown: string): Step {
  const [c = Rational.zero, b = Rational.zero, a = Rational.zero] = quadratic
    .coefficientsIn(unknown)
    .map((coefficient) => coefficient.constantValue() ?? Rational.zero);
  const written = sub(pow(num(b), num(2)), mul(num(4), num(a), num(c)));
  const value = b.mul(b).sub(Rational.of(4).mul(a).mul(c));
  const text = `By the quadratic formula with a = ${a}, b = ${b}, c = ${c}, the discriminant b^2 - 4ac is`;
  return { text, claim: relation('=', normalise(written), num(value)) };
}
