import { tuple } from '../../../math/build.ts';
import type { Tree } from '../../../math/tree.ts';

/** Terms one after another, however the answer brackets them: their order counts. Null for what is no list of terms. */
export function orderedTerms(answer: Tree): Tree | null {
  return answer.kind === 'list' || answer.kind === 'set' || answer.kind === 'vector' ? tuple(...answer.items) : null;
}

/** A whole number from 1 on that is small enough to count up to; null for others. */
export function placeOf(tree: Tree | undefined): number | null {
  if (tree?.kind !== 'number' || !tree.value.isInteger()) return null;
  const place = Number(tree.value.num);
  return place >= 1 && place <= 1_000 ? place : null;
}
