import { toDouble } from '../../exact/ball.ts';
import { Rational } from '../../exact/rational.ts';
import { RealAlgebraic, rationalBetween } from '../../exact/real-algebraic.ts';
import { simplestBetween } from '../../exact/simplest.ts';
import { num, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { substitute } from '../../math/walk.ts';
import { Evaluation, exactValue } from '../equality/values/evaluate.ts';
import { closedForm } from './closed-form.ts';
import { multipleOfPi } from './multiple-of-pi.ts';
import { signOfConstant } from './sign-of-constant.ts';

/** An exact real number: as an expression without symbols, as a root of a polynomial, or both. */
export interface RealPoint {
  readonly tree: Tree | null;
  readonly algebraic: RealAlgebraic | null;
}

export function pointOfRational(value: Rational): RealPoint {
  return { tree: num(value), algebraic: RealAlgebraic.rational(value) };
}

export function pointOfAlgebraic(value: RealAlgebraic): RealPoint {
  return { tree: closedForm(value), algebraic: value };
}

/** The point that a constant expression is; null where it has no real value or none that can be told. */
export function pointOfTree(tree: Tree): RealPoint | null {
  const exact = exactValue(tree);
  if (exact !== null) return { tree, algebraic: RealAlgebraic.rational(exact) };
  const value = new Evaluation(new Map(), 64).value(tree);
  if (typeof value === 'string') return null;
  const plain = rationalNear(value instanceof Rational ? value.toNumber() : toDouble(value));
  const isRational = plain !== null && signOfConstant(sub(tree, num(plain))) === 0;
  return isRational ? pointOfRational(plain) : { tree, algebraic: null };
}

/** A rational number with a small denominator that a double may stand for, to be proven; null where none is near. */
function rationalNear(value: number): Rational | null {
  let [rest, over, before, under, underBefore] = [value, 1n, 0n, 0n, 1n];
  for (let step = 0; step < 8 && Number.isFinite(rest); step += 1) {
    const whole = BigInt(Math.floor(rest));
    [over, before] = [whole * over + before, over];
    [under, underBefore] = [whole * under + underBefore, under];
    if (under > 1000n) return null;
    if (Math.abs(Number(over) / Number(under) - value) <= 1e-12 * Math.max(1, Math.abs(value)))
      return Rational.of(over, under);
    rest = 1 / (rest - Math.floor(rest));
  }
  return null;
}

export function rationalOf(point: RealPoint): Rational | null {
  return point.algebraic?.value ?? null;
}

/** Which is larger, exactly; null where it could not be told. */
export function comparePoints(a: RealPoint, b: RealPoint): -1 | 0 | 1 | null {
  if (a.algebraic !== null && b.algebraic !== null) return a.algebraic.compare(b.algebraic);
  const [left, right] = [turnsOf(a), turnsOf(b)];
  if (left !== null && right !== null) return left.compare(right);
  const order = compareEnclosures(a, b);
  if (order !== null) return order;
  if (a.tree !== null && b.tree !== null) return realSign(sub(a.tree, b.tree));
  // One is a root without a closed form, the other an expression: they are the same where the expression is that root.
  const [root, other] = a.algebraic === null ? [b, a] : [a, b];
  return root.algebraic !== null && other.tree !== null && isRoot(root.algebraic, other.tree) ? 0 : null;
}

/** r for the point r pi. */
function turnsOf({ tree, algebraic }: RealPoint): Rational | null {
  return tree === null || algebraic !== null ? null : multipleOfPi(tree);
}

/** Whether a constant expression is this very root: a zero of its polynomial, inside the interval that isolates it. */
function isRoot(root: RealAlgebraic, tree: Tree): boolean {
  const polynomial = root.polynomial.coefficients.reduceRight<Tree>(
    (value, coefficient) => ({
      kind: 'add',
      terms: [{ kind: 'mul', factors: [value, tree] }, num(coefficient)],
    }),
    num(0),
  );
  const isInside = realSign(sub(tree, num(root.low))) === 1 && realSign(sub(num(root.high), tree)) === 1;
  return isInside && realSign(polynomial) === 0;
}

function realSign(tree: Tree): -1 | 0 | 1 | null {
  const sign = signOfConstant(tree);
  return sign === 'undefined' ? null : sign;
}

const finenesses = [64, 256] as const;

function compareEnclosures(a: RealPoint, b: RealPoint): -1 | 1 | null {
  for (const bits of finenesses) {
    const [x, y] = [enclose(a, bits), enclose(b, bits)];
    if (x === null || y === null) return null;
    if (x.high.compare(y.low) < 0) return -1;
    if (y.high.compare(x.low) < 0) return 1;
  }
  return null;
}

/** Rational numbers around the point, its own value where that is rational. */
export function enclose(point: RealPoint, bits: number): { readonly low: Rational; readonly high: Rational } | null {
  if (point.algebraic !== null) {
    const { low, high } = point.algebraic.refined(Rational.of(1n, 1n << BigInt(bits)));
    return { low, high };
  }
  const value = point.tree === null ? 'unknown' : new Evaluation(new Map(), bits + 16).value(point.tree);
  if (typeof value === 'string') return null;
  if (value instanceof Rational) return { low: value, high: value };
  const unit = Rational.of(2).pow(value.exp);
  return {
    low: Rational.of(value.mid - value.rad).mul(unit),
    high: Rational.of(value.mid + value.rad).mul(unit),
  };
}

/** A simple rational number strictly between two points, the smaller one first; null (infinity) where an end is null. */
export function sampleBetween(low: RealPoint | null, high: RealPoint | null): Rational | null {
  if (low?.algebraic && high?.algebraic) return rationalBetween(low.algebraic, high.algebraic);
  for (const bits of [4, 16, ...finenesses, 1024]) {
    const from = low === null ? null : (enclose(low, bits)?.high ?? undefined);
    const to = high === null ? null : (enclose(high, bits)?.low ?? undefined);
    if (from === undefined || to === undefined) return null;
    if (from === null || to === null || from.compare(to) < 0) return simplestBetween(from, to);
  }
  return null;
}

/** A double near it, for display. */
export function approximate(point: RealPoint): number {
  if (point.algebraic !== null) return point.algebraic.toNumber();
  return enclose(point, 64)?.low.toNumber() ?? Number.NaN;
}

/** The value of a tree at a point as an expression without symbols; null where the point has no closed form. */
export function insert(tree: Tree, variable: string, point: RealPoint): Tree | null {
  return point.tree === null ? null : substitute(tree, variable, point.tree);
}
