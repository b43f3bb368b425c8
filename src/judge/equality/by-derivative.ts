import { within } from '../../exact/effort.ts';
import { isolateRoots } from '../../exact/isolate-roots.ts';
import { Polynomial } from '../../exact/polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { simplestBetween } from '../../exact/simplest.ts';
import { num, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { children, substitute, symbolsOf } from '../../math/walk.ts';
import { differentiate } from '../calculus/differentiate.ts';
import type { Equality } from './equality.ts';
import { compareByKernels } from './kernels/identity.ts';
import { KernelTable } from './kernels/kernel.ts';
import { type Assumptions, lower } from './kernels/lowering.ts';
import { univariate } from './kernels/univariate.ts';
import type { Pair } from './pair.ts';
import { Evaluation } from './values/evaluate.ts';

/**
 * Equal where two expressions of one variable with arcs in them are shown to be so throughout: they have the same domain, which is made of
 * intervals between the roots of polynomials; the derivative of their difference is zero; and in each interval there is a point at which
 * the difference is exactly zero. So arctan x + arctan(1/x) is pi/2 for positive x, though no rule rewrites one into the other. Null where
 * that was not shown.
 */
export function byDerivative({ left, right, options }: Pair): Equality | null {
  const shown = within(2_000_000, () => areEqual(left, right, options));
  if (shown.kind === 'exhausted' || !shown.value) return null;
  const evidence =
    'the derivative of the difference is zero, and so is the difference at a point of each interval of the domain';
  return { kind: 'equal', method: 'derivative', evidence };
}

function areEqual(a: Tree, b: Tree, assumed: Assumptions): boolean {
  const [name, second] = new Set([...symbolsOf(a), ...symbolsOf(b)]);
  if (name === undefined || second !== undefined || !hasArc(a, b) || !isContinuous(a) || !isContinuous(b)) return false;
  const places = placesOf(a, b, name, assumed);
  if (places === null) return false;
  const difference = sub(a, b);
  const slope = differentiate(difference, name);
  if (slope === null || !isZero(slope, assumed)) return false;
  let hasPoint = false;
  for (const place of places) {
    const evaluation = new Evaluation(new Map([[name, place]]), 80);
    const values = [evaluation.value(a), evaluation.value(b)];
    if (values.every((value) => value === 'undefined')) continue;
    if (values.some((value) => typeof value === 'string')) return false;
    if (!isZero(substitute(difference, name, num(place)), {})) return false;
    hasPoint = true;
  }
  return hasPoint;
}

function isZero(tree: Tree, assumed: Assumptions): boolean {
  return compareByKernels(tree, num(0), assumed).kind.startsWith('identical');
}

/** A point in each interval between the places where a condition of either side turns; null where those are not all known. */
function placesOf(a: Tree, b: Tree, name: string, assumed: Assumptions): readonly Rational[] | null {
  const table = new KernelTable();
  const [left, right] = [lower(a, table, assumed), lower(b, table, assumed)];
  if (left === null || right === null || left.domain.isEmpty || right.domain.isEmpty) return null;
  if (left.domain.notImpliedBy(right.domain).length + right.domain.notImpliedBy(left.domain).length > 0) return null;
  let product = assumed.positive?.has(name) ? Polynomial.x : Polynomial.one;
  for (const { kind, sum } of [...left.domain.conditions, ...right.domain.conditions]) {
    const polynomial = univariate(sum, name);
    // A point that only a square lets in would be an interval of its own.
    if (polynomial === null || (kind === 'nonnegative' && polynomial.squareFree().some(isRepeated))) return null;
    product = product.mul(polynomial);
  }
  const places = between(product.squareFree().reduce((all, { factor }) => all.mul(factor), Polynomial.one));
  return assumed.positive?.has(name) ? (places?.filter((place) => place.sign() > 0) ?? null) : places;
}

function isRepeated({ multiplicity }: { readonly multiplicity: number }): boolean {
  return multiplicity > 1;
}

function between(polynomial: Polynomial): readonly Rational[] | null {
  const roots = isolateRoots(polynomial);
  const places: Rational[] = [];
  for (let index = 0; index <= roots.length; index += 1) {
    const low = roots[index - 1]?.high ?? null;
    const high = roots[index]?.low ?? null;
    if (low !== null && high !== null && low.compare(high) >= 0) {
      if (polynomial.evaluate(low).isZero()) return null;
      places.push(low);
    } else places.push(simplestBetween(low, high));
  }
  return places;
}

const arcs: ReadonlySet<string> = new Set(['arcsin', 'arccos', 'arctan', 'arcsec', 'arccsc']);
const steps: ReadonlySet<string> = new Set([
  'floor',
  'ceil',
  'sign',
  'mod',
  'arg',
  'arccot',
  'factorial',
  'gcd',
  'lcm',
]);

function hasArc(...trees: readonly Tree[]): boolean {
  return trees.some((tree) => (tree.kind === 'call' && arcs.has(tree.name)) || hasArc(...children(tree)));
}

/** True for expressions that are continuous wherever they have a value. */
function isContinuous(tree: Tree): boolean {
  if (tree.kind === 'call' && steps.has(tree.name)) return false;
  if (['sum', 'product', 'integral', 'limit', 'derivative', 'apply'].includes(tree.kind)) return false;
  return children(tree).every(isContinuous);
}
