import {
  type Ball,
  BallArithmetic,
  type Enclosure,
  largestExponent,
  magnitude,
  negate,
  oneBall,
  signOf,
  toDouble,
  zeroBall,
} from './ball.ts';
import { ln2Fixed, piFixed } from './ball-constants.ts';
import { spend } from './effort.ts';

/**
 * Rigorous enclosures of the elementary functions. Each function reduces its argument, sums a series at a working precision with
 * guard bits for every rounding on the way, and gives a radius of one unit of the asked precision on top of what the argument's own
 * radius causes (by a bound of the derivative). Reduction and doubling as in Brent and Zimmermann, "Modern Computer Arithmetic",
 * chapter 4.
 */
export class BallFunctions extends BallArithmetic {
  pi(): Ball {
    return { mid: piFixed(this.precision), rad: 2n, exp: -this.precision };
  }

  exp(x: Ball): Enclosure {
    if (signOf(x) === 0) return oneBall;
    const size = magnitude(x);
    if (size > 40) return 'unknown';
    const slack = magnitude({ mid: 0n, rad: x.rad, exp: x.exp });
    if (slack > -1) return 'unknown';
    const value = expOfPoint(x, this.precision);
    if (Math.abs(value.exp) > largestExponent) return 'unknown';
    // |e^(x+r) - e^x| <= 2 r e^x for r <= 1/2.
    return x.rad === 0n ? value : this.mul(value, this.add(oneBall, { mid: 0n, rad: 2n * x.rad, exp: x.exp }));
  }

  ln(x: Ball): Enclosure {
    const sign = signOf(x);
    if (sign === 0 || sign === -1) return 'undefined';
    if (sign === null) return 'unknown';
    const value = lnOfPoint(x, this);
    if (x.rad === 0n) return value;
    // |ln(x + t) - ln x| <= r / (x - r) for |t| <= r < x.
    const relative = this.div({ mid: x.rad, rad: 0n, exp: 0 }, { mid: x.mid - x.rad, rad: 0n, exp: 0 });
    return typeof relative === 'string' ? relative : this.widen(value, magnitude(relative));
  }

  sin(x: Ball): Enclosure {
    return this.sinCos(x)?.sin ?? 'unknown';
  }

  cos(x: Ball): Enclosure {
    return this.sinCos(x)?.cos ?? 'unknown';
  }

  tan(x: Ball): Enclosure {
    const both = this.sinCos(x);
    return both === null ? 'unknown' : this.div(both.sin, both.cos);
  }

  /** Both at once; null where the argument is too large or too wide to be reduced. */
  sinCos(x: Ball): { sin: Ball; cos: Ball } | null {
    if (signOf(x) === 0) return { sin: zeroBall, cos: oneBall };
    const slack = magnitude({ mid: 0n, rad: x.rad, exp: x.exp });
    if (magnitude(x) > 4096 || slack > 2) return null;
    const value = sinCosOfPoint(x, this.precision);
    if (x.rad === 0n) return value;
    // Both are 1-Lipschitz.
    return { sin: this.widen(value.sin, slack), cos: this.widen(value.cos, slack) };
  }

  atan(x: Ball): Ball {
    const value = atanOfPoint(x, this);
    return x.rad === 0n ? value : this.widen(value, magnitude({ mid: 0n, rad: x.rad, exp: x.exp }));
  }

  asin(x: Ball): Enclosure {
    // arcsin x = arctan(x / sqrt(1 - x^2)) inside, and half of pi at the ends.
    const beside = signOf(this.sub(oneBall, this.mul(x, x)));
    if (beside === -1) return 'undefined';
    if (beside === null) return 'unknown';
    if (beside === 0) return this.mul(this.pi(), { mid: x.mid < 0n ? -1n : 1n, rad: 0n, exp: -1 });
    const leg = this.root(this.sub(oneBall, this.mul(x, x)), 2);
    if (typeof leg === 'string') return leg;
    const tangent = this.div(x, leg);
    return typeof tangent === 'string' ? tangent : this.atan(tangent);
  }

  acos(x: Ball): Enclosure {
    const sine = this.asin(x);
    return typeof sine === 'string' ? sine : this.sub(this.mul(this.pi(), { mid: 1n, rad: 0n, exp: -1 }), sine);
  }

  sinh(x: Ball): Enclosure {
    return this.hyperbolic(x, (up, down) => this.half(this.sub(up, down)));
  }

  cosh(x: Ball): Enclosure {
    return this.hyperbolic(x, (up, down) => this.half(this.add(up, down)));
  }

  tanh(x: Ball): Enclosure {
    return this.hyperbolic(x, (up, down) => this.div(this.sub(up, down), this.add(up, down)));
  }

  /** `base ** exponent` for a positive base; zero to a positive power is zero. */
  power(base: Ball, exponent: Ball): Enclosure {
    if (signOf(base) === 0) {
      const sign = signOf(exponent);
      return sign === 1 ? zeroBall : sign === null ? 'unknown' : 'undefined';
    }
    // Beyond this only bases next to 1 have a power that can be held.
    if (magnitude(exponent) > 64) return 'unknown';
    const finer = new BallFunctions(this.precision + 8 + Math.max(0, magnitude(exponent)));
    const log = finer.ln(base);
    return typeof log === 'string' ? log : this.exp(finer.mul(log, exponent));
  }

  private hyperbolic(x: Ball, combine: (up: Ball, down: Ball) => Enclosure): Enclosure {
    const up = this.exp(x);
    if (typeof up === 'string') return up;
    const down = this.div(oneBall, up);
    return typeof down === 'string' ? down : combine(up, down);
  }

  private half(x: Ball): Ball {
    return { mid: x.mid, rad: x.rad, exp: x.exp - 1 };
  }
}

/** `m 2^exp` as a fixed-point number with `w` bits after the point, cut by less than one. */
function fixed(mid: bigint, exp: number, w: number): bigint {
  const shift = exp + w;
  return shift >= 0 ? mid << BigInt(shift) : mid >> BigInt(-shift);
}

/** e^x for the midpoint of x: x = k ln 2 + r, the series of r / 2^j, and j squarings. */
function expOfPoint(x: Ball, precision: number): Ball {
  const j = Math.ceil(Math.sqrt(precision));
  // Every squaring doubles the error and the series cuts once per term: below 2^(j + 20) units in all.
  const w = precision + j + 28;
  const k = Math.round(toDouble(x) / Math.LN2);
  const up = Math.max(0, magnitude(x)) + 8;
  const reduced = (fixed(x.mid, x.exp, w + up) - BigInt(k) * ln2Fixed(w + up)) >> BigInt(up + j);
  const width = BigInt(w);
  let term = 1n << width;
  let sum = term;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * reduced) >> width) / n;
    sum += term;
  }
  for (let i = 0; i < j; i += 1) sum = (sum * sum) >> width;
  spend((w * w * (j + precision / 16)) / 8192);
  return new BallArithmetic(precision).round(sum, 1n << BigInt(j + 22), k - w);
}

/** ln of the midpoint: ln x = y + 2 artanh(d / (2 + d)) with y a double near ln x and d = x e^-y - 1, which is tiny. */
function lnOfPoint(x: Ball, arithmetic: BallFunctions): Ball {
  const { precision } = arithmetic;
  const exact: Ball = { mid: x.mid, rad: 0n, exp: x.exp };
  const distance = arithmetic.sub(exact, oneBall);
  if (signOf(distance) === 0) return zeroBall;
  const bits = magnitude(exact);
  // x = f 2^bits with f near 1; a double of ln f starts the correction.
  const fraction: Ball = { mid: x.mid, rad: 0n, exp: x.exp - bits };
  const guess = BigInt(Math.round(Math.log(toDouble(fraction)) * 2 ** 50));
  // Where x is near 1, ln x is small: enough bits for its leading digits.
  const w = precision + 24 + Math.min(Math.max(0, -magnitude(distance)), 4 * precision + 64);
  const finer = new BallFunctions(w);
  const down = finer.exp({ mid: -guess, rad: 0n, exp: -50 });
  if (typeof down === 'string') throw new Error('e^-y of a small y has a value');
  const d = finer.sub(finer.mul(fraction, down), oneBall);
  const t = finer.div(d, finer.add(oneBall, finer.add(oneBall, d)));
  if (typeof t === 'string') throw new Error('2 + d is near 2');
  const correction = finer.mul(seriesOfTiny(t, 1n, finer), { mid: 2n, rad: 0n, exp: 0 });
  const whole = finer.mul({ mid: BigInt(bits), rad: 0n, exp: 0 }, { mid: ln2Fixed(w), rad: 2n, exp: -w });
  const sum = finer.add(finer.add(whole, { mid: guess, rad: 0n, exp: -50 }), correction);
  return arithmetic.round(sum.mid, sum.rad, sum.exp);
}

/** sin and cos of the midpoint: x = k pi/2 + r, the series of r / 2^j, and j doublings. */
function sinCosOfPoint(x: Ball, precision: number): { sin: Ball; cos: Ball } {
  const j = Math.ceil(Math.sqrt(precision) / 2);
  const up = Math.max(0, magnitude(x)) + 8;
  // A small argument has a small sine: enough bits for its leading digits.
  const down = Math.max(0, -magnitude(x));
  const w = precision + 3 * j + 28 + Math.min(down, 4 * precision + 64);
  const halfPi = piFixed(w + up) >> 1n;
  const value = fixed(x.mid, x.exp, w + up);
  const k = (value + (halfPi >> 1n)) / halfPi - (value + (halfPi >> 1n) < 0n ? 1n : 0n);
  const reduced = (value - k * halfPi) >> BigInt(up + j);
  const width = BigInt(w);
  const one = 1n << width;
  const square = (reduced * reduced) >> width;
  let cosTerm = one;
  let sinTerm = reduced;
  let cos = cosTerm;
  let sin = sinTerm;
  for (let n = 1n; (cosTerm !== 0n && cosTerm !== -1n) || (sinTerm !== 0n && sinTerm !== -1n); n += 2n) {
    cosTerm = -((cosTerm * square) >> width) / (n * (n + 1n));
    sinTerm = -((sinTerm * square) >> width) / ((n + 1n) * (n + 2n));
    cos += cosTerm;
    sin += sinTerm;
  }
  // Each doubling at most quadruples the error, and the series cuts twice per term: below 2^(2 j + 20) units in all.
  for (let i = 0; i < j; i += 1) [sin, cos] = [(sin * cos) >> (width - 1n), one - ((sin * sin) >> (width - 1n))];
  spend((w * w * (2 * j + precision / 16)) / 8192);
  const quarter = Number(((k % 4n) + 4n) % 4n);
  const turned = quarter % 2 === 0 ? [sin, cos] : [cos, sin];
  const signs = [quarter >= 2 ? -1n : 1n, quarter === 1 || quarter === 2 ? -1n : 1n];
  const arithmetic = new BallArithmetic(precision);
  const ball = (i: 0 | 1) => arithmetic.round((signs[i] ?? 1n) * (turned[i] ?? 0n), 1n << BigInt(2 * j + 22), -w);
  return { sin: ball(0), cos: ball(1) };
}

/** arctan of the midpoint: y + arctan((x cos y - sin y) / (cos y + x sin y)) with y a double near it. */
function atanOfPoint(x: Ball, arithmetic: BallFunctions): Ball {
  const exact: Ball = { mid: x.mid, rad: 0n, exp: x.exp };
  const sign = signOf(exact);
  if (sign === 0) return zeroBall;
  if (sign === -1) return negate(atanOfPoint(negate(exact), arithmetic));
  const size = magnitude(exact);
  const finer = new BallFunctions(
    arithmetic.precision + 24 + Math.min(Math.max(0, -size), 4 * arithmetic.precision + 64),
  );
  if (size > 500) {
    const inverse = finer.div(oneBall, exact);
    const halfPi = finer.mul(finer.pi(), { mid: 1n, rad: 0n, exp: -1 });
    if (typeof inverse === 'string') throw new Error('a large number has an inverse');
    const result = finer.sub(halfPi, atanOfPoint(inverse, finer));
    return arithmetic.round(result.mid, result.rad + 1n, result.exp);
  }
  if (size < -500) {
    // arctan x lies between x - x^3 and x for a tiny x.
    const result = finer.widen(exact, 3 * size);
    return arithmetic.round(result.mid, result.rad, result.exp);
  }
  const guess = ballOfDouble(Math.atan(toDouble(exact)));
  const both = finer.sinCos(guess);
  if (both === null) throw new Error('a number below two has a sine');
  const t = finer.div(finer.sub(finer.mul(exact, both.cos), both.sin), finer.add(both.cos, finer.mul(exact, both.sin)));
  if (typeof t === 'string') throw new Error('cos y + x sin y is not zero for x > 0 and 0 < y < pi/2');
  const result = finer.add(guess, seriesOfTiny(t, -1n, finer));
  return arithmetic.round(result.mid, result.rad, result.exp);
}

/** A finite double other than zero, exactly. */
function ballOfDouble(value: number): Ball {
  const exp = Math.floor(Math.log2(Math.abs(value))) - 53;
  return { mid: BigInt(value / 2 ** exp), rad: 0n, exp };
}

/** t + s t^3/3 + t^5/5 + s t^7/7 ... for |t| < 2^-30: artanh t for s = 1, arctan t for s = -1. */
function seriesOfTiny(t: Ball, s: 1n | -1n, arithmetic: BallArithmetic): Ball {
  const square = arithmetic.mul(arithmetic.mul(t, t), { mid: s, rad: 0n, exp: 0 });
  const enough = -arithmetic.precision - 8 + Math.min(0, magnitude(t));
  let power = t;
  let sum = t;
  for (let n = 3n; ; n += 2n) {
    power = arithmetic.mul(power, square);
    // What follows a term is smaller than the term.
    if (magnitude(power) < enough) return arithmetic.widen(sum, Math.max(magnitude(power), 2 * enough));
    const term = arithmetic.div(power, { mid: n, rad: 0n, exp: 0 });
    if (typeof term === 'string') throw new Error('an odd number is not zero');
    sum = arithmetic.add(sum, term);
  }
}
