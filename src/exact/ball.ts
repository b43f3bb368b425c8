import { spend } from './effort.ts';
import { bits as bitLength, type Rational } from './rational.ts';

/**
 * A ball: every real number from `(mid - rad) 2^exp` to `(mid + rad) 2^exp`. Arithmetic on balls ({@link BallArithmetic}) rounds
 * outward, so the true value always lies inside: two disjoint balls prove two numbers different, and nothing about balls ever proves
 * two numbers equal.
 */
export interface Ball {
  readonly mid: bigint;
  /** Never negative; 0 where the value is known exactly. */
  readonly rad: bigint;
  readonly exp: number;
}

/**
 * What a partial function gives on a ball. 'undefined': no point of the ball is in the domain. 'unknown': some may be and some may
 * not, or the result is too large to hold.
 */
export type Enclosure = Ball | 'undefined' | 'unknown';

/** The radius keeps at most this many bits; a coarser one shortens the midpoint instead. */
const radiusBits = 24;

/** Exponents beyond this are given up as 'unknown': no answer of a student reaches 2^(2^40). */
export const largestExponent = 2 ** 40;

export const zeroBall: Ball = { mid: 0n, rad: 0n, exp: 0 };
export const oneBall: Ball = { mid: 1n, rad: 0n, exp: 0 };

/** The whole number `n`, exactly. */
export function ballOf(n: bigint): Ball {
  return { mid: n, rad: 0n, exp: 0 };
}

/** The sign that every point of the ball has; 0 only for exactly zero; null where it is not settled. */
export function signOf(ball: Ball): -1 | 0 | 1 | null {
  if (ball.mid > ball.rad) return 1;
  if (-ball.mid > ball.rad) return -1;
  return ball.mid === 0n && ball.rad === 0n ? 0 : null;
}

export function negate(ball: Ball): Ball {
  return { mid: -ball.mid, rad: ball.rad, exp: ball.exp };
}

/** The least k with every point of the ball below 2^k in size, to within two; -Infinity for exactly zero. */
export function magnitude(ball: Ball): number {
  const largest = (ball.mid < 0n ? -ball.mid : ball.mid) + ball.rad;
  return largest === 0n ? Number.NEGATIVE_INFINITY : sizeInBits(largest) + ball.exp;
}

/** The midpoint as a double, for starting values and for display; never for deciding. */
export function toDouble(ball: Ball): number {
  const excess = Math.max(0, sizeInBits(ball.mid) - 60);
  return Number(ball.mid >> BigInt(excess)) * 2 ** (ball.exp + excess);
}

/** The number of bits of |n|, to within one for numbers of ordinary size and within four for huge ones. */
export function sizeInBits(n: bigint): number {
  const double = Number(n);
  if (double === 0) return 0;
  return Number.isFinite(double) ? Math.floor(Math.log2(Math.abs(double))) + 1 : bitLength(n);
}

/** Arithmetic on balls with midpoints of about `precision` bits. */
export class BallArithmetic {
  constructor(readonly precision: number) {}

  rational(value: Rational): Ball {
    if (value.den === 1n) return this.round(value.num, 0n, 0);
    const shift = Math.max(0, this.precision + 2 + sizeInBits(value.den) - sizeInBits(value.num));
    return this.round((value.num << BigInt(shift)) / value.den, 1n, -shift);
  }

  add(a: Ball, b: Ball): Ball {
    const [high, low] = a.exp >= b.exp ? [a, b] : [b, a];
    const gap = high.exp - low.exp;
    if (high.mid === 0n && high.rad === 0n) return low;
    if (low.mid === 0n && low.rad === 0n) return high;
    const room = 2 * this.precision + 4 * radiusBits + sizeInBits(low.mid);
    if (gap > room) {
      // The low summand is far below the last bit of the high one: it only widens the radius.
      const shifted = { mid: high.mid << BigInt(this.precision), rad: high.rad << BigInt(this.precision) };
      return this.round(shifted.mid, shifted.rad + 1n, high.exp - this.precision);
    }
    const shift = BigInt(gap);
    return this.round((high.mid << shift) + low.mid, (high.rad << shift) + low.rad, low.exp);
  }

  sub(a: Ball, b: Ball): Ball {
    return this.add(a, negate(b));
  }

  mul(a: Ball, b: Ball): Ball {
    const rad = a.rad === 0n && b.rad === 0n ? 0n : size(a.mid) * b.rad + size(b.mid) * a.rad + a.rad * b.rad;
    return this.round(a.mid * b.mid, rad, a.exp + b.exp);
  }

  div(a: Ball, b: Ball): Enclosure {
    const sign = signOf(b);
    if (sign === 0) return 'undefined';
    if (sign === null) return 'unknown';
    const shift = Math.max(0, this.precision + 2 + sizeInBits(b.mid) - sizeInBits(a.mid));
    const up = BigInt(shift);
    const mid = (a.mid << up) / b.mid;
    // |A/B - a/b| <= (|a| rB + |b| rA) / (|b| (|b| - rB)), and the truncated quotient is off by less than one.
    const far = size(b.mid);
    const rad =
      a.rad === 0n && b.rad === 0n ? 1n : ((size(a.mid) * b.rad + far * a.rad) << up) / (far * (far - b.rad)) + 2n;
    return this.round(mid, rad, a.exp - b.exp - shift);
  }

  /** `a ** n` for a whole exponent of either sign. */
  pow(a: Ball, n: number): Enclosure {
    if (n < 0) {
      const below = this.pow(a, -n);
      return typeof below === 'string' ? below : this.div(oneBall, below);
    }
    if (n * (Math.abs(magnitude(a)) + 1) > largestExponent && a.mid !== 0n) return 'unknown';
    const finer = new BallArithmetic(this.precision + 2 * sizeInBits(BigInt(n)) + 4);
    let result = oneBall;
    let square = a;
    for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = finer.mul(result, square);
      if (rest > 1) square = finer.mul(square, square);
    }
    return this.round(result.mid, result.rad, result.exp);
  }

  /** The principal root of a whole degree from 2: of nothing negative for an even one, the real one for an odd one. */
  root(a: Ball, degree: number): Enclosure {
    const sign = signOf(a);
    if (sign === 0) return zeroBall;
    if (sign === null) return 'unknown';
    if (sign < 0) {
      if (degree % 2 === 0) return 'undefined';
      const positive = this.root(negate(a), degree);
      return typeof positive === 'string' ? positive : negate(positive);
    }
    const low = this.rootOfPoint(a.mid - a.rad, a.exp, degree);
    if (a.rad === 0n) return low;
    return this.hull(low, this.rootOfPoint(a.mid + a.rad, a.exp, degree));
  }

  /** The smallest ball around both. */
  hull(a: Ball, b: Ball): Ball {
    const exp = Math.min(a.exp, b.exp);
    const at = (ball: Ball, edge: bigint) => (ball.mid + edge) << BigInt(ball.exp - exp);
    const low = least(at(a, -a.rad), at(b, -b.rad));
    const high = greatest(at(a, a.rad), at(b, b.rad));
    return this.round(low + high, high - low, exp - 1);
  }

  /** The same ball with a radius larger by `2^exponent`. */
  widen(a: Ball, exponent: number): Ball {
    return this.add(a, { mid: 0n, rad: 1n, exp: exponent });
  }

  /** True where no number lies in both: a proof that the two numbers differ. */
  areDisjoint(a: Ball, b: Ball): boolean {
    const exp = Math.min(a.exp, b.exp);
    const far = Math.max(a.exp, b.exp) - exp;
    if (far > 4 * this.precision + 1000) {
      const gap = signOf(this.sub(a, b));
      return gap === 1 || gap === -1;
    }
    const up = (n: bigint, from: number) => n << BigInt(from - exp);
    return size(up(a.mid, a.exp) - up(b.mid, b.exp)) > up(a.rad, a.exp) + up(b.rad, b.exp);
  }

  /** Shortens a midpoint to the precision, growing the radius by what was cut off. */
  round(mid: bigint, rad: bigint, exp: number): Ball {
    const excess = Math.max(sizeInBits(mid) - this.precision, sizeInBits(rad) - radiusBits);
    spend(1 + (this.precision * this.precision) / 4096);
    if (excess <= 0) return { mid, rad, exp };
    const cut = BigInt(excess);
    return { mid: mid >> cut, rad: (rad >> cut) + 2n, exp: exp + excess };
  }

  private rootOfPoint(mid: bigint, exp: number, degree: number): Ball {
    const wanted = degree * (this.precision + 2);
    let shift = Math.max(0, wanted - sizeInBits(mid));
    const remainder = (((exp - shift) % degree) + degree) % degree;
    shift += remainder;
    spend((this.precision * this.precision * degree) / 4096);
    return this.round(integerRoot(mid << BigInt(shift), degree), 1n, (exp - shift) / degree);
  }
}

/**
 * The largest whole number whose `degree`-th power is not above `n`, for `n` from 0: Newton's method from above, begun at the root of
 * the leading half of the digits.
 */
export function integerRoot(n: bigint, degree: number): bigint {
  if (n < 2n) return n;
  const d = BigInt(degree);
  const rootBits = Math.ceil((bitLength(n) + 1) / degree);
  const half = rootBits > 40 ? BigInt(Math.floor(rootBits / 2) - 2) : 0n;
  let x = half > 0n ? (integerRoot(n >> (half * d), degree) + 1n) << half : 1n << BigInt(rootBits);
  for (;;) {
    const next = ((d - 1n) * x + n / x ** (d - 1n)) / d;
    if (next >= x) return x;
    x = next;
  }
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
