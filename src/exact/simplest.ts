import { Rational } from './rational.ts';

/**
 * The rational number strictly between two others with the smallest denominator, and the smallest size among those (Stern-Brocot);
 * null stands for infinity on its side. @throws RangeError where nothing lies between.
 */
export function simplestBetween(low: Rational | null, high: Rational | null): Rational {
  if (low === null) return high === null || high.sign() > 0 ? Rational.zero : Rational.of(high.ceil() - 1n);
  if (high === null) return low.sign() < 0 ? Rational.zero : Rational.of(low.floor() + 1n);
  if (low.compare(high) >= 0) throw new RangeError('nothing lies between');
  if (low.sign() < 0 && high.sign() > 0) return Rational.zero;
  return high.sign() <= 0 ? simplest(high.neg(), low.neg()).neg() : simplest(low, high);
}

/** For 0 <= low < high. */
function simplest(low: Rational, high: Rational): Rational {
  const floor = Rational.of(low.floor());
  const next = floor.add(Rational.one);
  if (next.compare(high) < 0) return next;
  const [below, above] = [low.sub(floor), high.sub(floor)];
  if (below.isZero()) return floor.add(Rational.of(1n, above.inv().floor() + 1n));
  return floor.add(simplest(above.inv(), below.inv()).inv());
}
