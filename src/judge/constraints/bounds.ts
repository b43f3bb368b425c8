import { Rational } from '../../exact/rational.ts';
import type { RealValue } from '../equality/values/real.ts';

/** A closed interval with rational ends that holds a real number. */
export interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/** Where a value lies; null where it has none or is not known. */
export function boundsOf(value: RealValue): Bounds | null {
  if (typeof value === 'string') return null;
  if (value instanceof Rational) return { low: value, high: value };
  const scale = value.exp >= 0 ? Rational.of(1n << BigInt(value.exp)) : Rational.of(1n, 1n << BigInt(-value.exp));
  return { low: Rational.of(value.mid - value.rad).mul(scale), high: Rational.of(value.mid + value.rad).mul(scale) };
}

export function areDisjoint(a: Bounds, b: Bounds): boolean {
  return a.high.compare(b.low) < 0 || b.high.compare(a.low) < 0;
}
