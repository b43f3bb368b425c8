import { Polynomial } from '../../exact/polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { add, call, div, mul, neg, num, pi, pow, sub } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { timesPi } from './periodic-set.ts';
import { approximate, comparePoints, pointOfTree, type RealPoint } from './real-point.ts';

/** Denominators of the fractions of pi that are tried. */
const denominators = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 24, 30, 36, 60] as const;

/**
 * The angle u between -pi and pi with tan(u/2) = t: a rational multiple of pi where it is one with a common denominator, else by the arc
 * of a rational cosine, sine or tangent, else `2 arctan t`. Null where t has no closed form.
 */
export function angleOf(t: RealPoint): Tree | null {
  return (
    rationalAngle(t) ??
    (t.tree === null ? null : (arcOf(t.tree, approximate(t)) ?? mul(num(2), call('arctan', t.tree))))
  );
}

/** (1 + i t)^2n turns by n u: where its imaginary part vanishes, u is a whole multiple of pi/n, told by a double. */
function rationalAngle(t: RealPoint): Tree | null {
  const turn = fractionNear((2 * Math.atan(approximate(t))) / Math.PI);
  return turn !== null && isMultiple(t, Number(turn.den), Number(turn.num)) ? timesPi(turn) : null;
}

/** r where an angle is about r pi for a fraction with a common denominator; a guess, to be proven. */
export function nearestTurn(angle: Tree): Rational | null {
  const point = pointOfTree(angle);
  return point === null ? null : fractionNear(approximate(point) / Math.PI);
}

function fractionNear(turn: number): Rational | null {
  const under = denominators.find((each) => Math.abs(Math.round(turn * each) / each - turn) < 1e-11);
  return under === undefined ? null : Rational.of(Math.round(turn * under), under);
}

function isMultiple(t: RealPoint, under: number, over: number): boolean {
  if (t.algebraic !== null) return t.algebraic.isRootOf(powerOfOnePlusIt(2 * under).im);
  const exact = pointOfTree(call('tan', timesPi(Rational.of(over, 2 * under))));
  return exact !== null && comparePoints(t, exact) === 0;
}

/** The real and the imaginary part of (1 + i t)^exponent. */
export function powerOfOnePlusIt(exponent: number): { readonly re: Polynomial; readonly im: Polynomial } {
  let [re, im] = [Polynomial.one, Polynomial.zero];
  for (let step = 0; step < exponent; step += 1)
    [re, im] = [re.sub(im.mul(Polynomial.x)), im.add(re.mul(Polynomial.x))];
  return { re, im };
}

/** By cos u = (1 - t^2)/(1 + t^2), sin u = 2t/(1 + t^2), tan u = 2t/(1 - t^2), whichever is rational first. */
function arcOf(t: Tree, near: number): Tree | null {
  const square = pow(t, num(2));
  const cosine = rational(div(sub(num(1), square), add(num(1), square)));
  if (cosine !== null) return near > 0 ? call('arccos', num(cosine)) : neg(call('arccos', num(cosine)));
  const sine = rational(div(mul(num(2), t), add(num(1), square)));
  if (sine !== null) return beyond(call('arcsin', num(sine)), near, true);
  const tangent = rational(div(mul(num(2), t), sub(num(1), square)));
  return tangent === null ? null : beyond(call('arctan', num(tangent)), near, false);
}

/** From the arc between -pi/2 and pi/2 to the angle with the same sine (mirrored) or tangent (turned by pi). */
function beyond(arc: Tree, near: number, isMirrored: boolean): Tree {
  if (Math.abs(near) < 1) return arc;
  const half = near > 0 ? pi : neg(pi);
  return isMirrored ? sub(half, arc) : add(arc, half);
}

function rational(tree: Tree): Rational | null {
  return pointOfTree(tree)?.algebraic?.value ?? null;
}
