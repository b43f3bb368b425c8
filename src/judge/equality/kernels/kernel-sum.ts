import { spend } from '../../../exact/effort.ts';
import { mod } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Kernel } from './kernel.ts';
import { Monomial, type Power } from './monomial.ts';

export interface KernelTerm {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
}

/** A sum of monomials in kernels with rational coefficients: like terms are added, whole powers of numbers are in the coefficients. */
export class KernelSum {
  static readonly zero = new KernelSum(new Map());
  static readonly one = KernelSum.constant(Rational.one);

  private keyOnce: string | null = null;
  private realTermsOnce: boolean | null = null;
  private realOnce: boolean | null = null;

  private constructor(private readonly byMonomial: ReadonlyMap<string, KernelTerm>) {}

  static of(terms: Iterable<KernelTerm>): KernelSum {
    const sum = new Map<string, KernelTerm>();
    for (const term of terms) add(sum, absorbed(term.coefficient, term.monomial));
    return new KernelSum(sum);
  }

  static constant(value: Rational): KernelSum {
    return KernelSum.of([{ coefficient: value, monomial: Monomial.one }]);
  }

  static kernel(kernel: Kernel, exponent: Rational = Rational.one): KernelSum {
    return KernelSum.of([{ coefficient: Rational.one, monomial: Monomial.of(kernel, exponent) }]);
  }

  get terms(): readonly KernelTerm[] {
    return [...this.byMonomial.values()];
  }

  get size(): number {
    return this.byMonomial.size;
  }

  get isZero(): boolean {
    return this.byMonomial.size === 0;
  }

  /** True where no unknown occurs. */
  get isConstant(): boolean {
    return this.terms.every(({ monomial }) => monomial.isConstant);
  }

  /** True where every term is a real number: no i and no number on the unit circle occurs. */
  get hasRealTerms(): boolean {
    this.realTermsOnce ??= this.terms.every(({ monomial }) => monomial.powers.every(isRealPower));
    return this.realTermsOnce;
  }

  /** True where the value is known to be a real number: the sum is its own conjugate, as (e^(ix) + e^(-ix))/2 is. */
  get isReal(): boolean {
    if (this.hasRealTerms) return true;
    this.realOnce ??= this.conjugate()?.key === this.key;
    return this.realOnce;
  }

  /** The only term, or null where there are none or several. */
  get singleTerm(): KernelTerm | null {
    return this.byMonomial.size === 1 ? (this.terms[0] ?? null) : null;
  }

  /** The value where it is a rational number without any kernel. */
  get rational(): Rational | null {
    if (this.isZero) return Rational.zero;
    const only = this.singleTerm;
    return only?.monomial.isOne ? only.coefficient : null;
  }

  /** The same text for equal sums, and for no others. */
  get key(): string {
    this.keyOnce ??=
      [...this.byMonomial.keys()]
        .sort()
        .map((name) => `${this.byMonomial.get(name)?.coefficient}*${name}`)
        .join(' + ') || '0';
    return this.keyOnce;
  }

  plus(other: KernelSum): KernelSum {
    if (this.isZero) return other;
    if (other.isZero) return this;
    spend(4 * (this.size + other.size));
    const sum = new Map(this.byMonomial);
    for (const term of other.byMonomial.values()) add(sum, term);
    return new KernelSum(sum);
  }

  minus(other: KernelSum): KernelSum {
    return this.plus(other.scale(minusOne));
  }

  scale(factor: Rational): KernelSum {
    if (factor.isOne()) return this;
    if (factor.isZero()) return KernelSum.zero;
    const scaled = new Map<string, KernelTerm>();
    for (const [name, { coefficient, monomial }] of this.byMonomial)
      scaled.set(name, { coefficient: coefficient.mul(factor), monomial });
    return new KernelSum(scaled);
  }

  times(other: KernelSum): KernelSum {
    const simple = this.rational ?? other.rational;
    if (simple !== null) return this.rational !== null ? other.scale(simple) : this.scale(simple);
    spend(12 * this.size * other.size);
    const products = new Map<string, KernelTerm>();
    for (const a of this.byMonomial.values())
      for (const b of other.byMonomial.values())
        add(products, absorbed(a.coefficient.mul(b.coefficient), a.monomial.times(b.monomial)));
    return new KernelSum(products);
  }

  timesMonomial(monomial: Monomial): KernelSum {
    if (monomial.isOne) return this;
    return KernelSum.of(
      this.terms.map((term) => ({ coefficient: term.coefficient, monomial: term.monomial.times(monomial) })),
    );
  }

  /** `this ** exponent` for a natural exponent. */
  power(exponent: number): KernelSum {
    const only = this.singleTerm;
    if (only !== null) {
      const monomial = only.monomial.power(Rational.of(exponent));
      return KernelSum.of([{ coefficient: only.coefficient.pow(exponent), monomial }]);
    }
    let result = KernelSum.one;
    for (let step = 0; step < exponent; step += 1) result = result.times(this);
    return result;
  }

  /** The complex conjugate: kernels of modulus 1 are inverted. Null where a kernel is neither real nor of modulus 1. */
  conjugate(): KernelSum | null {
    if (this.hasRealTerms) return this;
    const isTurning = ({ kernel }: Power) => kernel.kind === 'turn' || kernel.kind === 'wave';
    const terms = this.terms;
    if (!terms.every(({ monomial }) => monomial.powers.every((power) => power.kernel.isReal || isTurning(power))))
      return null;
    return KernelSum.of(
      terms.map(({ coefficient, monomial }) => ({
        coefficient,
        monomial: monomial
          .filter(({ kernel }) => kernel.isReal)
          .times(monomial.filter(({ kernel }) => !kernel.isReal).inverse()),
      })),
    );
  }

  /** Every kernel that occurs, in the order of creation. */
  get kernels(): readonly Kernel[] {
    const all = new Set<Kernel>();
    for (const { monomial } of this.byMonomial.values()) for (const { kernel } of monomial.powers) all.add(kernel);
    return [...all].sort((a, b) => a.id - b.id);
  }
}

const minusOne = Rational.of(-1);

function add(sum: Map<string, KernelTerm>, term: KernelTerm): void {
  const { key } = term.monomial;
  const before = sum.get(key);
  if (before === undefined) {
    if (!term.coefficient.isZero()) sum.set(key, term);
    return;
  }
  const coefficient = before.coefficient.add(term.coefficient);
  if (coefficient.isZero()) sum.delete(key);
  else sum.set(key, { coefficient, monomial: term.monomial });
}

/** Moves whole powers of numbers, and signs, into the coefficient: 2^(5/2) is 4 2^(1/2), and i^3 is -i. */
function absorbed(coefficient: Rational, monomial: Monomial): KernelTerm {
  if (!monomial.powers.some(needsAbsorbing)) return { coefficient, monomial };
  let value = coefficient;
  let rest = Monomial.one;
  for (const { kernel, exponent } of monomial.powers) {
    const whole = exponent.floor();
    if (kernel.kind === 'prime') {
      value = value.mul(Rational.of(kernel.value).pow(Number(whole)));
      rest = rest.times(Monomial.of(kernel, exponent.sub(Rational.of(whole))));
    } else if (kernel.kind === 'turn') {
      if (mod(whole, 2n) === 1n) value = value.neg();
      rest = rest.times(Monomial.of(kernel, exponent.sub(Rational.of(whole))));
    } else if (kernel.kind === 'wave' && kernel.isSign)
      rest = rest.times(Monomial.of(kernel, exponent.sub(Rational.of(whole - mod(whole, 2n)))));
    else rest = rest.times(Monomial.of(kernel, exponent));
  }
  return { coefficient: value, monomial: rest };
}

function isRealPower({ kernel, exponent }: Power): boolean {
  return kernel.isReal || (kernel.kind === 'wave' && kernel.isSign && exponent.isInteger());
}

function needsAbsorbing({ kernel, exponent }: Power): boolean {
  if (kernel.kind === 'wave') return kernel.isSign && (exponent.num < 0n || exponent.num >= 2n * exponent.den);
  return (kernel.kind === 'prime' || kernel.kind === 'turn') && (exponent.num < 0n || exponent.num >= exponent.den);
}
