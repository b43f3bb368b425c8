import { within } from '../../exact/effort.ts';
import { type Polynomial } from '../../exact/polynomial.ts';
import { countRealRoots } from '../../exact/sturm.ts';
import { relation } from '../../math/build.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { solutionSet } from '../sets/all-solutions.ts';
import { algebraicCandidate, type Candidate, treeCandidate } from './candidate.ts';
import { type Candidates, candidatesOf, type Sides } from './candidates.ts';
import { type Numbers, statusOfNumbers, statusOfRelation } from './conditions.ts';
import { areApart, nearby, statusOf } from './solutions.ts';

/** The solutions of an equation in one unknown, as far as they are known. */
export interface KnownSolutions {
  /** The real numbers that satisfy the equation and the conditions, in ascending order. */
  readonly proved: readonly Candidate[];
  /** Real numbers of which that is not settled; every other real number is none. */
  readonly open: readonly Candidate[];
  /** A polynomial with exactly the complex solutions for roots, before conditions; null where there is no such thing. */
  readonly exactly: Polynomial | null;
  /** How many distinct complex solutions are not real; null where that has no meaning or is not known. */
  readonly nonReal: number | null;
}

/** One equation in one unknown, and what else is required of it. */
export interface Problem {
  readonly sides: Sides;
  readonly unknown: string;
  readonly numbers: Numbers;
  readonly conditions: readonly Relation[];
}

/** The allowance for finding the candidates of one equation. */
const effort = 8_000_000;

/** All real solutions, or null where no method bounds them. */
export function knownSolutions(problem: Problem): KnownSolutions | null {
  const { sides, unknown, numbers, conditions } = problem;
  const found = within(effort, () => candidatesOf(sides, unknown));
  if (found.kind === 'exhausted' || found.value === null) return inSolutionSet(problem);
  const { list, exactly } = found.value;
  const proved: Candidate[] = [];
  const open: Candidate[] = [];
  for (const candidate of list) {
    const statuses = [
      exactly !== null ? 'holds' : statusOf([sides], new Map([[unknown, candidate]])),
      statusOfNumbers(numbers, candidate),
      ...conditions.map((condition) => statusOfRelation(condition, unknown, candidate)),
    ];
    if (statuses.includes('fails')) continue;
    if (statuses.includes('unknown')) open.push(candidate);
    else if (!proved.some((other) => isSame(other, candidate))) proved.push(candidate);
  }
  return { proved: sorted(proved), open, exactly, nonReal: nonRealOf(found.value) };
}

/** The solutions of equations that have infinitely many without their conditions: trigonometric ones within bounds. */
function inSolutionSet({ sides, unknown, numbers, conditions }: Problem): KnownSolutions | null {
  if (numbers === 'complex') return null;
  const all: Tree = { kind: 'and', of: [relation('=', ...sides), ...conditions] };
  const found = within(effort / 4, () => solutionSet(all, unknown));
  const points = found.kind === 'done' && found.value?.kind === 'real' ? found.value.set.finite : null;
  if (points === null) return null;
  const proved: Candidate[] = [];
  const open: Candidate[] = [];
  for (const { tree, algebraic } of points) {
    const candidate = tree !== null ? treeCandidate(tree) : algebraic !== null ? algebraicCandidate(algebraic) : null;
    if (candidate === null) return null;
    const status = statusOfNumbers(numbers, candidate);
    if (status === 'holds') proved.push(candidate);
    else if (status === 'unknown') open.push(candidate);
  }
  return { proved, open, exactly: null, nonReal: null };
}

/** Certainly the same number; by their written forms. */
function isSame(a: Candidate, b: Candidate): boolean {
  return a.tree !== null && b.tree !== null && !areApart(a, b) && decideEquality(a.tree, b.tree).kind === 'equal';
}

function sorted(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => nearby(a) - nearby(b));
}

function nonRealOf({ exactly }: Candidates): number | null {
  if (exactly === null) return null;
  const distinct = squareFreePart(exactly);
  return distinct.degree - countRealRoots(distinct);
}

/** The polynomial with the same roots, each once. */
export function squareFreePart(polynomial: Polynomial): Polynomial {
  return polynomial.divide(polynomial.gcd(polynomial.derivative())).quotient;
}
