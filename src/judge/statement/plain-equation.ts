import { within } from '../../exact/effort.ts';
import { num, relation } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { polynomialOf, treeOfPolynomial } from '../algebra/polynomial-of.ts';

/** Counted operations that bringing one equation into its plain form may take; what needs more keeps its own. */
const mostEffort = 50_000;

/**
 * An equation between polynomials in the one form that all its rearrangements share: everything on one side, multiplied out, whole coefficients without a common
 * factor, the first one positive. `x^2 = 5x - 6` and `2x^2 - 10x + 12 = 0` become `x^2 - 5x + 6 = 0`. Everything else is left as it is.
 */
export function plainEquation(tree: Tree): Tree {
  if (tree.kind !== 'relation' || tree.operators.length !== 1 || tree.operators[0] !== '=') return tree;
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined) return tree;
  const outcome = within(mostEffort, () => plain(left, right));
  return outcome.kind === 'done' ? (outcome.value ?? tree) : tree;
}

function plain(left: Tree, right: Tree): Tree | null {
  const [one, other] = [polynomialOf(left), polynomialOf(right)];
  if (one === null || other === null) return null;
  const { part } = one.sub(other).primitive();
  const [first] = part.terms();
  if (first === undefined || part.isConstant()) return null;
  return relation('=', treeOfPolynomial(first.coefficient.sign() < 0 ? part.neg() : part), num(0));
}
