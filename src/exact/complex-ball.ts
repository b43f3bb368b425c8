import { type Ball, type BallArithmetic, type Enclosure, negate, oneBall, signOf, zeroBall } from './ball.ts';

/** A rectangle in the complex plane that holds a number: a ball for each part. */
export interface ComplexBall {
  readonly re: Ball;
  readonly im: Ball;
}

export function realBall(re: Ball): ComplexBall {
  return { re, im: zeroBall };
}

export function addComplex(at: BallArithmetic, a: ComplexBall, b: ComplexBall): ComplexBall {
  return { re: at.add(a.re, b.re), im: at.add(a.im, b.im) };
}

export function multiplyComplex(at: BallArithmetic, a: ComplexBall, b: ComplexBall): ComplexBall {
  return {
    re: at.sub(at.mul(a.re, b.re), at.mul(a.im, b.im)),
    im: at.add(at.mul(a.re, b.im), at.mul(a.im, b.re)),
  };
}

/** 'undefined' at zero, 'unknown' where zero is not excluded. */
export function divideComplex(
  at: BallArithmetic,
  a: ComplexBall,
  b: ComplexBall,
): ComplexBall | Exclude<Enclosure, Ball> {
  const size = at.add(at.mul(b.re, b.re), at.mul(b.im, b.im));
  const over = multiplyComplex(at, a, { re: b.re, im: negate(b.im) });
  const re = at.div(over.re, size);
  const im = at.div(over.im, size);
  if (typeof re === 'string') return re;
  return typeof im === 'string' ? im : { re, im };
}

/** `a ** n` for a whole exponent of either sign. */
export function powerComplex(at: BallArithmetic, a: ComplexBall, n: number): ComplexBall | Exclude<Enclosure, Ball> {
  if (n < 0) {
    const below = powerComplex(at, a, -n);
    return typeof below === 'string' ? below : divideComplex(at, realBall(oneBall), below);
  }
  let result = realBall(oneBall);
  let square = a;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyComplex(at, result, square);
    if (rest > 1) square = multiplyComplex(at, square, square);
  }
  return result;
}

/** True where the number is certainly not zero. */
export function excludesZero(a: ComplexBall): boolean {
  return [signOf(a.re), signOf(a.im)].some((sign) => sign === 1 || sign === -1);
}
