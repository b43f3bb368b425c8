import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { add, div, mul, neg, num, relation, sub, sym } from '../../../math/build.ts';
import { normalise } from '../../../math/normalise.ts';
import type { Tree } from '../../../math/tree.ts';
import { Lowering } from '../../constraints/lowering.ts';
import { reducedFraction } from '../../constraints/reduced-fraction.ts';
import { treeOfPolynomial } from '../../constraints/tree-of-polynomial.ts';
import { exactValue } from '../../equality/values/evaluate.ts';

/** `a x + b y + c = 0`. */
export interface Line {
  readonly a: Tree;
  readonly b: Tree;
  readonly c: Tree;
}

/** The line that an equation in x and y states; null where it states none. */
export function lineOf(equation: Tree | undefined): Line | null {
  if (equation?.kind !== 'relation' || equation.operators.length !== 1 || equation.operators[0] !== '=') return null;
  const [left, right] = equation.operands;
  if (left === undefined || right === undefined) return null;
  const lowering = new Lowering();
  const difference = lowering.lower(sub(left.kind === 'apply' ? sym('y') : left, right));
  if (difference === null || lowering.kernels.length > 0 || difference.under.constantValue() === null) return null;
  const { over } = difference;
  if (over.degreeIn('x') > 1 || over.degreeIn('y') > 1 || (over.totalDegree > 1 && mixes(over))) return null;
  const coefficient = (name: string) => over.coefficientsIn(name)[1] ?? null;
  const [a, b] = [coefficient('x'), coefficient('y')];
  const rest = over.substitute('x', zeroOf(over)).substitute('y', zeroOf(over));
  if (a === null && b === null) return null;
  const tree = (part: MultiPolynomial | null) => (part === null ? num(0) : treeOfPolynomial(part));
  return { a: tree(a), b: tree(b), c: tree(rest) };
}

function zeroOf(polynomial: MultiPolynomial): MultiPolynomial {
  return polynomial.sub(polynomial);
}

/** Whether a term has x and y together. */
function mixes(polynomial: MultiPolynomial): boolean {
  return polynomial.terms().some(({ exponents }) => exponents.has('x') && exponents.has('y'));
}

function isZero(tree: Tree): boolean {
  return exactValue(tree)?.isZero() ?? false;
}

/** A quotient worked out; `undefined` where the divisor is zero. */
export function ratio(over: Tree, under: Tree): Tree | null {
  return isZero(reduced(under)) ? { kind: 'undefined' } : reducedFraction(div(over, under));
}

function reduced(tree: Tree): Tree {
  return reducedFraction(tree) ?? tree;
}

export function slopeOfLine({ a, b }: Line): Tree | null {
  return ratio(neg(a), b);
}

/** The slope of the line through two points. */
export function slopeThrough(p: readonly Tree[], q: readonly Tree[]): Tree | null {
  const [px, py] = p;
  const [qx, qy] = q;
  if (px === undefined || py === undefined || qx === undefined || qy === undefined) return null;
  return ratio(sub(qy, py), sub(qx, px));
}

/** `y = m x + b` through a point; `x = c` where the slope is undefined. */
export function lineThrough(point: readonly Tree[], slope: Tree | null): Tree | null {
  const [px, py] = point;
  if (slope === null || px === undefined || py === undefined) return null;
  if (slope.kind === 'undefined') return relation('=', sym('x'), px);
  const right = reducedFraction(add(mul(slope, sub(sym('x'), px)), py));
  return right === null ? null : normalise(relation('=', sym('y'), right));
}
