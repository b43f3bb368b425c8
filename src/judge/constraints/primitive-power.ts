import { exactRoot } from '../../exact/integer.ts';
import { Rational } from '../../exact/rational.ts';

/** A positive rational other than 1 as a power of one above 1 that is itself no power: 8 is 2^3, 1/9 is 3^-2. Null for others. */
export function primitivePower(value: Rational): { readonly base: Rational; readonly exponent: bigint } | null {
  if (value.sign() <= 0 || value.isOne()) return null;
  if (value.compare(Rational.one) < 0) {
    const inverse = primitivePower(value.inv());
    return inverse === null ? null : { base: inverse.base, exponent: -inverse.exponent };
  }
  for (let k = value.num.toString(2).length; k > 1; k--) {
    const over = exactRoot(value.num, k);
    const under = over === null ? null : exactRoot(value.den, k);
    if (over !== null && under !== null) return { base: Rational.of(over, under), exponent: BigInt(k) };
  }
  return { base: value, exponent: 1n };
}
