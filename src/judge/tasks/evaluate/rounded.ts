import { Rational } from '../../../exact/rational.ts';
import { roundTo } from '../../../exact/round.ts';
import type { Tree } from '../../../math/tree.ts';
import { Evaluation } from '../../equality/values/evaluate.ts';

/** Precisions that are tried, in bits: a value that lies too close to a half for the last one is left undecided. */
const precisions = [128, 512, 2048];

/** The value of an expression rounded to so many decimals: rigorous, from an exact value or an enclosure that rounds to one number. */
export function roundedValue(expression: Tree, decimals: number): Rational | null {
  for (const precision of precisions) {
    const value = new Evaluation(new Map(), precision).value(expression);
    if (typeof value === 'string') return null;
    if (value instanceof Rational) return roundTo(value, decimals);
    const [low, high] = [-1n, 1n].map((side) => roundTo(scaled(value.mid + side * value.rad, value.exp), decimals));
    if (low !== undefined && high !== undefined && low.equals(high)) return low;
  }
  return null;
}

function scaled(mid: bigint, exponent: number): Rational {
  return exponent >= 0 ? Rational.of(mid << BigInt(exponent)) : Rational.of(mid, 1n << BigInt(-exponent));
}
