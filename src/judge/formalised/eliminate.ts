import { spend } from '../../exact/effort.ts';
import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { div, neg, num, relation } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { substitute, symbolsOf } from '../../math/walk.ts';
import { treeOfPolynomial } from '../algebra/polynomial-of.ts';
import { FractionReader } from '../sets/fraction.ts';
import { signOfConstant } from '../sets/sign-of-constant.ts';
import { realSolutions } from '../sets/solution-set.ts';

/** A value for each unknown that the equations fix; in terms of others where they leave some free. */
export type Assignment = ReadonlyMap<string, Tree>;

/** Branches and steps beyond which a system is given up. */
const deepest = 60;

/**
 * Candidates for the solutions of equations `difference = 0`, every real solution among them: an unknown that occurs linearly is expressed by the
 * others, one that stands alone in an equation is solved for, and so on down every branch. What is lost to a division by zero is
 * followed as a branch of its own. Null where no method fits. Candidates are not checked here.
 */
export function eliminate(differences: readonly Tree[], depth = 0): readonly Assignment[] | null {
  spend(20);
  if (depth > deepest) return null;
  const open = openEquations(differences);
  if (open === null || open === 'contradiction') return open === null ? null : [];
  if (open.length === 0) return [new Map()];
  return byLinear(open, depth) ?? byOneUnknown(open, depth) ?? byQuotient(open, depth);
}

/** Equations without unknowns hold or contradict; null where that could not be told. */
function openEquations(differences: readonly Tree[]): readonly Tree[] | 'contradiction' | null {
  const open: Tree[] = [];
  for (const difference of differences) {
    if (numeratorOf(difference)?.isZero()) continue;
    if (symbolsOf(difference).length > 0) open.push(difference);
    else {
      const sign = signOfConstant(difference);
      if (sign === null) return null;
      if (sign !== 0) return 'contradiction';
    }
  }
  return open;
}

/** An unknown with a constant coefficient, expressed by the others. */
function byLinear(differences: readonly Tree[], depth: number): readonly Assignment[] | null {
  for (const [index, difference] of differences.entries()) {
    const polynomial = polynomialIn(difference);
    for (const name of polynomial?.variables ?? []) {
      const [rest, coefficient, ...higher] = polynomial?.coefficientsIn(name) ?? [];
      const factor = coefficient?.constantValue() ?? null;
      if (rest === undefined || factor === null || factor.isZero() || higher.length > 0) continue;
      const value = treeOfPolynomial(rest.scale(factor.inv().neg()));
      return withValue(name, value, without(differences, index), depth);
    }
  }
  return null;
}

/** An equation with one unknown, which has finitely many solutions. */
function byOneUnknown(differences: readonly Tree[], depth: number): readonly Assignment[] | null {
  for (const [index, difference] of differences.entries()) {
    const [name, ...others] = symbolsOf(difference);
    if (name === undefined || others.length > 0) continue;
    const points = realSolutions(relation('=', difference, num(0)), name)?.finite;
    if (points === undefined || points === null || points.some(({ tree }) => tree === null)) continue;
    return branches(
      points.flatMap(({ tree }) => (tree === null ? [] : [tree])),
      (value) => withValue(name, value, without(differences, index), depth),
    );
  }
  return null;
}

/** An unknown with a coefficient in others: a quotient where that is not zero, and the case that it is. */
function byQuotient(differences: readonly Tree[], depth: number): readonly Assignment[] | null {
  for (const [index, difference] of differences.entries()) {
    const polynomial = numeratorOf(difference);
    for (const name of polynomial?.variables ?? []) {
      const [rest, coefficient, ...higher] = polynomial?.coefficientsIn(name) ?? [];
      if (rest === undefined || coefficient === undefined || coefficient.isZero() || higher.length > 0) continue;
      const [over, under] = [treeOfPolynomial(rest), treeOfPolynomial(coefficient)];
      const others = without(differences, index);
      const divided = withValue(name, div(neg(over), under), others, depth);
      const vanishing = rest.isConstant() && !rest.isZero() ? [] : eliminate([under, over, ...others], depth + 1);
      return divided === null || vanishing === null ? null : [...divided, ...vanishing];
    }
  }
  return null;
}

/** Puts a value in for an unknown, solves the rest, and puts that into the value. */
function withValue(name: string, value: Tree, others: readonly Tree[], depth: number): readonly Assignment[] | null {
  const inner = eliminate(
    others.map((other) => substitute(other, name, value)),
    depth + 1,
  );
  return inner?.map((known) => new Map([...known, [name, insert(value, known)]])) ?? null;
}

/** A tree with known values put in for its unknowns. */
export function insert(tree: Tree, known: Assignment): Tree {
  return [...known].reduce((all, [name, value]) => substitute(all, name, value), tree);
}

function branches(values: readonly Tree[], solve: (value: Tree) => readonly Assignment[] | null) {
  const all: Assignment[] = [];
  for (const value of values) {
    const found = solve(value);
    if (found === null) return null;
    all.push(...found);
  }
  return all;
}

function without<T>(items: readonly T[], index: number): readonly T[] {
  return items.filter((_, place) => place !== index);
}

/** The polynomial that a difference is, undivided. */
function polynomialIn(difference: Tree): MultiPolynomial | null {
  const reader = new FractionReader(() => null);
  const fraction = reader.read(difference);
  const divisor = fraction?.under.constantValue() ?? null;
  return fraction === null || divisor === null || reader.denominators.length > 0
    ? null
    : fraction.over.scale(divisor.inv());
}

/** What has to vanish for a difference to do so; its divisors are checked with the solutions. */
function numeratorOf(difference: Tree): MultiPolynomial | null {
  return new FractionReader(() => null).read(difference)?.over ?? null;
}
