import { spend } from './effort.ts';
import { gcd, lcm } from './integer.ts';
import { Rational } from './rational.ts';

/** A polynomial in one variable over the rationals. Immutable; coefficients stand from low to high, the last one not zero. */
export class Polynomial {
  static readonly zero = new Polynomial([]);
  static readonly one = new Polynomial([Rational.one]);
  static readonly x = new Polynomial([Rational.zero, Rational.one]);

  private constructor(readonly coefficients: readonly Rational[]) {}

  /** From coefficients, low to high; zeros at the high end are dropped. */
  static of(coefficients: readonly Rational[]): Polynomial {
    let length = coefficients.length;
    while (length > 0 && coefficients[length - 1]?.isZero()) length--;
    if (length === 0) return Polynomial.zero;
    return new Polynomial(length === coefficients.length ? coefficients : coefficients.slice(0, length));
  }

  static constant(value: Rational): Polynomial {
    return Polynomial.of([value]);
  }

  /** -1 for the zero polynomial. */
  get degree(): number {
    return this.coefficients.length - 1;
  }

  coefficient(index: number): Rational {
    return this.coefficients[index] ?? Rational.zero;
  }

  /** The leading coefficient; zero for the zero polynomial. */
  get leading(): Rational {
    return this.coefficient(this.degree);
  }

  isZero(): boolean {
    return this.coefficients.length === 0;
  }

  equals(other: Polynomial): boolean {
    return (
      this.degree === other.degree && this.coefficients.every((value, index) => value.equals(other.coefficient(index)))
    );
  }

  add(other: Polynomial): Polynomial {
    const length = Math.max(this.coefficients.length, other.coefficients.length);
    return Polynomial.of(Array.from({ length }, (_, index) => this.coefficient(index).add(other.coefficient(index))));
  }

  sub(other: Polynomial): Polynomial {
    return this.add(other.neg());
  }

  neg(): Polynomial {
    return new Polynomial(this.coefficients.map((value) => value.neg()));
  }

  scale(factor: Rational): Polynomial {
    return factor.isZero() ? Polynomial.zero : new Polynomial(this.coefficients.map((value) => value.mul(factor)));
  }

  mul(other: Polynomial): Polynomial {
    if (this.isZero() || other.isZero()) return Polynomial.zero;
    const product = new Array<Rational>(this.degree + other.degree + 1).fill(Rational.zero);
    for (const [i, a] of this.coefficients.entries()) {
      if (a.isZero()) continue;
      for (const [j, b] of other.coefficients.entries())
        product[i + j] = (product[i + j] ?? Rational.zero).add(a.mul(b));
    }
    return Polynomial.of(product);
  }

  /** @throws RangeError for a negative exponent. */
  pow(exponent: number): Polynomial {
    if (exponent < 0) throw new RangeError('a polynomial has no negative power');
    spend(exponent * (this.degree + 1));
    let result = Polynomial.one;
    let square: Polynomial = this;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = result.mul(square);
      if (rest > 1) square = square.mul(square);
    }
    return result;
  }

  /** `this = quotient * divisor + remainder`, the remainder of lower degree. @throws RangeError for a zero divisor. */
  divide(divisor: Polynomial): { readonly quotient: Polynomial; readonly remainder: Polynomial } {
    if (divisor.isZero()) throw new RangeError('division by the zero polynomial');
    const rest = [...this.coefficients];
    const steps = Math.max(0, this.degree - divisor.degree + 1);
    const quotient = new Array<Rational>(steps).fill(Rational.zero);
    const inverse = divisor.leading.inv();
    for (let shift = steps - 1; shift >= 0; shift--) {
      const factor = (rest[shift + divisor.degree] ?? Rational.zero).mul(inverse);
      if (factor.isZero()) continue;
      quotient[shift] = factor;
      for (const [index, value] of divisor.coefficients.entries())
        rest[shift + index] = (rest[shift + index] ?? Rational.zero).sub(factor.mul(value));
    }
    return { quotient: Polynomial.of(quotient), remainder: Polynomial.of(rest.slice(0, Math.max(0, divisor.degree))) };
  }

  /** The monic greatest common divisor; zero only for two zeros. */
  gcd(other: Polynomial): Polynomial {
    let a: Polynomial = this;
    let b = other;
    while (!b.isZero()) [a, b] = [b, a.divide(b).remainder.primitive().part];
    return a.monic();
  }

  derivative(): Polynomial {
    return Polynomial.of(this.coefficients.slice(1).map((value, index) => value.mul(Rational.of(index + 1))));
  }

  evaluate(at: Rational): Rational {
    return this.coefficients.reduceRight((value, coefficient) => value.mul(at).add(coefficient), Rational.zero);
  }

  /** `this(inner(x))`. */
  compose(inner: Polynomial): Polynomial {
    return this.coefficients.reduceRight(
      (value, coefficient) => value.mul(inner).add(Polynomial.constant(coefficient)),
      Polynomial.zero,
    );
  }

  monic(): Polynomial {
    return this.isZero() ? this : this.scale(this.leading.inv());
  }

  /** `this = content * part`, the part with coprime whole coefficients and a positive leading one. */
  primitive(): { readonly content: Rational; readonly part: Polynomial } {
    if (this.isZero()) return { content: Rational.zero, part: this };
    const den = this.coefficients.reduce((all, value) => lcm(all, value.den), 1n);
    const num = this.coefficients.reduce((all, value) => gcd(all, value.num * (den / value.den)), 0n);
    const content = Rational.of(this.leading.sign() < 0 ? -num : num, den);
    return { content, part: this.scale(content.inv()) };
  }

  /** The square-free factors with their multiplicities, monic, constants left out (Yun 1976). */
  squareFree(): { readonly factor: Polynomial; readonly multiplicity: number }[] {
    const found: { factor: Polynomial; multiplicity: number }[] = [];
    if (this.degree < 1) return found;
    const slope = this.derivative();
    const common = this.gcd(slope);
    let b = this.divide(common).quotient;
    let d = slope.divide(common).quotient.sub(b.derivative());
    for (let multiplicity = 1; b.degree > 0; multiplicity++) {
      const factor = b.gcd(d);
      b = b.divide(factor).quotient;
      d = d.divide(factor).quotient.sub(b.derivative());
      if (factor.degree > 0) found.push({ factor: factor.monic(), multiplicity });
    }
    return found;
  }

  /** For people who debug: `2x^2 - 1/3`. */
  toString(): string {
    return (
      this.coefficients
        .map((value, index) => `${value}x^${index}`)
        .reverse()
        .join(' + ') || '0'
    );
  }
}
