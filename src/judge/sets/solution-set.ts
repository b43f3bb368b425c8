import { spend } from '../../exact/effort.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { criticalPoints } from './critical-points.ts';
import { plainRelation } from './plain-relation.ts';
import { type RealPoint, sampleBetween } from './real-point.ts';
import { RealSet, sortedPoints } from './real-set.ts';
import { setOfTree } from './set-of-tree.ts';
import { type Comparator, differenceOf, holds, SignOf } from './truth.ts';

/**
 * All real values of one unknown for which a relation holds: equations, inequalities, chains, `in` a set, and their combinations by "and"
 * and "or"; false where a side has no value. Exact and complete: between neighbouring critical points the truth does not change, and it is
 * decided exactly at each of them and at one rational number between. Null where the critical points or a sign could not be found.
 */
export function realSolutions(relation: Tree, variable: string): RealSet | null {
  const plain = plainRelation(relation);
  return plain === null ? null : solve(plain, variable);
}

function solve(tree: Tree, variable: string): RealSet | null {
  spend(10);
  switch (tree.kind) {
    case 'and':
      return combined(tree.of, variable, RealSet.all, (a, b) => a.intersection(b));
    case 'or':
      return combined(tree.of, variable, RealSet.empty, (a, b) => a.union(b));
    case 'relation':
      return solveChain(tree, variable);
    case 'bool':
      return tree.value ? RealSet.all : RealSet.empty;
    case 'none':
    case 'everything':
      return setOfTree(tree, realSolutions);
    default:
      return null;
  }
}

function combined(
  trees: readonly Tree[],
  variable: string,
  start: RealSet,
  rule: (a: RealSet, b: RealSet) => RealSet | null,
): RealSet | null {
  let all = start;
  for (const tree of trees) {
    const set = solve(tree, variable);
    const next = set === null ? null : rule(all, set);
    if (next === null) return null;
    all = next;
  }
  return all;
}

function solveChain(tree: Extract<Tree, { kind: 'relation' }>, variable: string): RealSet | null {
  let all = RealSet.all;
  for (const [index, operator] of tree.operators.entries()) {
    const [left, right] = [tree.operands[index], tree.operands[index + 1]];
    if (left === undefined || right === undefined || operator === 'approx') return null;
    const set =
      operator === 'in' ? solveMembership(left, right, variable) : solveComparison(left, operator, right, variable);
    const next = set === null ? null : all.intersection(set);
    if (next === null) return null;
    all = next;
  }
  return all;
}

function solveMembership(left: Tree, right: Tree, variable: string): RealSet | null {
  const set = setOfTree(right, realSolutions);
  return left.kind === 'symbol' && left.name === variable ? set : null;
}

function solveComparison(left: Tree, operator: Comparator, right: Tree, variable: string): RealSet | null {
  const difference = differenceOf({ left, operator, right });
  if (symbolsOf(difference).some((name) => name !== variable)) return null;
  const raw = criticalPoints(difference, variable);
  const points = raw === null ? null : sortedPoints(raw);
  if (points === null) return null;
  return tabulate(new SignOf(difference, variable), operator, points);
}

/** The truth at each critical point and at one rational number between neighbours. */
function tabulate(sign: SignOf, operator: Comparator, points: readonly RealPoint[]): RealSet | null {
  const at: boolean[] = [];
  const between: boolean[] = [];
  for (let index = 0; index <= points.length; index += 1) {
    const sample = sampleBetween(points[index - 1] ?? null, points[index] ?? null);
    const truth = sample === null ? null : holds(operator, sign.atSample(sample));
    if (truth === null) return null;
    between.push(truth);
    const point = points[index];
    if (point === undefined) continue;
    const here = holds(operator, sign.at(point));
    if (here === null) return null;
    at.push(here);
  }
  return RealSet.of(points, at, between);
}
