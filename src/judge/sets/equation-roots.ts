import { factorPolynomial } from '../../exact/factor-polynomial.ts';
import type { Polynomial } from '../../exact/polynomial.ts';
import type { Tree } from '../../math/tree.ts';
import { FractionReader } from './fraction.ts';
import { differenceOf } from './truth.ts';

/**
 * The irreducible factors of a polynomial equation in one unknown, or of alternatives between several, with the highest multiplicity in
 * any of them: what tells x = 1 from x^3 = 1 and from (x - 1)^2 = 0, which have the same real solutions. Null for other relations, 'large'
 * for polynomials that are not factored.
 */
export function rootsOfEquation(relation: Tree, variable: string): ReadonlyMap<string, number> | 'large' | null {
  const found = new Map<string, number>();
  for (const alternative of relation.kind === 'or' ? relation.of : [relation]) {
    const polynomial = polynomialOf(alternative, variable);
    if (polynomial === null || polynomial === 'large') return polynomial;
    for (const { factor, multiplicity } of factorPolynomial(polynomial).factors) {
      const key = factor.toString();
      found.set(key, Math.max(multiplicity, found.get(key) ?? 0));
    }
  }
  return found;
}

const largestDegree = 60;

function polynomialOf(relation: Tree, variable: string): Polynomial | 'large' | null {
  if (relation.kind !== 'relation' || relation.operators.length !== 1 || relation.operators[0] !== '=') return null;
  const [left, right] = relation.operands;
  if (left === undefined || right === undefined) return null;
  const reader = new FractionReader(() => null);
  const read = reader.read(differenceOf({ left, operator: '=', right }));
  if (read === null || reader.denominators.length > 0) return null;
  if (read.over.degreeIn(variable) > largestDegree) return 'large';
  const polynomial = read.over.toUnivariate(variable);
  return polynomial === null || polynomial.degree < 1 ? null : polynomial;
}
