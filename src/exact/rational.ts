import { spend } from './effort.ts';
import { gcd } from './integer.ts';

/** An exact rational number in lowest terms with a positive denominator. Immutable. */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  private constructor(
    readonly num: bigint,
    readonly den: bigint,
  ) {}

  /** `num / den` in lowest terms. @throws RangeError where `den` is zero: callers decide what a pole means. */
  static of(num: bigint | number, den: bigint | number = 1n): Rational {
    let n = BigInt(num);
    let d = BigInt(den);
    if (d === 0n) throw new RangeError('a rational number has no zero denominator');
    if (d === 1n) return new Rational(n, d);
    if (d < 0n) {
      n = -n;
      d = -d;
    }
    const common = gcd(n, d);
    return common === 1n ? new Rational(n, d) : new Rational(n / common, d / common);
  }

  /**
   * Reads `12`, `-3`, `0.25`, `.5` or `7.`; fractions and exponents are the grammar's business.
   * @returns the number, or null where the text is not of that form.
   */
  static parseDecimal(text: string): Rational | null {
    const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
    if (!match) return null;
    const whole = match[2] ?? '';
    const decimals = match[3] ?? '';
    if (whole === '' && decimals === '') return null;
    const magnitude = Rational.of(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
    return match[1] === '-' ? magnitude.neg() : magnitude;
  }

  add(other: Rational): Rational {
    charge(this, other);
    return Rational.of(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  sub(other: Rational): Rational {
    return this.add(other.neg());
  }

  mul(other: Rational): Rational {
    charge(this, other);
    return Rational.of(this.num * other.num, this.den * other.den);
  }

  /** @throws RangeError where `other` is zero. */
  div(other: Rational): Rational {
    return this.mul(other.inv());
  }

  neg(): Rational {
    return new Rational(-this.num, this.den);
  }

  /** @throws RangeError at zero. */
  inv(): Rational {
    return this.num < 0n ? Rational.of(-this.den, -this.num) : Rational.of(this.den, this.num);
  }

  abs(): Rational {
    return this.num < 0n ? this.neg() : this;
  }

  /**
   * `this ** exponent` for a whole exponent of either sign.
   * @throws RangeError for a negative power of zero. Charges the size of the result before computing it.
   */
  pow(exponent: number): Rational {
    const size = Math.abs(exponent);
    spend((bits(this.num) + bits(this.den)) * size);
    const power = new Rational(this.num ** BigInt(size), this.den ** BigInt(size));
    return exponent < 0 ? power.inv() : power;
  }

  /** -1, 0 or 1. */
  sign(): -1 | 0 | 1 {
    return this.num === 0n ? 0 : this.num < 0n ? -1 : 1;
  }

  /** Negative, zero or positive as this is below, at or above `other`. */
  compare(other: Rational): -1 | 0 | 1 {
    return this.sub(other).sign();
  }

  equals(other: Rational): boolean {
    return this.num === other.num && this.den === other.den;
  }

  isZero(): boolean {
    return this.num === 0n;
  }

  isOne(): boolean {
    return this.num === 1n && this.den === 1n;
  }

  isInteger(): boolean {
    return this.den === 1n;
  }

  /** The largest whole number that is not above this. */
  floor(): bigint {
    const quotient = this.num / this.den;
    return this.num < 0n && quotient * this.den !== this.num ? quotient - 1n : quotient;
  }

  ceil(): bigint {
    return -this.neg().floor();
  }

  /** The nearest double; for display and for choosing points, never for deciding. */
  toNumber(): number {
    const shift = Math.max(bits(this.num), bits(this.den)) - 1000;
    if (shift <= 0) return Number(this.num) / Number(this.den);
    return Number(this.num >> BigInt(shift)) / Number(this.den >> BigInt(shift));
  }

  /** `3`, `-3/4`. */
  toString(): string {
    return this.den === 1n ? String(this.num) : `${this.num}/${this.den}`;
  }
}

/** The number of bits of |n|, to within four. */
export function bits(n: bigint): number {
  return n.toString(16).length * 4;
}

function charge(a: Rational, b: Rational): void {
  const size = (n: bigint) => (n < 0xffffffffffffn && n > -0xffffffffffffn ? 1 : bits(n) / 64);
  spend(1 + size(a.num) * size(b.den) + size(b.num) * size(a.den));
}
