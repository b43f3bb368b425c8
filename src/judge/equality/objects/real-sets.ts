import { within } from '../../../exact/effort.ts';
import type { Tree } from '../../../math/tree.ts';
import { children, symbolsOf } from '../../../math/walk.ts';
import type { RealSet } from '../../sets/real-set.ts';
import { setOfTree } from '../../sets/set-of-tree.ts';
import { realSolutions } from '../../sets/solution-set.ts';
import { describeSet } from '../../sets/tree-of-set.ts';
import type { Equality, EqualityOptions } from '../equality.ts';
import { compareWithoutOrder } from './collections.ts';
import { type Decide, different, equal, undecided } from './deciding.ts';

type Interval = Extract<Tree, { kind: 'interval' }>;

/** The effort that computing two sets and comparing them may take. */
const allowance = 2_000_000;

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

function isRelation(tree: Tree): boolean {
  return tree.kind === 'relation' || tree.kind === 'and' || tree.kind === 'or';
}

/**
 * Sets of reals and relations in one unknown, by the exact sets that they are; where an end has symbols, intervals by their ends and unions piece
 * by piece. A pair in round brackets beside one is an open interval. Null where neither side is such a set, or for lists beside relations.
 */
export function compareRealSets(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality | null {
  const [first, second] = [isRealSet(a) || isRelation(a), isRealSet(b) || isRelation(b)];
  if (!first && !second) return null;
  const exact = within(allowance, () => compareExactly(a, b));
  if (exact.kind === 'exhausted') return undecided('the allowance of exact operations is used up');
  if (exact.value !== null) return exact.value;
  return isRealSet(a) || isRealSet(b) ? compareByEnds(a, b, options, decide) : null;
}

function compareExactly(a: Tree, b: Tree): Equality | null {
  if (closesInfinity(a) || closesInfinity(b)) return null;
  const [left, right] = [symbolOf(a), symbolOf(b)];
  if (left === null || right === null || (left.name && right.name && left.name !== right.name)) return null;
  const name = left.name || right.name || 'x';
  const [one, other] = [setOf(a, name), setOf(b, name)];
  const apart = one && other && one.symmetricDifference(other);
  if (!apart) return null;
  if (apart.isEmpty) return equal('solution set', `both are ${describeSet(one)}`);
  const [part] = apart.components;
  return different('solution set', `${part ? describeSet(apart) : 'a number'} is in one and not in the other`);
}

/** The only free symbol, empty where there is none; null where there are several. */
function symbolOf(tree: Tree): { readonly name: string } | null {
  const [name = '', ...more] = symbolsOf(tree);
  return more.length > 0 ? null : { name };
}

function setOf(tree: Tree, name: string): RealSet | null {
  if (isRelation(tree) || tree.kind === 'bool') return realSolutions(tree, name);
  return setOfTree(tree, realSolutions);
}

/** `[-∞, 0]`: a bracket that closes infinity makes no set of reals. */
function closesInfinity(tree: Tree): boolean {
  if (
    tree.kind === 'interval' &&
    ((tree.lowClosed && isInfinite(tree.low)) || (tree.highClosed && isInfinite(tree.high)))
  )
    return true;
  return isRealSet(tree) && children(tree).some(closesInfinity);
}

function compareByEnds(a: Tree, b: Tree, options: EqualityOptions, decide: Decide): Equality {
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
