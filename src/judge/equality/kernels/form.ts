import { Rational } from '../../../exact/rational.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';
import { primitivePart, signedContent } from './primitive-part.ts';

/** A power of a sum of several terms, in the denominator of a form. */
export interface Factor {
  readonly sum: KernelSum;
  readonly exponent: number;
}

/**
 * An expression as a quotient: a sum over a product of powers of primitive sums. Single terms are never in the denominator, they
 * have negative exponents above. A form is only a value: where it has one is kept apart (see domain.ts), so cancelling is allowed.
 */
export class Form {
  static readonly zero = new Form(KernelSum.zero, []);
  static readonly one = new Form(KernelSum.one, []);

  private constructor(
    readonly over: KernelSum,
    readonly under: readonly Factor[],
  ) {}

  static of(over: KernelSum): Form {
    return new Form(over, []);
  }

  static rational(value: Rational): Form {
    return new Form(KernelSum.constant(value), []);
  }

  /** One monomial over the same denominator as this, for what a function takes term by term. */
  termOf(monomial: Monomial): Form {
    return this.withNumerator(KernelSum.of([{ coefficient: Rational.one, monomial }]));
  }

  /** A sum over the same denominator as this. */
  withNumerator(over: KernelSum): Form {
    return new Form(over, this.under);
  }

  get isZero(): boolean {
    return this.over.isZero;
  }

  get isConstant(): boolean {
    return this.over.isConstant && this.under.every(({ sum }) => sum.isConstant);
  }

  /** True where every term, above and below, is a real number. */
  get hasRealTerms(): boolean {
    return this.over.hasRealTerms && this.under.every(({ sum }) => sum.hasRealTerms);
  }

  /** True where the value is known to be a real number. */
  get isReal(): boolean {
    return this.hasRealTerms || (this.withRealDenominator()?.over.isReal ?? false);
  }

  /** The same value over denominators that are real numbers; null where a conjugate is not known. */
  withRealDenominator(): Form | null {
    const complex = this.under.filter(({ sum }) => !sum.isReal);
    if (complex.length === 0) return this;
    let form = new Form(
      this.over,
      this.under.filter((factor) => !complex.includes(factor)),
    );
    for (const { sum, exponent } of complex) {
      const conjugate = sum.conjugate();
      const size = conjugate === null ? null : Form.of(sum.times(conjugate)).realInverse();
      if (conjugate === null || size === null) return null;
      for (let k = 0; k < exponent; k += 1) form = form.times(Form.of(conjugate)).times(size);
    }
    return form;
  }

  /** One over a real sum, with that sum below as it stands: taking units of it out would make it complex. */
  private realInverse(): Form | null {
    if (this.isZero) return null;
    const only = this.over.singleTerm;
    if (only !== null) return this.inverse();
    const { coefficient, sum } = signedContent(this.over);
    return new Form(KernelSum.constant(coefficient.inv()), [{ sum, exponent: 1 }]);
  }

  /** The value where it is a rational number. */
  get rational(): Rational | null {
    return this.under.length === 0 ? this.over.rational : null;
  }

  get key(): string {
    const under = this.under.map(({ sum, exponent }) => `(${sum.key})^${exponent}`).sort();
    return under.length === 0 ? this.over.key : `(${this.over.key})/${under.join('')}`;
  }

  plus(other: Form): Form {
    if (this.under.length === 0 && other.under.length === 0) return new Form(this.over.plus(other.over), []);
    const under = commonDenominator(this.under, other.under);
    return new Form(this.raised(under).plus(other.raised(under)), under).lowered();
  }

  minus(other: Form): Form {
    return this.plus(other.scale(Rational.of(-1)));
  }

  scale(factor: Rational): Form {
    return new Form(this.over.scale(factor), factor.isZero() ? [] : this.under);
  }

  times(other: Form): Form {
    const under = product(this.under, other.under);
    return new Form(this.over.times(other.over), under).lowered();
  }

  /** Null for zero. */
  inverse(): Form | null {
    if (this.isZero) return null;
    const above = this.under.reduce((all, { sum, exponent }) => all.times(sum.power(exponent)), KernelSum.one);
    const only = this.over.singleTerm;
    if (only !== null) return new Form(above.times(inverseTerm(only.coefficient, only.monomial)), []);
    const { coefficient, unit, part } = primitivePart(this.over);
    const over = above.times(inverseTerm(coefficient, unit));
    return new Form(over, part.rational === null ? [{ sum: part, exponent: 1 }] : []).lowered();
  }

  /** `this ** exponent` for a whole exponent; null for a negative power of zero. */
  power(exponent: number): Form | null {
    if (exponent < 0) return this.inverse()?.power(-exponent) ?? null;
    const under = exponent === 0 ? [] : this.under.map((each) => ({ ...each, exponent: each.exponent * exponent }));
    return new Form(this.over.power(exponent), under);
  }

  /** The complex conjugate; null where it is not known. */
  conjugate(): Form | null {
    const real = this.withRealDenominator();
    const over = real?.over.conjugate() ?? null;
    return over === null || real === null ? null : new Form(over, real.under);
  }

  /** What stands above once the denominator is widened to `under`, which this denominator divides. */
  private raised(under: readonly Factor[]): KernelSum {
    return under.reduce((over, { sum, exponent }) => {
      const missing = exponent - (this.under.find((each) => each.sum.key === sum.key)?.exponent ?? 0);
      return missing === 0 ? over : over.times(sum.power(missing));
    }, this.over);
  }

  /** Cancels a denominator that the numerator is a multiple of by a number; deeper cancelling is left to the comparison. */
  private lowered(): Form {
    if (this.isZero) return Form.zero;
    if (!this.under.some(({ sum }) => sum.size === this.over.size)) return this;
    const { coefficient, unit, part } = primitivePart(this.over);
    const same = this.under.find(({ sum }) => sum.key === part.key);
    if (same === undefined) return this;
    const left = same.exponent === 1 ? [] : [{ sum: same.sum, exponent: same.exponent - 1 }];
    const rest = this.under.filter((each) => each !== same);
    return new Form(KernelSum.of([{ coefficient, monomial: unit }]), [...left, ...rest]);
  }
}

function inverseTerm(coefficient: Rational, monomial: Monomial): KernelSum {
  return KernelSum.of([{ coefficient: coefficient.inv(), monomial: monomial.inverse() }]);
}

function commonDenominator(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  const own = a.map(({ sum, exponent }) => {
    const there = b.find((each) => each.sum.key === sum.key);
    return { sum, exponent: Math.max(exponent, there?.exponent ?? 0) };
  });
  return [...own, ...b.filter(({ sum }) => !a.some((each) => each.sum.key === sum.key))];
}

function product(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  if (b.length === 0) return a;
  const own = a.map(({ sum, exponent }) => {
    const there = b.find((each) => each.sum.key === sum.key);
    return { sum, exponent: exponent + (there?.exponent ?? 0) };
  });
  return [...own, ...b.filter(({ sum }) => !a.some((each) => each.sum.key === sum.key))];
}
