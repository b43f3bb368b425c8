import type { Tree } from '../../math/tree.ts';
import { pointOfTree, type RealPoint } from './real-point.ts';
import { RealSet } from './real-set.ts';

/** How a relation in one unknown is solved; handed in, since relations speak of sets and sets of relations. */
export type Solve = (relation: Tree, variable: string) => RealSet | null;

/**
 * The set of reals that an expression of sets stands for: intervals, lists of numbers in braces, unions and the like, R, the empty set,
 * `{x : x > 2}`. A tuple of two is an open interval. Null for everything else, where an end is no real constant, and for intervals that
 * hold nothing.
 */
export function setOfTree(tree: Tree, solve: Solve): RealSet | null {
  switch (tree.kind) {
    case 'none':
      return RealSet.empty;
    case 'everything':
      return RealSet.all;
    case 'numbers':
      return tree.name === 'R' ? RealSet.all : null;
    case 'interval':
      return intervalOf(tree.low, tree.high, tree.lowClosed, tree.highClosed);
    case 'tuple': {
      const [low, high, third] = tree.items;
      if (low === undefined || high === undefined || third !== undefined) return null;
      return intervalOf(low, high, false, false);
    }
    case 'set':
      return unionOf(tree.items.map((item) => setOfPoint(item)));
    case 'union':
      return unionOf(tree.of.map((part) => setOfTree(part, solve)));
    case 'intersection':
      return fold(tree.of, solve, (a, b) => a.intersection(b));
    case 'difference':
      return fold(tree.of, solve, (a, b) => a.difference(b));
    case 'builder':
      return builderOf(tree, solve);
    default:
      return null;
  }
}

function builderOf(tree: Extract<Tree, { kind: 'builder' }>, solve: Solve): RealSet | null {
  const { variable, condition } = tree;
  if (variable.kind === 'symbol') return solve(condition, variable.name);
  // {x in R : x > 2}
  if (variable.kind !== 'relation' || variable.operators[0] !== 'in' || variable.operators.length !== 1) return null;
  const [name] = variable.operands;
  return name?.kind === 'symbol' ? solve({ kind: 'and', of: [variable, condition] }, name.name) : null;
}

function setOfPoint(tree: Tree): RealSet | null {
  const point = pointOfTree(tree);
  return point === null ? null : RealSet.point(point);
}

function unionOf(sets: readonly (RealSet | null)[]): RealSet | null {
  return sets.reduce<RealSet | null>((all, each) => (each === null ? null : (all?.union(each) ?? null)), RealSet.empty);
}

function fold(trees: readonly Tree[], solve: Solve, combine: (a: RealSet, b: RealSet) => RealSet | null) {
  const sets = trees.map((part) => setOfTree(part, solve));
  const known = sets.filter((set) => set !== null);
  const [first, ...others] = known;
  if (first === undefined || known.length < sets.length) return null;
  return others.reduce<RealSet | null>((all, each) => (all === null ? null : combine(all, each)), first);
}

function intervalOf(low: Tree, high: Tree, lowClosed: boolean, highClosed: boolean): RealSet | null {
  const [from, to] = [endOf(low), endOf(high)];
  if (from === null || to === null) return null;
  // Infinity is no number that an interval could include, and one from right to left is no interval.
  if (
    (from.kind === 'infinite' && (lowClosed || from.sign > 0)) ||
    (to.kind === 'infinite' && (highClosed || to.sign < 0))
  )
    return null;
  const ends = { low: from.kind === 'point' ? from.point : null, high: to.kind === 'point' ? to.point : null };
  const set = RealSet.interval({ ...ends, lowClosed, highClosed });
  return set?.isEmpty ? null : set;
}

type End = { readonly kind: 'point'; readonly point: RealPoint } | { readonly kind: 'infinite'; readonly sign: 1 | -1 };

function endOf(tree: Tree): End | null {
  if (tree.kind === 'constant' && tree.name === 'infinity') return { kind: 'infinite', sign: 1 };
  if (tree.kind === 'neg' && tree.of.kind === 'constant' && tree.of.name === 'infinity')
    return { kind: 'infinite', sign: -1 };
  const point = pointOfTree(tree);
  return point === null ? null : { kind: 'point', point };
}
