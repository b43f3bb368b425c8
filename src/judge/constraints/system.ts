import { spend, within } from '../../exact/effort.ts';
import { sym } from '../../math/build.ts';
import type { Relation } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { type Candidate, rootCandidates } from './candidate.ts';
import type { Sides } from './candidates.ts';
import { combineLogarithms, logarithmsOfSides } from './combine-logarithms.ts';
import { statusOfRelation } from './conditions.ts';
import { Constraints } from './constraints.ts';
import { knownSolutions } from './known-solutions.ts';
import { type Status, statusByEnclosure, statusOf } from './solutions.ts';

/** Values of several unknowns. */
export type Assignment = ReadonlyMap<string, Candidate>;

/** The real solutions of equations that hold together, as far as they are known; every other assignment of real numbers is none. */
export interface SystemSolutions {
  readonly proved: readonly Assignment[];
  readonly open: readonly Assignment[];
}

const effort = 12_000_000;
const largestGrid = 400;

/** Equations with exponentials or logarithms as the equations between exponents or arguments that follow from them. */
export function plainEquations(equations: readonly Sides[]): readonly Sides[] {
  return equations.map((sides) => logarithmsOfSides(sides) ?? combineLogarithms(sides) ?? sides);
}

/**
 * All real solutions: each unknown is a root of a polynomial that the equations imply, so the solutions are among finitely many assignments,
 * and each of these is put into the equations. Null where an unknown is left free, or the polynomials are beyond the allowance.
 */
export function solveSystem(
  equations: readonly Sides[],
  names: readonly string[],
  conditions: readonly Relation[] = [],
): SystemSolutions | null {
  const found = within(effort, () => candidatesFor(equations, names));
  if (found.kind === 'exhausted') return null;
  if (found.value === null) return oneAfterAnother(equations, names, conditions);
  const checked = within(effort, () => sift(equations, names, found.value ?? [], conditions));
  return checked.kind === 'exhausted' ? null : checked.value;
}

function candidatesFor(
  equations: readonly Sides[],
  names: readonly string[],
): readonly (readonly Candidate[])[] | null {
  for (const each of [equations, plainEquations(equations)]) {
    const constraints = Constraints.of(each);
    if (constraints === null) continue;
    if (constraints.isContradictory) return names.map(() => []);
    const polynomials = names.map((name) => constraints.polynomialOf(sym(name)));
    if (polynomials.some((polynomial) => polynomial === null || polynomial.isZero())) continue;
    return polynomials.map((polynomial) => (polynomial === null ? [] : rootCandidates(polynomial)));
  }
  return null;
}

function sift(
  equations: readonly Sides[],
  names: readonly string[],
  candidates: readonly (readonly Candidate[])[],
  conditions: readonly Relation[],
): SystemSolutions | null {
  if (candidates.reduce((product, list) => product * list.length, 1) > largestGrid) return null;
  let grid: Assignment[] = [new Map()];
  for (const [index, name] of names.entries())
    grid = grid.flatMap((begun) => (candidates[index] ?? []).map((each) => new Map([...begun, [name, each]])));
  const proved: Assignment[] = [];
  const open: Assignment[] = [];
  for (const assignment of grid) {
    spend(1);
    const status = statusOfAssignment(equations, assignment, conditions);
    if (status === 'holds') proved.push(assignment);
    else if (status === 'unknown') open.push(assignment);
  }
  return { proved, open };
}

function statusOfAssignment(
  equations: readonly Sides[],
  assignment: Assignment,
  conditions: readonly Relation[],
): Status {
  if (equations.some((sides) => statusByEnclosure(sides, assignment, [64]) === 'fails')) return 'fails';
  const parts = [statusOf(equations, assignment), ...conditions.map((each) => statusOfCondition(each, assignment))];
  return parts.includes('fails') ? 'fails' : parts.includes('unknown') ? 'unknown' : 'holds';
}

/** A condition on one of the unknowns. */
export function statusOfCondition(condition: Relation, assignment: Assignment): Status {
  for (const [name, candidate] of assignment) {
    if (condition.operands.some((operand) => operand.kind === 'symbol' && operand.name === name))
      return statusOfRelation(condition, name, candidate);
  }
  return 'unknown';
}

/** Where each equation in turn has one unknown that is not yet known, and one solution for it. */
function oneAfterAnother(
  equations: readonly Sides[],
  names: readonly string[],
  conditions: readonly Relation[],
): SystemSolutions | null {
  const found = new Map<string, Candidate>();
  let rest = equations;
  while (rest.length > 0) {
    const next = rest.find((sides) => openNames(sides).length === 1);
    const [unknown] = next === undefined ? [] : openNames(next);
    if (next === undefined || unknown === undefined) return null;
    const own = conditions.filter(({ operands }) => operands.some((each) => symbolsOf(each).includes(unknown)));
    const known = knownSolutions({ sides: next, unknown, numbers: 'real', conditions: own });
    const [only, ...more] = known?.proved ?? [];
    if (known === null || known.open.length > 0 || more.length > 0) return null;
    if (only === undefined) return { proved: [], open: [] };
    if (only.tree === null) return null;
    const { tree } = only;
    found.set(unknown, only);
    rest = rest
      .filter((sides) => sides !== next)
      .map(([left, right]): Sides => [substitute(left, unknown, tree), substitute(right, unknown, tree)]);
  }
  return names.every((name) => found.has(name)) ? { proved: [found], open: [] } : null;
}

function openNames([left, right]: Sides): readonly string[] {
  return [...new Set([...symbolsOf(left), ...symbolsOf(right)])];
}
