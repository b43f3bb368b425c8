import { Rational } from '../../exact/rational.ts';
import type { Tree } from '../../math/tree.ts';
import { Evaluation, exactValue } from '../equality/values/evaluate.ts';
import { boundsOf } from './bounds.ts';
import type { Candidate } from './candidate.ts';

/** How a statement asks for rounding. */
export type Rounding = { readonly decimals: number } | { readonly significant: number };

/** How many decimals a number was written with; null for other expressions. */
export function placesOf(tree: Tree): number | null {
  if (tree.kind === 'neg') return placesOf(tree.of);
  return tree.kind === 'number' && tree.repeating === undefined ? (tree.decimals ?? 0) : null;
}

/**
 * Whether a number is what the candidate rounds to: no further from it than half a unit of the place, where a tie may go either way. Null
 * where that is not settled.
 */
export function isRoundingOf(tree: Tree, candidate: Candidate, rounding: Rounding): boolean | null {
  const value = exactValue(tree);
  if (value === null) return null;
  const decimals = 'decimals' in rounding ? rounding.decimals : placeOfDigits(value, rounding.significant);
  const unit = Rational.of(10).pow(-decimals);
  if (!value.div(unit).isInteger()) return false;
  const half = unit.mul(Rational.of(1n, 2n));
  for (const precision of [64, 256]) {
    const bounds = boundsOf(candidate.value(precision));
    if (bounds === null) return null;
    const [low, high] = [value.sub(half), value.add(half)];
    if (bounds.low.compare(low) >= 0 && bounds.high.compare(high) <= 0) return true;
    if (bounds.high.compare(low) < 0 || bounds.low.compare(high) > 0) return false;
  }
  return null;
}

/** The decimal place of the last of so many significant digits. */
function placeOfDigits(value: Rational, digits: number): number {
  if (value.isZero()) return digits;
  let place = digits - 1;
  let size = value.abs();
  const ten = Rational.of(10);
  while (size.compare(ten) >= 0) {
    size = size.div(ten);
    place--;
  }
  while (size.compare(Rational.one) < 0) {
    size = size.mul(ten);
    place++;
  }
  return place;
}

/** The number that a constant rounds to, ties away from zero; null where it could not be told. */
export function rounded(tree: Tree, rounding: Rounding): Tree | null {
  for (const precision of [64, 256]) {
    const bounds = boundsOf(new Evaluation(new Map(), precision).value(tree));
    if (bounds === null) return null;
    const decimals = 'decimals' in rounding ? rounding.decimals : placeOfDigits(bounds.low, rounding.significant);
    const [low, high] = [roundedTo(bounds.low, decimals), roundedTo(bounds.high, decimals)];
    if (low.equals(high)) return { kind: 'number', value: low, ...(decimals > 0 ? { decimals } : {}) };
  }
  return null;
}

function roundedTo(value: Rational, decimals: number): Rational {
  const unit = Rational.of(10).pow(-decimals);
  const scaled = value.abs().div(unit).add(Rational.of(1n, 2n));
  const size = Rational.of(scaled.floor()).mul(unit);
  return value.sign() < 0 ? size.neg() : size;
}
