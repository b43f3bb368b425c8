import { type Ball, negate, signOf, sizeInBits } from '../../../exact/ball.ts';
import { BallFunctions } from '../../../exact/ball-functions.ts';
import { exactRoot } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';

/** A real number as far as it is known: exactly, or inside a ball. */
export type Real = Rational | Ball;

/** What an expression gives at a point. 'undefined': it has no real value there. 'unknown': we cannot say. */
export type RealValue = Real | 'undefined' | 'unknown';

/** Rationals above this size are continued as balls: exact digits would only cost time. */
const exactBits = 3000;

/** Real arithmetic: exact while it can be, rigorous enclosures from there on. */
export class RealArithmetic {
  readonly balls: BallFunctions;

  constructor(precision: number) {
    this.balls = new BallFunctions(precision);
  }

  ball(x: Real): Ball {
    return x instanceof Rational ? this.balls.rational(x) : x;
  }

  add(a: Real, b: Real): Real {
    if (a instanceof Rational && b instanceof Rational) return this.kept(a.add(b));
    return this.balls.add(this.ball(a), this.ball(b));
  }

  sub(a: Real, b: Real): Real {
    return this.add(a, this.neg(b));
  }

  neg(a: Real): Real {
    return a instanceof Rational ? a.neg() : negate(a);
  }

  mul(a: Real, b: Real): Real {
    if (a instanceof Rational && b instanceof Rational) return this.kept(a.mul(b));
    if ((a instanceof Rational && a.isZero()) || (b instanceof Rational && b.isZero())) return Rational.zero;
    return this.balls.mul(this.ball(a), this.ball(b));
  }

  div(a: Real, b: Real): RealValue {
    if (b instanceof Rational && b.isZero()) return 'undefined';
    if (a instanceof Rational && b instanceof Rational) return this.kept(a.div(b));
    return this.balls.div(this.ball(a), this.ball(b));
  }

  /** -1, 0 or 1; null where it is not settled. */
  sign(a: Real): -1 | 0 | 1 | null {
    return a instanceof Rational ? a.sign() : signOf(a);
  }

  abs(a: Real): RealValue {
    const sign = this.sign(a);
    if (sign === null) return 'unknown';
    return sign < 0 ? this.neg(a) : a;
  }

  areDifferent(a: Real, b: Real): boolean {
    if (a instanceof Rational && b instanceof Rational) return !a.equals(b);
    return this.balls.areDisjoint(this.ball(a), this.ball(b));
  }

  /**
   * `base ** exponent` over the reals. A rational exponent is taken in lowest terms: with an odd denominator a negative base has the real
   * root, but since other conventions give a complex number there, the value counts as unknown and is never a witness.
   */
  pow(base: Real, exponent: Real): RealValue {
    if (exponent instanceof Rational) return this.rationalPower(base, exponent);
    const sign = this.sign(base);
    if (sign === null) return 'unknown';
    if (sign < 0) return 'undefined';
    return this.balls.power(this.ball(base), exponent);
  }

  /** The principal root, the real one of a negative radicand under an odd degree. */
  root(radicand: Real, degree: number): RealValue {
    if (radicand instanceof Rational) {
      const exact = exactRationalRoot(radicand, degree);
      if (exact !== null) return exact;
    }
    return this.balls.root(this.ball(radicand), degree);
  }

  private rationalPower(base: Real, exponent: Rational): RealValue {
    const sign = this.sign(base);
    if (exponent.sign() <= 0 && sign === 0) return exponent.isZero() ? 'unknown' : 'undefined';
    if (exponent.sign() <= 0 && sign === null) return 'unknown';
    if (exponent.isInteger()) return this.wholePower(base, exponent.num);
    if (sign === null) return 'unknown';
    if (sign < 0) return exponent.den % 2n === 0n ? 'undefined' : 'unknown';
    // Exact roots are looked for; beyond small degrees an enclosure is cheaper by logarithms.
    const exact =
      base instanceof Rational && exponent.den <= 64n ? exactRationalRoot(base, Number(exponent.den)) : null;
    if (exact === null && exponent.den > 6n) return this.balls.power(this.ball(base), this.balls.rational(exponent));
    const root = exact ?? this.root(base, Number(exponent.den));
    return typeof root === 'string' ? root : this.wholePower(root, exponent.num);
  }

  private wholePower(base: Real, exponent: bigint): RealValue {
    const size = exponent < 0n ? -exponent : exponent;
    if (base instanceof Rational) {
      if (base.isOne() || base.isZero()) return exponent === 0n ? Rational.one : base;
      const bits = sizeInBits(base.num) + sizeInBits(base.den);
      if (size <= 4000n && bits * Number(size) <= 8 * exactBits) return this.kept(base.pow(Number(exponent)));
    }
    if (size > 2n ** 50n) return 'unknown';
    return this.balls.pow(this.ball(base), Number(exponent));
  }

  private kept(value: Rational): Real {
    return sizeInBits(value.num) + sizeInBits(value.den) > exactBits ? this.balls.rational(value) : value;
  }
}

/** The root where it is rational, else null; looked for only among numbers of ordinary size. */
function exactRationalRoot(radicand: Rational, degree: number): RealValue | null {
  if (radicand.sign() < 0 && degree % 2 === 0) return 'undefined';
  if (degree > 64 || sizeInBits(radicand.num) + sizeInBits(radicand.den) > 600) return null;
  const over = exactRoot(radicand.num, degree);
  const under = over === null ? null : exactRoot(radicand.den, degree);
  return over === null || under === null ? null : Rational.of(over, under);
}
