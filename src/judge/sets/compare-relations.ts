import { within } from '../../exact/effort.ts';
import { normalise } from '../../math/normalise.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { mapTree, sameTree, substitute, symbolsOf } from '../../math/walk.ts';
import type { Equality, EqualityOptions } from '../equality/equality.ts';
import { type SolutionSet, solutionSet } from './all-solutions.ts';
import { comparePeriodicSets } from './compare-families.ts';
import { compareRealSets, withinAssumptions } from './compare-sets.ts';
import { rootsOfEquation } from './equation-roots.ts';
import { plainRelation } from './plain-relation.ts';
import { findRelationWitness } from './relation-witness.ts';
import { compareShapes } from './same-relation.ts';
import { haveSameSolutions } from './same-system.ts';
import { setOfTree } from './set-of-tree.ts';
import { realSolutions } from './solution-set.ts';

export interface RelationOptions extends EqualityOptions {
  /** One unknown on each side may have different names. */
  readonly renameUnknown?: boolean;
  /** Only real solutions count, once each: x^3 = 1 is then x = 1, and (x - 1)^2 = 0 too. */
  readonly realOnly?: boolean;
}

const effort = { solve: 600_000, shape: 400_000, witness: 400_000 } as const;

/**
 * Whether two relations hold for the same values of their unknowns: equations, inequalities, chains, `in` a set, and their combinations by
 * "and" and "or"; a set, an interval, "no solution" or "all" may stand on one side for the numbers of the other's only unknown.
 *
 * 'equal' rests on exact solution sets (one unknown), or on the same factors of the differences at the same domain (several); 'different'
 * on values that satisfy one and not the other. Equations with the same real solutions but other complex ones or other multiplicities are
 * undecided unless `realOnly`; relations that agree only where both sides have a value are undecided unless `ignoreRemovable`.
 */
export function compareRelations(a: Tree, b: Tree, options: RelationOptions = {}): Equality {
  const [left, right] = [readRelation(a), readRelation(b)];
  if (left === null || right === null)
    return { kind: 'undecided', reason: 'a part is no relation between real numbers' };
  if (sameTree(left, right)) return { kind: 'equal', method: 'same relation', evidence: 'both are written alike' };
  const renamed = options.renameUnknown ? withSameName(left, right) : right;
  const names = [...new Set([...symbolsOf(left), ...symbolsOf(renamed)])].sort();
  const [only, second] = names;
  const isOne = second === undefined;
  const bySolving = isOne ? bounded(effort.solve, () => compareSolutions(left, renamed, only ?? 'x', options)) : null;
  if (bySolving !== null) return bySolving;
  const shape = bounded(effort.shape, () => compareShapes(left, renamed, options)) ?? 'unknown';
  if (shape === 'same')
    return { kind: 'equal', method: 'same factors', evidence: 'both differences have the same zeros or signs' };
  if (shape === 'multiplicity') return sameButRepeated(options);
  if (isSystem(left, renamed) && bounded(effort.shape, () => haveSameSolutions(left, renamed)) === true)
    return {
      kind: 'equal',
      method: 'same solutions',
      evidence: 'each equation of one follows from those of the other',
    };
  const witness = bounded(effort.witness, () => findRelationWitness(left, renamed, names, options));
  if (witness !== null)
    return { kind: 'different', method: 'witness', evidence: `${witness} satisfies one of them only` };
  if (shape === 'same-where') return sameWhereDefined(options);
  return { kind: 'undecided', reason: 'neither a common solution set nor a difference was found' };
}

function readRelation(tree: Tree): Tree | null {
  return plainRelation(withSymbol(normalise(tree)));
}

/** f(x) as an unknown of its own where nothing else stands for one: 0 < f(x) < 1 is an interval of values. */
function withSymbol(tree: Tree): Tree {
  const applied = new Map<string, Tree>();
  const outer = mapTree(tree, (node) => {
    if (node.kind !== 'apply') return node;
    const name = printText(node);
    applied.set(name, node);
    return { kind: 'symbol', name };
  });
  return applied.size === 1 && symbolsOf(outer).length === 1 ? outer : tree;
}

/** Equations that hold together; single ones are compared with their multiplicities. */
function isSystem(a: Tree, b: Tree): boolean {
  const holdsAnd = (tree: Tree): boolean => tree.kind === 'and' || (tree.kind === 'or' && tree.of.some(holdsAnd));
  return holdsAnd(a) || holdsAnd(b);
}

function bounded<T>(units: number, work: () => T | null): T | null {
  const done = within(units, work);
  return done.kind === 'done' ? done.value : null;
}

/** The second relation with its only unknown named as that of the first. */
function withSameName(a: Tree, b: Tree): Tree {
  const [[name, more], [other, others]] = [symbolsOf(a), symbolsOf(b)];
  if (name === undefined || other === undefined || more !== undefined || others !== undefined) return b;
  return substitute(b, other, { kind: 'symbol', name });
}

function compareSolutions(a: Tree, b: Tree, variable: string, options: RelationOptions): Equality | null {
  const [left, right] = [solutionsOf(a, variable), solutionsOf(b, variable)];
  if (left?.kind === 'periodic' && right?.kind === 'periodic')
    return comparePeriodicSets(left.set, right.set, variable);
  if (left?.kind !== 'real' || right?.kind !== 'real') return null;
  const inA = withinAssumptions(left.set, variable, options);
  const inB = withinAssumptions(right.set, variable, options);
  const real = inA === null || inB === null ? null : compareRealSets(inA, inB, variable);
  if (real?.kind !== 'equal' || options.realOnly || options.positive?.has(variable)) return real;
  return compareRoots(a, b, variable, real, options);
}

/** Polynomial equations with the same real solutions, by their complex ones and the multiplicities. */
function compareRoots(a: Tree, b: Tree, variable: string, real: Equality, options: RelationOptions): Equality | null {
  const [rootsA, rootsB] = [rootsOfEquation(a, variable), rootsOfEquation(b, variable)];
  if (rootsA === null || rootsB === null) return real;
  // What stands for large polynomials is their factors.
  if (rootsA === 'large' || rootsB === 'large') return null;
  const sameRoots = rootsA.size === rootsB.size && [...rootsA.keys()].every((key) => rootsB.has(key));
  if (!sameRoots) return { kind: 'undecided', reason: 'the same real solutions, but not the same complex ones' };
  const sameMultiplicities = [...rootsA].every(([key, multiplicity]) => rootsB.get(key) === multiplicity);
  return sameMultiplicities ? real : sameButRepeated(options);
}

/** A relation's solutions, or the numbers of a set that stands for a relation. */
function solutionsOf(tree: Tree, variable: string): SolutionSet | null {
  const solutions = solutionSet(tree, variable);
  const set = solutions === null ? setOfTree(tree, realSolutions) : null;
  return set === null ? solutions : { kind: 'real', set };
}

function sameButRepeated(options: RelationOptions): Equality {
  if (options.realOnly || options.ignoreMultiplicity)
    return { kind: 'equal', method: 'same factors', evidence: 'both vanish at the same points' };
  return { kind: 'undecided', reason: 'the same solutions, but not with the same multiplicities' };
}

function sameWhereDefined(options: RelationOptions): Equality {
  if (!options.ignoreRemovable)
    return { kind: 'undecided', reason: 'the same solutions only where both sides are defined' };
  return { kind: 'equal', method: 'same factors', evidence: 'the same solutions wherever both sides are defined' };
}
