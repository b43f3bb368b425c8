import type { Tree } from '../../../math/tree.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { compareWithoutOrder } from './collections.ts';
import { type Decide, different, equal, undecided } from './deciding.ts';

type Interval = Extract<Tree, { kind: 'interval' }>;

/** Whether a tree is a set of reals that is more than its listed members. */
export function isRealSet(tree: Tree): boolean {
  switch (tree.kind) {
    case 'interval':
    case 'union':
    case 'intersection':
    case 'difference':
    case 'builder':
    case 'numbers':
      return true;
    default:
      return false;
  }
}

/** Intervals and unions: by their ends, piece by piece. A pair in round brackets beside one is an open interval. Null where neither side is such a set. */
export function compareRealSets(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  if (!isRealSet(a) && !isRealSet(b)) return null;
  const [left, right] = [asInterval(a), asInterval(b)];
  if (left !== null && right !== null) return compareIntervals(left, right, options, decide);
  if (a.kind === 'union' && b.kind === 'union') {
    const pieces = (of: readonly Tree[]): Tree[] => of.map((piece) => asInterval(piece) ?? piece);
    const found = compareWithoutOrder(pieces(a.of), pieces(b.of), true, options, decide);
    return found.kind === 'equal' ? found : undecided('the pieces of the two unions could not be matched');
  }
  if (a.kind === 'numbers' && b.kind === 'numbers')
    return a.name === b.name
      ? equal('same set', 'both are the same set of numbers')
      : different('set', 'the sets of numbers differ');
  return undecided('sets of this kind are not compared');
}

function asInterval(tree: Tree): Interval | null {
  if (tree.kind === 'interval') return tree;
  const [low, high] = tree.kind === 'tuple' && tree.items.length === 2 ? tree.items : [];
  return low === undefined || high === undefined
    ? null
    : { kind: 'interval', low, high, lowClosed: false, highClosed: false };
}

function compareIntervals(a: Interval, b: Interval, options: EqualityOptions, decide: Decide): Equality {
  const ends = [decide(a.low, b.low, options), decide(a.high, b.high, options)];
  const apart = ends.find((end) => end.kind === 'different');
  if (apart?.kind === 'different') return different('end of an interval', apart.evidence);
  if (ends.some((end) => end.kind !== 'equal')) return undecided('the ends of the intervals could not be compared');
  if (a.lowClosed === b.lowClosed && a.highClosed === b.highClosed)
    return equal('ends of the intervals', 'both ends are equal');
  const finite =
    (a.lowClosed !== b.lowClosed && !isInfinite(a.low)) || (a.highClosed !== b.highClosed && !isInfinite(a.high));
  return finite
    ? different('bracket', 'an end belongs to one interval and not to the other')
    : undecided('infinity belongs to no interval of reals');
}

function isInfinite(tree: Tree): boolean {
  return tree.kind === 'neg' ? isInfinite(tree.of) : tree.kind === 'constant' && tree.name === 'infinity';
}
