import { signOf, toDouble } from '../../exact/ball.ts';
import { within } from '../../exact/effort.ts';
import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import type { Equality } from './equality.ts';
import { Evaluation } from './values/evaluate.ts';

const precisions = [80, 320] as const;

/**
 * Whether two constants lie within a tolerance of each other, by rigorous enclosures of their distance; null where a side has no real
 * value without its symbols, or the distance is too close to the tolerance to tell.
 */
export function decideWithinTolerance(a: Tree, b: Tree, tolerance: number): Equality | null {
  const decided = within(200_000, () => {
    for (const precision of precisions) {
      const verdict = compareAt(a, b, exactDouble(tolerance), precision);
      if (verdict !== null) return verdict;
    }
    return null;
  });
  return decided.kind === 'done' ? decided.value : null;
}

function compareAt(a: Tree, b: Tree, tolerance: Rational, precision: number): Equality | null {
  const evaluation = new Evaluation(new Map(), precision);
  const at = evaluation.arithmetic;
  const [left, right] = [evaluation.value(a), evaluation.value(b)];
  if (typeof left === 'string' || typeof right === 'string') return null;
  const distance = at.abs(at.sub(left, right));
  if (typeof distance === 'string') return null;
  const beyond = at.ball(at.sub(distance, tolerance));
  const sign = signOf(beyond);
  if (sign === null) return null;
  const apart = `they are about ${Number(toDouble(at.ball(distance)).toPrecision(6))} apart`;
  return sign > 0
    ? { kind: 'different', method: 'tolerance', evidence: `${apart}, more than ${tolerance.toNumber()}` }
    : { kind: 'equal', method: 'tolerance', evidence: `${apart}, within ${tolerance.toNumber()}` };
}

/** The decimal that a double is written as. */
function exactDouble(value: number): Rational {
  const [digits, exponent] = value.toExponential().split('e');
  return (Rational.parseDecimal(digits ?? '0') ?? Rational.zero).mul(Rational.of(10).pow(Number(exponent)));
}
