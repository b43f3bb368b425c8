import { exactRoot, gcd } from '../../exact/integer.ts';
import type { Polynomial } from '../../exact/polynomial.ts';
import { factorInteger } from '../../exact/primes.ts';
import { Rational } from '../../exact/rational.ts';
import { add, div, imaginary, mul, neg, num, root as rootOf } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';

/** (-b +- sqrt(d)) / 2a in lowest terms, with the square taken out of the root and i for a negative discriminant. */
export function quadraticRoot(quadratic: Polynomial, sign: 1 | -1): Tree {
  const [a, b, c] = [quadratic.coefficient(2), quadratic.coefficient(1), quadratic.coefficient(0)];
  const discriminant = b.mul(b).sub(a.mul(c).mul(Rational.of(4)));
  const { factor, radicand } = splitSquare(discriminant.abs());
  const under = a.mul(Rational.of(2));
  const centre = b.neg().div(under);
  const spread = factor.div(under).abs();
  const radical = radicand === 1n ? [] : [rootOf(num(radicand))];
  const unit = discriminant.sign() < 0 ? [...radical, imaginary] : radical;
  return combined(centre, spread, unit, sign);
}

/** centre +- spread * unit over one denominator, without factors of one. */
function combined(centre: Rational, spread: Rational, unit: readonly Tree[], sign: 1 | -1): Tree {
  const den = (centre.den / gcd(centre.den, spread.den)) * spread.den;
  const [left, right] = [centre.mul(Rational.of(den)), spread.mul(Rational.of(den))];
  const factors = right.isOne() && unit.length > 0 ? unit : [num(right), ...unit];
  const term = mul(...factors);
  const signed = sign > 0 ? term : neg(term);
  const over = left.isZero() ? signed : add(num(left), signed);
  return den === 1n ? over : div(over, num(den));
}

/** The square root of a positive rational number, simplified: `2 sqrt(3)`, `sqrt(6)/3`. */
export function squareRoot(value: Rational): Tree {
  const { factor, radicand } = splitSquare(value);
  const unit = radicand === 1n ? [] : [rootOf(num(radicand))];
  return combined(Rational.zero, factor, unit, 1);
}

/** `value = factor^2 * radicand` with a whole radicand, without square factors as far as those are found. */
function splitSquare(value: Rational): { readonly factor: Rational; readonly radicand: bigint } {
  const { outside, inside } = splitPower(value.num * value.den, 2);
  return { factor: Rational.of(outside, value.den), radicand: inside };
}

/** `n = outside^k * inside` for n > 0, `inside` as small as its known factors allow. */
function splitPower(n: bigint, k: number): { readonly outside: bigint; readonly inside: bigint } {
  const whole = exactRoot(n, k);
  if (whole !== null) return { outside: whole, inside: 1n };
  let [outside, inside] = [1n, n];
  for (const { prime, exponent } of factorInteger(n) ?? []) {
    const power = prime ** BigInt(Math.floor(exponent / k));
    outside *= power;
    inside /= power ** BigInt(k);
  }
  return { outside, inside };
}

/** The k-th root of a positive rational number, with a whole radicand: `2 root(3, 5)`, `root(3, 18)/3`. */
export function positiveRoot(value: Rational, k: number): Tree {
  if (k === 2) return squareRoot(value);
  const { outside, inside } = splitPower(value.num * value.den ** BigInt(k - 1), k);
  const unit = inside === 1n ? [] : [rootOf(num(inside), num(k))];
  return combined(Rational.zero, Rational.of(outside, value.den), unit, 1);
}
