import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { exactValue } from '../../equality/values/evaluate.ts';

/** An arithmetic or geometric sequence, by its first term and its common difference or ratio. */
export interface Progression {
  readonly kind: 'arithmetic' | 'geometric';
  readonly first: Rational;
  readonly step: Rational;
}

/** The sequence of a kind that begins with given terms, two or more; null where they do not belong to one. */
export function progressionOf(kind: Progression['kind'], terms: readonly Tree[]): Progression | null {
  const values = terms.map(exactValue).filter((value) => value !== null);
  const [first, second] = values;
  if (values.length < terms.length || first === undefined || second === undefined) return null;
  if (kind === 'geometric' && values.some((value) => value.isZero())) return null;
  const step = kind === 'arithmetic' ? second.sub(first) : second.div(first);
  const found: Progression = { kind, first, step };
  return values.every((value, index) => value.equals(termOf(found, index + 1))) ? found : null;
}

/** The term at a place, counted from one. */
export function termOf({ kind, first, step }: Progression, place: number): Rational {
  return kind === 'arithmetic' ? first.add(step.mul(Rational.of(place - 1))) : first.mul(step.pow(place - 1));
}

/** The sum of the first `count` terms. */
export function sumOf(progression: Progression, count: number): Rational {
  const { kind, first, step } = progression;
  const many = Rational.of(count);
  if (kind === 'arithmetic') return first.add(termOf(progression, count)).mul(many).div(Rational.of(2));
  if (step.isOne()) return first.mul(many);
  return first.mul(Rational.one.sub(step.pow(count))).div(Rational.one.sub(step));
}

/** The sum of all terms of a geometric sequence; null where it does not converge. */
export function infiniteSumOf({ kind, first, step }: Progression): Rational | null {
  return kind === 'geometric' && step.abs().compare(Rational.one) < 0 ? first.div(Rational.one.sub(step)) : null;
}
