import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { substitute } from '../../math/walk.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { Evaluation } from '../equality/values/evaluate.ts';
import type { Candidate } from './candidate.ts';
import type { Sides } from './candidates.ts';
import { isDefined } from './defined.ts';

/** Whether numbers put for the unknowns satisfy an equation over the reals. */
export type Status = 'holds' | 'fails' | 'unknown';

/** Exactly: both sides have a value and it is the same. */
export function statusOfTrees(sides: Sides, values: ReadonlyMap<string, Tree>): Status {
  const [left, right] = sides.map((side) =>
    [...values].reduce((tree, [name, value]) => substitute(tree, name, value), side),
  );
  if (left === undefined || right === undefined) return 'unknown';
  const defined = [isDefined(left), isDefined(right)];
  if (defined.includes(false)) return 'fails';
  const equality = decideEquality(left, right);
  if (equality.kind === 'different') return 'fails';
  return equality.kind === 'equal' && !defined.includes(null) ? 'holds' : 'unknown';
}

const precisions = [64, 160, 320];

/** By rigorous enclosures: never 'holds'. */
export function statusByEnclosure(sides: Sides, values: ReadonlyMap<string, Candidate>, at = precisions): Status {
  for (const precision of at) {
    const point = new Map<string, Exclude<ReturnType<Candidate['value']>, string>>();
    for (const [name, candidate] of values) {
      const value = candidate.value(precision);
      if (value === 'undefined') return 'fails';
      if (value !== 'unknown') point.set(name, value);
    }
    const evaluation = new Evaluation(point, precision);
    const [left, right] = [evaluation.value(sides[0]), evaluation.value(sides[1])];
    if (left === 'undefined' || right === 'undefined') return 'fails';
    if (left !== 'unknown' && right !== 'unknown' && evaluation.arithmetic.areDifferent(left, right)) return 'fails';
  }
  return 'unknown';
}

/** The status of one candidate in each equation: fails where one fails, holds where all hold. */
export function statusOf(equations: readonly Sides[], values: ReadonlyMap<string, Candidate>): Status {
  let isOpen = false;
  const trees = new Map([...values].flatMap(([name, { tree }]) => (tree === null ? [] : [[name, tree] as const])));
  for (const sides of equations) {
    if (statusByEnclosure(sides, values, [precisions[0] ?? 64]) === 'fails') return 'fails';
    const exactly = trees.size === values.size ? statusOfTrees(sides, trees) : statusByEnclosure(sides, values);
    if (exactly === 'fails') return 'fails';
    if (exactly === 'unknown') isOpen = true;
  }
  return isOpen ? 'unknown' : 'holds';
}

/** Whether two real numbers are certainly different. */
export function areApart(a: Candidate, b: Candidate): boolean {
  return precisions.some((precision) => {
    const [left, right] = [a.value(precision), b.value(precision)];
    if (typeof left === 'string' || typeof right === 'string') return false;
    return new Evaluation(new Map(), precision).arithmetic.areDifferent(left, right);
  });
}

/** A number between two different reals or at their common place; only for choosing, never for deciding. */
export function nearby(candidate: Candidate): number {
  const value = candidate.value(64);
  if (typeof value === 'string') return Number.NaN;
  return value instanceof Rational ? value.toNumber() : Number(value.mid) * 2 ** value.exp;
}
