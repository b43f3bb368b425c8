import { sub } from '../../math/build.ts';
import type { RelationOperator, Tree } from '../../math/tree.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { signOfConstant } from '../sets/sign-of-constant.ts';
import { holds } from '../sets/truth.ts';

/** Whether a relation without names holds, or several do; false where a side has no value; null where that cannot be told. */
export function relationHolds(tree: Tree): boolean | null {
  if (tree.kind === 'list' || tree.kind === 'and')
    return all((tree.kind === 'list' ? tree.items : tree.of).map(relationHolds));
  if (tree.kind !== 'relation') return null;
  return all(
    tree.operators.map((operator, index) => {
      const [left, right] = [tree.operands[index], tree.operands[index + 1]];
      return left === undefined || right === undefined ? null : linkHolds(left, operator, right);
    }),
  );
}

function all(parts: readonly (boolean | null)[]): boolean | null {
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function linkHolds(left: Tree, operator: RelationOperator, right: Tree): boolean | null {
  if (operator === 'in' || operator === 'approx') return null;
  const [a, b] = [exactValue(left), exactValue(right)];
  const sign = a !== null && b !== null ? a.compare(b) : signOfConstant(sub(left, right));
  return holds(operator, sign);
}
