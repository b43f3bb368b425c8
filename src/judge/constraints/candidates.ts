import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Polynomial } from '../../exact/polynomial.ts';
import { add, div, mul, neg, num, pow, root, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { type Candidate, rootCandidates, treeCandidate } from './candidate.ts';
import { combineLogarithms, logarithmsOfSides } from './combine-logarithms.ts';
import { Constraints } from './constraints.ts';
import { isolate } from './isolate.ts';
import type { Kernel } from './lowering.ts';
import { treeOfPolynomial } from './tree-of-polynomial.ts';

/** Both sides of an equation. */
export type Sides = readonly [Tree, Tree];

export interface Candidates {
  readonly list: readonly Candidate[];
  /** The polynomial whose complex roots are the complex solutions, each once or more, where there is one. */
  readonly exactly: Polynomial | null;
}

/**
 * Finitely many real numbers among which every real solution of the equation is, whatever domain its parts have; some of them may be none.
 * Each rewriting follows from the equation wherever both its sides are defined. Null where no method finds such numbers.
 */
export function candidatesOf(equation: Sides, unknown: string): Candidates | null {
  const models = rewritings(equation).map((sides) => ({ sides, constraints: Constraints.of([sides]) }));
  for (const { sides, constraints } of models) {
    const polynomial = constraints === null ? null : polynomialFor(constraints, unknown);
    if (polynomial === null) continue;
    return {
      list: rootCandidates(polynomial),
      exactly: constraints?.isExact && sides === equation ? polynomial : null,
    };
  }
  for (const { sides, constraints } of models) {
    const list =
      (constraints === null ? null : byKernel(constraints, unknown)) ??
      byIsolation(sides, unknown) ??
      (constraints === null ? null : byCoefficients(constraints, unknown));
    if (list !== null) return { list, exactly: null };
  }
  return null;
}

/** The equation, and what follows from it. */
function rewritings(equation: Sides): readonly Sides[] {
  const exponents = logarithmsOfSides(equation);
  const all = [
    equation,
    combineLogarithms(equation),
    exponents,
    exponents === null ? null : combineLogarithms(exponents),
  ];
  return all.filter((sides) => sides !== null);
}

function polynomialFor(constraints: Constraints, unknown: string): Polynomial | null {
  const polynomial = constraints.polynomialOf({ kind: 'symbol', name: unknown });
  return polynomial === null || polynomial.isZero() ? null : polynomial;
}

/** The unknown from the values of a power or a logarithm that it occurs in. */
function byKernel(constraints: Constraints, unknown: string): readonly Candidate[] | null {
  for (const kernel of constraints.kernels) {
    if (kernel.kind !== 'exponential' && kernel.kind !== 'logarithm') continue;
    if (!symbolsOf(kernel.tree).includes(unknown)) continue;
    const polynomial = constraints.polynomialOfKernel(kernel);
    const values = polynomial === null || polynomial.isZero() ? null : rootCandidates(polynomial);
    const found = values === null ? null : undone(kernel, values, unknown);
    if (found !== null) return found;
  }
  return null;
}

/** From each value of the kernel to those of the unknown; null where a value has no written form or cannot be undone. */
function undone(kernel: Kernel, values: readonly Candidate[], unknown: string): readonly Candidate[] | null {
  const found: Candidate[] = [];
  for (const { tree, value } of values) {
    const at = value(64);
    // No power of a positive number is zero or negative.
    if (kernel.kind === 'exponential' && isNotPositive(at)) continue;
    const results = tree === null ? null : isolate(kernel.tree, tree, unknown);
    if (results === null) return null;
    found.push(...results.map(treeCandidate));
  }
  return found;
}

function isNotPositive(value: ReturnType<Candidate['value']>): boolean {
  if (typeof value === 'string') return false;
  if ('den' in value) return value.sign() <= 0;
  return -value.mid > value.rad;
}

function byIsolation(sides: Sides, unknown: string): readonly Candidate[] | null {
  const [left, right] = sides;
  const count = (tree: Tree): number => occurrences(tree, unknown);
  if (count(left) + count(right) !== 1) return null;
  const results = count(left) === 1 ? isolate(left, right, unknown) : isolate(right, left, unknown);
  return results === null ? null : results.map(treeCandidate);
}

function occurrences(tree: Tree, name: string): number {
  if (tree.kind === 'symbol') return tree.name === name ? 1 : 0;
  switch (tree.kind) {
    case 'add':
      return tree.terms.reduce((sum, term) => sum + occurrences(term, name), 0);
    case 'mul':
      return tree.factors.reduce((sum, factor) => sum + occurrences(factor, name), 0);
    case 'div':
      return occurrences(tree.over, name) + occurrences(tree.under, name);
    case 'neg':
      return occurrences(tree.of, name);
    case 'pow':
      return occurrences(tree.base, name) + occurrences(tree.exponent, name);
    case 'root':
      return occurrences(tree.radicand, name) + occurrences(tree.degree, name);
    case 'call':
      return tree.args.reduce((sum, arg) => sum + occurrences(arg, name), 0);
    default:
      return symbolsOf(tree).includes(name) ? 2 : 0;
  }
}

/** Of the first or second degree in the unknown, with coefficients that are no rational numbers. */
function byCoefficients(constraints: Constraints, unknown: string): readonly Candidate[] | null {
  const [numerator] = constraints.numerators;
  if (numerator === undefined) return null;
  const isInside = constraints.kernels.some(({ tree }) => symbolsOf(tree).includes(unknown));
  if (isInside) return null;
  return linearOrQuadratic(numerator, unknown, constraints.kernels)?.map(treeCandidate) ?? null;
}

/** The zeros of a polynomial of degree one or two in one unknown, where the leading coefficient does not vanish. */
export function linearOrQuadratic(
  numerator: MultiPolynomial,
  unknown: string,
  kernels: readonly Kernel[],
): readonly Tree[] | null {
  const degree = numerator.degreeIn(unknown);
  const [c, b, a] = numerator.coefficientsIn(unknown).map((each) => treeOfPolynomial(each, kernels));
  if (degree === 1 && c !== undefined && b !== undefined) return [div(neg(c), b)];
  if (degree !== 2 || a === undefined || b === undefined || c === undefined) return null;
  const discriminant = root(sub(pow(b, num(2)), mul(num(4), a, c)));
  return [neg(discriminant), discriminant].map((term) => div(add(neg(b), term), mul(num(2), a)));
}
