import type { Tree } from '../../math/tree.ts';
import type { Equality } from './equality.ts';
import { Evaluation } from './values/evaluate.ts';

/** Compares where one side at least is infinity, with its sign; null where neither is. A finite number is never infinite. */
export function decideInfinite(a: Tree, b: Tree): Equality | null {
  const [left, right] = [signOfInfinity(a), signOfInfinity(b)];
  if (left !== null && right !== null)
    return left === right
      ? { kind: 'equal', method: 'infinity', evidence: 'both are infinite with the same sign' }
      : { kind: 'different', method: 'infinity', evidence: 'the two are infinite with opposite signs' };
  if (left === null && right === null) return null;
  const value = new Evaluation(new Map(), 64).value(left === null ? a : b);
  if (typeof value === 'string')
    return { kind: 'undecided', reason: 'one side is infinite, the other not known to be finite' };
  return { kind: 'different', method: 'infinity', evidence: 'one side is infinite, the other a number' };
}

function signOfInfinity(tree: Tree): 1 | -1 | null {
  if (tree.kind === 'neg') {
    const sign = signOfInfinity(tree.of);
    return sign === null ? null : sign === 1 ? -1 : 1;
  }
  return tree.kind === 'constant' && tree.name === 'infinity' ? 1 : null;
}
