import type { Tree } from '../../math/tree.ts';
import type { Equality } from './equality.ts';
import { type Branches, branchesOf } from './plus-minus.ts';

type Decide = (a: Tree, b: Tree) => Equality;

/**
 * Compares expressions of which one at least has a `±`, as sets of two values: equal where every value of each side equals one of the
 * other. Null where neither has one.
 */
export function decideBranches(a: Tree, b: Tree, decide: Decide): Equality | null {
  const [left, right] = [branchesOf(a), branchesOf(b)];
  if (left === null && right === null) return null;
  if (left?.isAmbiguous || right?.isAmbiguous)
    return { kind: 'undecided', reason: 'several ± signs may or may not belong together' };
  const [ones, others] = [valuesOf(a, left), valuesOf(b, right)];
  const lacks = [...missing(ones, others, decide), ...missing(others, ones, (x, y) => decide(y, x))];
  const different = lacks.find((equality) => equality.kind === 'different');
  if (different !== undefined) return different;
  const undecided = lacks.find((equality) => equality.kind === 'undecided');
  if (undecided !== undefined) return undecided;
  return { kind: 'equal', method: 'each sign', evidence: 'the values for both signs are the same' };
}

function valuesOf(tree: Tree, branches: Branches | null): readonly Tree[] {
  return branches === null ? [tree] : [branches.upper, branches.lower];
}

/** For each value that is not among the others: 'different' where it differs from all of them, else 'undecided'. */
function missing(values: readonly Tree[], others: readonly Tree[], decide: Decide): readonly Equality[] {
  return values.flatMap((value) => {
    const verdicts = others.map((other) => decide(value, other));
    if (verdicts.some(({ kind }) => kind === 'equal')) return [];
    return [verdicts.find(({ kind }) => kind === 'undecided') ?? verdicts[0] ?? noValues];
  });
}

const noValues: Equality = { kind: 'undecided', reason: 'there is no value to compare with' };
