import { type Ball, ballOf, oneBall, signOf, toDouble } from '../../../exact/ball.ts';
import { BallFunctions } from '../../../exact/ball-functions.ts';
import type { Tree } from '../../../math/tree.ts';
import { Evaluation } from './evaluate.ts';

/**
 * A positive constant that may be too large to hold: e^(e^(...^of)), with `level` exponentials. Level 0 is the number itself.
 */
export interface Magnitude {
  readonly level: number;
  readonly of: Ball;
}

const precision = 160;
const at = new BallFunctions(precision);

/** The size of a constant that is a number or a tower of powers of numbers above 1; null for anything else. */
export function magnitudeOf(tree: Tree): Magnitude | null {
  const value = new Evaluation(new Map(), precision).value(tree);
  if (value !== 'unknown') {
    if (value === 'undefined') return null;
    const of = new Evaluation(new Map(), precision).arithmetic.ball(value);
    return signOf(of) === 1 ? { level: 0, of } : null;
  }
  if (tree.kind !== 'pow') return null;
  const base = magnitudeOf(tree.base);
  const exponent = magnitudeOf(tree.exponent);
  return base === null || exponent === null || base.level > 0 ? null : power(base.of, exponent);
}

/** base^exponent: ln of it is exponent ln base, and ln ln of it is ln exponent + ln ln base. */
function power(base: Ball, exponent: Magnitude): Magnitude | null {
  const log = at.ln(base);
  if (typeof log === 'string' || signOf(log) !== 1) return null;
  if (exponent.level === 0) return { level: 1, of: at.mul(exponent.of, log) };
  const doubleLog = at.ln(log);
  return typeof doubleLog === 'string' ? null : raised(plus({ ...exponent, level: exponent.level - 1 }, doubleLog), 2);
}

function raised(magnitude: Magnitude | null, by: number): Magnitude | null {
  return magnitude === null ? null : { ...magnitude, level: magnitude.level + by };
}

/** Adds a small number, |c| below 2^20, to a magnitude: beside e^t with t above 40 that moves t by less than 2^-20. */
function plus(magnitude: Magnitude, small: Ball): Magnitude | null {
  if (magnitude.level === 0) return { level: 0, of: at.add(magnitude.of, small) };
  const isLarge = signOf(at.sub(magnitude.of, ballOf(41n))) === 1;
  if (!isLarge || Math.abs(toDouble(small)) > 2 ** 19) return null;
  return { ...magnitude, of: at.widen(magnitude.of, -20) };
}

/** True where two magnitudes are certainly different numbers. */
export function areApart(a: Magnitude, b: Magnitude): boolean {
  if (a.level === b.level) return at.areDisjoint(a.of, b.of);
  const [high, low] = a.level > b.level ? [a, b] : [b, a];
  // Taking one logarithm more of the lower one brings both to the same level; a number up to 1 lies below every power.
  const beyondOne = signOf(at.sub(low.of, oneBall));
  if (beyondOne !== 1) return beyondOne !== null && low.level === 0 && signOf(high.of) === 1;
  const log = at.ln(low.of);
  return typeof log !== 'string' && areApart(high, { level: low.level + 1, of: log });
}
