import type { Rational } from '../../exact/rational.ts';
import { num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { substitute } from '../../math/walk.ts';
import { signOfConstant } from './sign-of-constant.ts';
import { differenceOf, holds } from './truth.ts';

/** Whether a relation holds when its unknowns have these values, exactly; null where that could not be told. */
export function holdsAt(relation: Tree, point: ReadonlyMap<string, Rational>): boolean | null {
  switch (relation.kind) {
    case 'and':
      return all(relation.of.map((part) => holdsAt(part, point)));
    case 'or': {
      const none = all(relation.of.map((part) => not(holdsAt(part, point))));
      return not(none);
    }
    case 'relation':
      return all(relation.operators.map((_, index) => linkHolds(relation, index, point)));
    case 'bool':
      return relation.value;
    case 'none':
      return false;
    case 'everything':
      return true;
    default:
      return null;
  }
}

function linkHolds(
  relation: Extract<Tree, { kind: 'relation' }>,
  index: number,
  point: ReadonlyMap<string, Rational>,
): boolean | null {
  const [operator, left, right] = [relation.operators[index], relation.operands[index], relation.operands[index + 1]];
  if (operator === undefined || left === undefined || right === undefined) return null;
  if (operator === 'in' || operator === 'approx') return null;
  const difference = [...point].reduce<Tree>(
    (tree, [name, value]) => substitute(tree, name, num(value)),
    differenceOf({ left, operator, right }),
  );
  return holds(operator, signOfConstant(difference));
}

function all(truths: readonly (boolean | null)[]): boolean | null {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function not(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}
