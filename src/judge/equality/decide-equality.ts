import type { Tree } from '../../math/tree.ts';
import type { Equality, EqualityOptions } from './equality.ts';
import { exactValue } from './values/evaluate.ts';

/** Decides whether two trees are the same mathematical object. Same verdict with the sides swapped, and on every run. */
export function decideEquality(a: Tree, b: Tree, _options: EqualityOptions = {}): Equality {
  const [left, right] = [exactValue(a), exactValue(b)];
  if (left === null || right === null) return { kind: 'undecided', reason: 'only rational values are compared' };
  const method = 'exact';
  return left.equals(right)
    ? { kind: 'equal', method, evidence: `both are ${left}` }
    : { kind: 'different', method, evidence: `${left} is not ${right}` };
}
