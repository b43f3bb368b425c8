import { within } from '../../exact/effort.ts';
import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { decideExpressions } from '../equality/decide-expressions.ts';
import type { Equality, EqualityOptions } from '../equality/equality.ts';
import { pointOfRational, type RealPoint, sampleBetween } from './real-point.ts';
import { RealSet } from './real-set.ts';
import { setOfTree } from './set-of-tree.ts';
import { realSolutions } from './solution-set.ts';
import { describePoint, describeSet } from './tree-of-set.ts';

const effort = 1_500_000;

/**
 * Whether two expressions of sets (intervals, unions, braces of numbers, R, `{x : x > 2}`, a tuple read as an open interval) are the same
 * set of reals: exactly, as unions of intervals and points. 'different' names a number in one of them only. 'undecided' for sets of
 * anything else.
 */
export function compareSets(a: Tree, b: Tree): Equality {
  // Two tuples are points, whatever they would be as intervals.
  if (a.kind === 'tuple' && b.kind === 'tuple') return { kind: 'undecided', reason: 'two tuples are no sets' };
  const done = within(effort, () => {
    const [left, right] = [setOfTree(a, realSolutions), setOfTree(b, realSolutions)];
    return left === null || right === null ? null : compareRealSets(left, right, 'x');
  });
  if (done.kind === 'exhausted') return { kind: 'undecided', reason: 'the allowance of exact operations is used up' };
  return done.value ?? compareEnds(a, b) ?? { kind: 'undecided', reason: 'these are not read as sets of real numbers' };
}

/** Intervals with unknowns in their ends are the same where their brackets and ends are. */
function compareEnds(a: Tree, b: Tree): Equality | null {
  if (a.kind !== 'interval' || b.kind !== 'interval') return null;
  if (a.lowClosed !== b.lowClosed || a.highClosed !== b.highClosed) return null;
  const ends = [decideExpressions(a.low, b.low, {}), decideExpressions(a.high, b.high, {})];
  if (!ends.every(({ kind }) => kind === 'equal')) return null;
  return { kind: 'equal', method: 'ends', evidence: 'both ends are equal, and so are the brackets' };
}

/** Two sets of reals; `name` is what a number is called in the evidence. Null where two boundary points could not be compared. */
export function compareRealSets(a: RealSet, b: RealSet, name: string): Equality | null {
  const difference = a.symmetricDifference(b);
  if (difference === null) return null;
  const witness = memberOf(difference);
  if (difference.isEmpty) return { kind: 'equal', method: 'solution sets', evidence: `both are ${describeSet(a)}` };
  if (witness === null) return null;
  const evidence = `${name} = ${describePoint(witness)} belongs to one of them only`;
  return { kind: 'different', method: 'solution sets', evidence };
}

/** A number in the set, rational where the set is not finite; null for the empty set. */
export function memberOf(set: RealSet): RealPoint | null {
  const stretch = set.components.find(({ low, high }) => low === null || low !== high);
  if (stretch !== undefined) {
    const sample = sampleBetween(stretch.low, stretch.high);
    if (sample !== null) return pointOfRational(sample);
  }
  return set.components.find(({ low, high }) => low !== null && low === high)?.low ?? null;
}

/** The set within the positive reals where its unknown is stated to be positive. */
export function withinAssumptions(set: RealSet, name: string, options: EqualityOptions): RealSet | null {
  if (!options.positive?.has(name)) return set;
  const positive = RealSet.interval({
    low: pointOfRational(Rational.zero),
    high: null,
    lowClosed: false,
    highClosed: false,
  });
  return positive === null ? null : set.intersection(positive);
}
