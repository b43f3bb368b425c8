import { spend } from './effort.ts';
import { factorPolynomial } from './factor-polynomial.ts';
import { type Isolated, isolateRoots } from './isolate-roots.ts';
import { Polynomial } from './polynomial.ts';
import { Rational } from './rational.ts';
import { simplestBetween } from './simplest.ts';

const half = Rational.of(1n, 2n);

/**
 * A real algebraic number: the only root of a square-free polynomial in an open interval with rational ends, neither of them a root; or a
 * rational number, where both ends are it. Immutable: a finer interval is another object for the same number.
 */
export class RealAlgebraic {
  private constructor(
    /** Primitive and square-free; the minimal polynomial where `isMinimal`. */
    readonly polynomial: Polynomial,
    readonly isMinimal: boolean,
    readonly low: Rational,
    readonly high: Rational,
  ) {}

  static rational(value: Rational): RealAlgebraic {
    const polynomial = Polynomial.of([value.neg(), Rational.one]).primitive().part;
    return new RealAlgebraic(polynomial, true, value, value);
  }

  /** The root of a primitive square-free polynomial that {@link isolateRoots} enclosed. */
  static isolated(polynomial: Polynomial, isMinimal: boolean, { low, high }: Isolated): RealAlgebraic {
    if (polynomial.degree === 1) {
      return RealAlgebraic.rational(polynomial.coefficient(0).div(polynomial.leading).neg());
    }
    if (low.equals(high)) return RealAlgebraic.rational(low);
    let root = new RealAlgebraic(polynomial, isMinimal, low, high);
    while (!root.isRational && (polynomial.evaluate(root.low).isZero() || polynomial.evaluate(root.high).isZero()))
      root = root.halved();
    return root;
  }

  /** Whether the number is known to be rational; for a minimal polynomial, whether it is. */
  get isRational(): boolean {
    return this.low.equals(this.high);
  }

  /** The number where it is known to be rational, else null. */
  get value(): Rational | null {
    return this.isRational ? this.low : null;
  }

  /** The same number in an interval no wider than `width`. */
  refined(width: Rational): RealAlgebraic {
    let root: RealAlgebraic = this;
    while (root.high.sub(root.low).compare(width) > 0) root = root.halved();
    return root;
  }

  /** -1, 0 or 1. */
  sign(): -1 | 0 | 1 {
    return this.signOf(Polynomial.x);
  }

  /** The sign of another polynomial at this number, exactly. */
  signOf(polynomial: Polynomial): -1 | 0 | 1 {
    if (this.isRational) return polynomial.evaluate(this.low).sign();
    if (this.isRootOf(polynomial)) return 0;
    let root: RealAlgebraic = this;
    for (;;) {
      const sign = signBetween(polynomial, root.low, root.high);
      if (sign !== null) return sign;
      root = root.halved();
    }
  }

  /** Whether this number is a root of another polynomial. */
  isRootOf(polynomial: Polynomial): boolean {
    if (polynomial.isZero()) return true;
    if (this.isRational) return polynomial.evaluate(this.low).isZero();
    if (this.isMinimal) return polynomial.divide(this.polynomial).remainder.isZero();
    const common = this.polynomial.gcd(polynomial);
    // The common factor has at most this root in the interval, a simple one, and none at the ends.
    return common.degree > 0 && common.evaluate(this.low).sign() !== common.evaluate(this.high).sign();
  }

  compare(other: RealAlgebraic): -1 | 0 | 1 {
    if (this.isRational && other.isRational) return this.low.compare(other.low);
    if (this.isRational) return negated(other.compareRational(this.low));
    if (other.isRational) return this.compareRational(other.low);
    const isCommon = this.isRootOf(other.polynomial) && other.isRootOf(this.polynomial);
    let [a, b]: [RealAlgebraic, RealAlgebraic] = [this, other];
    for (;;) {
      if (a.high.compare(b.low) <= 0) return -1;
      if (b.high.compare(a.low) <= 0) return 1;
      // Both are roots of both polynomials; the overlap is inside an interval that isolates, so one end inside it tells them apart.
      if (isCommon && a.isRootWithin(b) && b.isRootWithin(a)) return 0;
      [a, b] = [a.halved(), b.halved()];
      if (a.isRational || b.isRational) return a.compare(b);
    }
  }

  equals(other: RealAlgebraic): boolean {
    return this.compare(other) === 0;
  }

  compareRational(value: Rational): -1 | 0 | 1 {
    if (this.isRational) return this.low.compare(value);
    if (this.high.compare(value) <= 0) return -1;
    if (this.low.compare(value) >= 0) return 1;
    const sign = this.polynomial.evaluate(value).sign();
    if (sign === 0) return 0;
    return sign === this.polynomial.evaluate(this.low).sign() ? 1 : -1;
  }

  /** A double near it; for display and for choosing points, never for deciding. */
  toNumber(): number {
    const size = Math.max(1e-300, Math.abs(this.low.toNumber()), Math.abs(this.high.toNumber()));
    const exponent = Math.floor(Math.log2(size)) - 60;
    const width = exponent < 0 ? Rational.of(1n, 1n << BigInt(-exponent)) : Rational.of(1n << BigInt(exponent));
    const { low, high } = this.refined(width);
    return low.add(high).mul(half).toNumber();
  }

  /** For people who debug. */
  toString(): string {
    return this.isRational ? String(this.low) : `root of ${this.polynomial} in (${this.low}, ${this.high})`;
  }

  /** Whether this number lies inside the interval that isolates `other`. */
  private isRootWithin(other: RealAlgebraic): boolean {
    return this.compareRational(other.low) > 0 && this.compareRational(other.high) < 0;
  }

  private halved(): RealAlgebraic {
    spend(this.polynomial.degree);
    const middle = this.low.add(this.high).mul(half);
    const sign = this.polynomial.evaluate(middle).sign();
    if (sign === 0) return RealAlgebraic.rational(middle);
    return sign === this.signAbove()
      ? new RealAlgebraic(this.polynomial, this.isMinimal, middle, this.high)
      : new RealAlgebraic(this.polynomial, this.isMinimal, this.low, middle);
  }

  /** The sign just above the lower end, also where that end is a (simple) root. */
  private signAbove(): -1 | 0 | 1 {
    const sign = this.polynomial.evaluate(this.low).sign();
    return sign === 0 ? this.polynomial.derivative().evaluate(this.low).sign() : sign;
  }
}

function negated(order: -1 | 0 | 1): -1 | 0 | 1 {
  return order === 0 ? 0 : order === 1 ? -1 : 1;
}

/** The sign that a polynomial has on the whole interval, by interval arithmetic; null where that does not show. */
function signBetween(polynomial: Polynomial, low: Rational, high: Rational): -1 | 1 | null {
  let [from, to] = [Rational.zero, Rational.zero];
  for (const coefficient of [...polynomial.coefficients].reverse()) {
    const products = [from.mul(low), from.mul(high), to.mul(low), to.mul(high)];
    from = products.reduce((a, b) => (a.compare(b) < 0 ? a : b)).add(coefficient);
    to = products.reduce((a, b) => (a.compare(b) > 0 ? a : b)).add(coefficient);
  }
  return from.sign() > 0 ? 1 : to.sign() < 0 ? -1 : null;
}

/** The simplest rational number that separates two different numbers, the smaller one first. */
export function rationalBetween(low: RealAlgebraic, high: RealAlgebraic): Rational {
  let [a, b] = [low, high];
  while (a.high.compare(b.low) >= 0) {
    a = a.refined(a.high.sub(a.low).mul(half));
    b = b.refined(b.high.sub(b.low).mul(half));
  }
  return simplestBetween(a.high, b.low);
}

/** A real root with its multiplicity. */
export interface RealRoot {
  readonly root: RealAlgebraic;
  readonly multiplicity: number;
}

/** The real roots in ascending order, with multiplicities. @throws RangeError for the zero polynomial. */
export function realRootsWithMultiplicity(polynomial: Polynomial): readonly RealRoot[] {
  if (polynomial.isZero()) throw new RangeError('every number is a root of the zero polynomial');
  return factorPolynomial(polynomial)
    .factors.flatMap(({ factor, multiplicity, isIrreducible }) =>
      isolateRoots(factor).map((interval) => ({
        root: RealAlgebraic.isolated(factor, isIrreducible, interval),
        multiplicity,
      })),
    )
    .sort((a, b) => a.root.compare(b.root));
}

/** The distinct real roots in ascending order. @throws RangeError for the zero polynomial. */
export function realRoots(polynomial: Polynomial): readonly RealAlgebraic[] {
  return realRootsWithMultiplicity(polynomial).map(({ root }) => root);
}
