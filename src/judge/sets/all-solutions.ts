import type { Tree } from '../../math/tree.ts';
import type { PeriodicSet } from './periodic-set.ts';
import { plainRelation } from './plain-relation.ts';
import { RealSet } from './real-set.ts';
import { realSolutions } from './solution-set.ts';
import { periodicSolutions } from './trigonometric-solutions.ts';

/** The solutions of a relation in one real unknown: a set with finitely many boundary points, or one that repeats with a period. */
export type SolutionSet =
  | { readonly kind: 'real'; readonly set: RealSet }
  | { readonly kind: 'periodic'; readonly set: PeriodicSet };

/**
 * All real solutions, also of trigonometric relations, and of these within bounds (`sin x = 1/2 and 0 <= x < 2 pi`). Exact and complete:
 * see `realSolutions` and `periodicSolutions`. Null where the relation is beyond both.
 */
export function solutionSet(relation: Tree, variable: string): SolutionSet | null {
  const plain = plainRelation(relation);
  return plain === null ? null : solve(plain, variable);
}

function solve(tree: Tree, variable: string): SolutionSet | null {
  const real = realSolutions(tree, variable);
  if (real !== null) return { kind: 'real', set: real };
  switch (tree.kind) {
    case 'and':
      return fold(tree.of, variable, both);
    case 'or':
      return fold(tree.of, variable, either);
    case 'relation': {
      const links = linksOf(tree);
      const [only, second] = links;
      if (only === undefined || second !== undefined) return fold(links, variable, both);
      const [operator] = tree.operators;
      const [left, right] = tree.operands;
      if (operator === undefined || left === undefined || right === undefined) return null;
      if (operator === 'in' || operator === 'approx') return null;
      const set = periodicSolutions({ left, operator, right }, variable);
      return set === null ? null : simplest(set);
    }
    default:
      return null;
  }
}

/** The links of a chain as relations of their own. */
function linksOf(tree: Extract<Tree, { kind: 'relation' }>): readonly Tree[] {
  return tree.operators.map((operator, index) => ({
    kind: 'relation',
    operands: tree.operands.slice(index, index + 2),
    operators: [operator],
  }));
}

type Rule = (a: SolutionSet, b: SolutionSet) => SolutionSet | null;

function fold(trees: readonly Tree[], variable: string, rule: Rule): SolutionSet | null {
  const sets = trees.map((tree) => solve(tree, variable));
  const known = sets.filter((set) => set !== null);
  const [first, ...others] = known;
  if (first === undefined || known.length < sets.length) return null;
  return others.reduce<SolutionSet | null>((all, each) => (all === null ? null : rule(all, each)), first);
}

function both(a: SolutionSet, b: SolutionSet): SolutionSet | null {
  if (a.kind === 'real' && b.kind === 'real') return asReal(a.set.intersection(b.set));
  if (a.kind === 'periodic' && b.kind === 'periodic') return asPeriodic(a.set.intersection(b.set));
  const [real, periodic] = a.kind === 'real' ? [a, b] : [b, a];
  if (real.kind !== 'real' || periodic.kind !== 'periodic') return null;
  return real.set.isAll ? periodic : asReal(periodic.set.within(real.set));
}

function either(a: SolutionSet, b: SolutionSet): SolutionSet | null {
  if (a.kind === 'real' && b.kind === 'real') return asReal(a.set.union(b.set));
  if (a.kind === 'periodic' && b.kind === 'periodic') return asPeriodic(a.set.union(b.set));
  const [real, periodic] = a.kind === 'real' ? [a, b] : [b, a];
  if (real.kind !== 'real') return null;
  return real.set.isEmpty ? periodic : real.set.isAll ? real : null;
}

function asReal(set: RealSet | null): SolutionSet | null {
  return set === null ? null : { kind: 'real', set };
}

function asPeriodic(set: PeriodicSet | null): SolutionSet | null {
  return set === null ? null : simplest(set);
}

function simplest(set: PeriodicSet): SolutionSet {
  if (set.isEmpty) return { kind: 'real', set: RealSet.empty };
  return set.isAll ? { kind: 'real', set: RealSet.all } : { kind: 'periodic', set: set.reduced() };
}
