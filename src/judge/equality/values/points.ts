import { Rational } from '../../../exact/rational.ts';
import type { Point } from './evaluate.ts';

/** A stream of pseudo-random words that depends on its seed alone (xorshift on 32 bits). */
export class Seeded {
  private state: number;

  constructor(seed: string) {
    let hash = 2166136261;
    for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619);
    this.state = hash | 1;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }
}

/** What may be put for a symbol. */
export type Range = 'real' | 'positive' | 'integer';

/** Numbers at which powers, steps and signs turn out unlike elsewhere. */
const special = ['-2', '-1', '-0.5', '0', '0.5', '1', '2', '3'].map(
  (text) => Rational.parseDecimal(text) ?? Rational.zero,
);

/**
 * The next point to try, in turn with the round: positive fractions, fractions of either sign, small whole numbers, special numbers, and
 * sizes from 10^-6 to 10^6.
 */
export function nextPoint(seeded: Seeded, round: number, ranges: ReadonlyMap<string, Range>): Point {
  const point = new Map<string, Rational>();
  for (const [name, range] of ranges) point.set(name, within(range, coordinate(seeded, round)));
  return point;
}

function coordinate(seeded: Seeded, round: number): Rational {
  const sign = seeded.below(2) === 0 ? 1 : -1;
  switch (round % 8) {
    case 0:
      return Rational.of(1 + seeded.below(40), 7 + seeded.below(9));
    case 1:
      return Rational.of(sign * (1 + seeded.below(60)), 7 + seeded.below(30));
    case 2:
      return Rational.of(2 + seeded.below(9));
    case 3:
    case 7:
      return special[seeded.below(special.length)] ?? Rational.zero;
    case 4:
      return Rational.of(1 + seeded.below(997), 1009);
    case 5:
      return Rational.of(sign * (1 + seeded.below(12)));
    default:
      return Rational.of(sign * (1 + seeded.below(999)), 1 + seeded.below(3)).mul(
        Rational.of(10).pow(seeded.below(13) - 7),
      );
  }
}

function within(range: Range, value: Rational): Rational {
  switch (range) {
    case 'real':
      return value;
    case 'positive':
      return value.isZero() ? Rational.one : value.abs();
    case 'integer':
      return Rational.of(value.isInteger() ? value.num : value.floor());
  }
}
