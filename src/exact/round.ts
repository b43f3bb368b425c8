import { Rational } from './rational.ts';

/** Rounded to so many decimals (negative: tens, hundreds), a half away from zero. */
export function roundTo(value: Rational, decimals: number): Rational {
  const scale = Rational.of(10).pow(decimals);
  const size = value.abs().mul(scale).add(Rational.of(1, 2)).floor();
  const rounded = Rational.of(size).div(scale);
  return value.sign() < 0 ? rounded.neg() : rounded;
}
