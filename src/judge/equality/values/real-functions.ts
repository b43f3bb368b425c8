import { type Ball, type Enclosure, sizeInBits } from '../../../exact/ball.ts';
import { binomial, factorial, gcd, lcm } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import type { FunctionName } from '../../../math/tree.ts';
import type { Real, RealArithmetic, RealValue } from './real.ts';

type RealFunction = (at: RealArithmetic, args: readonly Real[]) => RealValue;

/** The value of a function at real arguments. What has no real meaning here, or several conventions, is 'unknown'. */
export function applyReal(at: RealArithmetic, name: FunctionName, args: readonly Real[]): RealValue {
  return realFunctions[name]?.(at, args) ?? 'unknown';
}

/** A function of one argument by its enclosure. */
function ofBall(enclose: (at: RealArithmetic['balls'], x: Ball) => Enclosure): RealFunction {
  return (at, [x]) => (x === undefined ? 'unknown' : enclose(at.balls, at.ball(x)));
}

/** One over another function. */
function reciprocal(enclose: (at: RealArithmetic['balls'], x: Ball) => Enclosure): RealFunction {
  return (at, [x]) => {
    const value = x === undefined ? 'unknown' : enclose(at.balls, at.ball(x));
    return typeof value === 'string' ? value : at.div(Rational.one, value);
  };
}

/** A function of the reciprocal of its argument: arcsec x = arccos(1/x). */
function ofReciprocal(enclose: (at: RealArithmetic['balls'], x: Ball) => Enclosure): RealFunction {
  return (at, [x]) => {
    const inverse = x === undefined ? 'unknown' : at.div(Rational.one, x);
    return typeof inverse === 'string' ? inverse : enclose(at.balls, at.ball(inverse));
  };
}

function ofRationals(compute: (...args: Rational[]) => RealValue): RealFunction {
  return (_, args) => {
    const exact = args.filter((arg) => arg instanceof Rational);
    return exact.length === args.length ? compute(...exact) : 'unknown';
  };
}

function ofWholes(compute: (...args: bigint[]) => RealValue): RealFunction {
  return ofRationals((...args) => {
    const wholes = args.filter((arg) => arg.isInteger()).map((arg) => arg.num);
    return wholes.length === args.length ? compute(...wholes) : 'unknown';
  });
}

const largestFactorial = 20000n;

const realFunctions: Readonly<Partial<Record<FunctionName, RealFunction>>> = {
  sin: ofBall((at, x) => at.sin(x)),
  cos: ofBall((at, x) => at.cos(x)),
  tan: ofBall((at, x) => at.tan(x)),
  sec: reciprocal((at, x) => at.cos(x)),
  csc: reciprocal((at, x) => at.sin(x)),
  cot: (at, [x]) => {
    const both = x === undefined ? null : at.balls.sinCos(at.ball(x));
    return both === null ? 'unknown' : at.balls.div(both.cos, both.sin);
  },
  arcsin: ofBall((at, x) => at.asin(x)),
  arccos: ofBall((at, x) => at.acos(x)),
  arctan: ofBall((at, x) => at.atan(x)),
  // The range of arccot for negative arguments is a matter of convention.
  arccot: (at, [x]) =>
    x !== undefined && at.sign(x) === 1 ? ofReciprocal((balls, y) => balls.atan(y))(at, [x]) : 'unknown',
  arcsec: ofReciprocal((at, x) => at.acos(x)),
  arccsc: ofReciprocal((at, x) => at.asin(x)),
  sinh: ofBall((at, x) => at.sinh(x)),
  cosh: ofBall((at, x) => at.cosh(x)),
  tanh: ofBall((at, x) => at.tanh(x)),
  coth: reciprocal((at, x) => at.tanh(x)),
  sech: reciprocal((at, x) => at.cosh(x)),
  csch: reciprocal((at, x) => at.sinh(x)),
  arsinh: (at, [x]) => inverseHyperbolic(at, x, 1),
  arcosh: (at, [x]) => (x === undefined || at.sign(at.sub(x, Rational.one)) === null ? 'unknown' : arcosh(at, x)),
  artanh: (at, [x]) => {
    if (x === undefined) return 'unknown';
    const ratio = at.div(at.add(Rational.one, x), at.sub(Rational.one, x));
    const log = typeof ratio === 'string' ? ratio : at.balls.ln(at.ball(ratio));
    return typeof log === 'string' ? log : at.mul(log, Rational.of(1n, 2n));
  },
  exp: ofBall((at, x) => at.exp(x)),
  ln: ofBall((at, x) => at.ln(x)),
  log: (at, [x, base]) => {
    if (x === undefined) return 'unknown';
    const over = at.balls.ln(at.ball(x));
    const under = at.balls.ln(at.ball(base ?? Rational.of(10)));
    if (typeof over === 'string') return over;
    return typeof under === 'string' ? under : at.div(over, under);
  },
  abs: (at, [x]) => (x === undefined ? 'unknown' : at.abs(x)),
  sign: (at, [x]) => {
    const sign = x === undefined ? null : at.sign(x);
    return sign === null ? 'unknown' : Rational.of(sign);
  },
  floor: (at, [x]) => (x === undefined ? 'unknown' : floor(at, x)),
  ceil: (at, [x]) => {
    const below = x === undefined ? 'unknown' : floor(at, at.neg(x));
    return typeof below === 'string' ? below : at.neg(below);
  },
  factorial: ofWholes((n) =>
    n < 0n ? 'undefined' : n > largestFactorial ? 'unknown' : Rational.of(factorial(Number(n))),
  ),
  binomial: ofWholes((n, k) => {
    if (n < 0n || n > largestFactorial || k > largestFactorial || k < -largestFactorial) return 'unknown';
    return Rational.of(binomial(Number(n), Number(k)));
  }),
  permutations: ofWholes((n, k) => {
    if (k < 0n || n < k || n > largestFactorial) return 'unknown';
    return Rational.of(factorial(Number(n)) / factorial(Number(n - k)));
  }),
  gcd: ofWholes((...all) => Rational.of(all.reduce((a, b) => gcd(a, b), 0n))),
  lcm: ofWholes((...all) => Rational.of(all.reduce((a, b) => lcm(a, b), 1n))),
  min: (at, args) => extreme(at, args, -1),
  max: (at, args) => extreme(at, args, 1),
  mod: ofRationals((a, m) => {
    if (a === undefined || m === undefined) return 'unknown';
    return m.isZero() ? 'undefined' : a.sub(m.mul(Rational.of(a.div(m).floor())));
  }),
  degrees: (at, [x]) => (x === undefined ? 'unknown' : at.mul(at.mul(x, at.balls.pi()), Rational.of(1n, 180n))),
  percent: (at, [x]) => (x === undefined ? 'unknown' : at.mul(x, Rational.of(1n, 100n))),
  conjugate: (_, [x]) => x ?? 'unknown',
  re: (_, [x]) => x ?? 'unknown',
  im: () => Rational.zero,
  arg: (at, [x]) => {
    const sign = x === undefined ? null : at.sign(x);
    if (sign === null) return 'unknown';
    return sign === 0 ? 'undefined' : sign > 0 ? Rational.zero : at.balls.pi();
  },
  norm: (at, [x]) => (x === undefined ? 'unknown' : at.abs(x)),
};

/** ln(x + sqrt(x^2 + 1)), taken of |x| so that nothing cancels, with the sign put back. */
function inverseHyperbolic(at: RealArithmetic, x: Real | undefined, square: 1 | -1): RealValue {
  if (x === undefined) return 'unknown';
  const sign = at.sign(x);
  if (sign === null) return 'unknown';
  const size = sign < 0 ? at.neg(x) : x;
  const leg = at.root(at.add(at.mul(size, size), Rational.of(square)), 2);
  if (typeof leg === 'string') return leg;
  const log = at.balls.ln(at.ball(at.add(size, leg)));
  if (typeof log === 'string') return log;
  return sign < 0 ? at.neg(log) : log;
}

function arcosh(at: RealArithmetic, x: Real): RealValue {
  return at.sign(at.sub(x, Rational.one)) === -1 ? 'undefined' : inverseHyperbolic(at, x, -1);
}

function floor(at: RealArithmetic, x: Real): RealValue {
  if (x instanceof Rational) return Rational.of(x.floor());
  if (x.exp > 0 || sizeInBits(x.mid) + x.exp > at.balls.precision) return 'unknown';
  const down = BigInt(-x.exp);
  const low = (x.mid - x.rad) >> down;
  const high = (x.mid + x.rad) >> down;
  return low === high ? Rational.of(low) : 'unknown';
}

function extreme(at: RealArithmetic, args: readonly Real[], wanted: 1 | -1): RealValue {
  let best = args[0];
  if (best === undefined) return 'unknown';
  for (const each of args.slice(1)) {
    const order = at.sign(at.sub(each, best));
    if (order === null) return 'unknown';
    if (order === wanted) best = each;
  }
  return best;
}
