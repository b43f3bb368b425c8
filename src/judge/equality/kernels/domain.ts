import { Rational } from '../../../exact/rational.ts';
import { constantIsZero } from './constant-zero.ts';
import { squareFree } from './factored.ts';
import type { Form } from './form.ts';
import type { Kernel } from './kernel.ts';
import { KernelPolynomials } from './kernel-polynomials.ts';
import { KernelSum, type KernelTerm } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';
import { isNeverZero } from './never-zero.ts';
import { primitivePart, signedContent } from './primitive-part.ts';
import { type KnownSigns, nothingKnown, type Sign, signOfSum } from './sign.ts';
import { withoutModuli } from './without-moduli.ts';

export type ConditionKind = 'nonzero' | 'nonnegative' | 'positive';

/** What must hold for an expression to have a real value. */
export interface Condition {
  readonly kind: ConditionKind;
  readonly sum: KernelSum;
}

/**
 * Where an expression has a real value: the conditions that were met on the way down its tree, without those that always hold. Factors
 * that may be inserted or cancelled leave their condition here.
 */
export class Domain {
  private readonly byKey = new Map<string, Condition>();
  /** True where a condition can never hold: the expression has no real value anywhere. */
  isEmpty = false;
  /** True where the expression divides by what is always zero, so that it has no value of any kind. */
  hasPole = false;

  get conditions(): readonly Condition[] {
    return [...this.byKey.values()];
  }

  /** There is no value anywhere. */
  forbid(): void {
    this.isEmpty = true;
    this.hasPole = true;
  }

  /** Requires that a form is not zero. */
  requireNonzero(form: Form): void {
    if (form.isZero) this.forbid();
    else this.requireFactors(form.over);
  }

  /** Requires a real form not to be negative, or to be positive. */
  require(kind: 'nonnegative' | 'positive', form: Form): void {
    if (form.isZero) {
      if (kind === 'positive') this.isEmpty = true;
      return;
    }
    const real = form.hasRealTerms ? form : (form.withRealDenominator() ?? form);
    const odd = real.under.filter(({ sum, exponent }) => exponent % 2 !== 0 && !isPositiveWhereNotZero(sum));
    const sum = odd.reduce((all, factor) => all.times(factor.sum), real.over);
    this.keep({ kind, sum: sameSign(sum, kind) });
    if (kind === 'positive') this.requireFactors(form.over);
  }

  /** The conditions of this domain that do not follow from those of the other. */
  notImpliedBy(other: Domain): readonly Condition[] {
    return this.conditions.filter(
      (condition) =>
        !other.implies(condition) && !(condition.kind === 'nonzero' && isNeverZero(condition.sum, this.known)),
    );
  }

  /** What the conditions say of signs. */
  get known(): KnownSigns {
    return (sum) => {
      let found: Sign = null;
      for (const { kind, sum: of } of this.conditions) {
        if (kind === 'nonzero') continue;
        const distance = sum.minus(of).rational;
        if (distance === null || distance.sign() < 0) continue;
        if (kind === 'positive' || distance.sign() > 0) return 'positive';
        found = 'nonnegative';
      }
      return found;
    };
  }

  private implies({ kind, sum }: Condition): boolean {
    const sign = signOfSum(sum, this.known);
    if (sign === 'positive' || (kind === 'nonnegative' && sign === 'nonnegative')) return true;
    if (kind === 'nonnegative')
      return this.byKey.has(`nonnegative ${sum.key}`) || this.byKey.has(`positive ${sum.key}`);
    if (kind === 'positive')
      return this.byKey.has(`positive ${sum.key}`) || (this.byKey.has(`nonnegative ${sum.key}`) && this.excludes(sum));
    if (sign === 'negative') return true;
    return this.excludes(sum);
  }

  /** True where every factor of the sum is among the factors that the conditions keep from zero. */
  private excludes(sum: KernelSum): boolean {
    const others = this.conditions.filter(({ kind }) => kind !== 'nonnegative').map((condition) => condition.sum);
    if (others.some((other) => other.key === sum.key)) return true;
    const ring = new KernelPolynomials([sum, ...others]);
    let rest = ring.polynomial(sum);
    for (const other of others) {
      const polynomial = ring.polynomial(other);
      if (rest === null || polynomial === null) return false;
      for (
        let common = rest.gcd(polynomial);
        rest !== null && !common.isConstant();
        common = rest?.gcd(common) ?? common
      )
        rest = rest.divideExactly(common);
    }
    if (rest === null || rest.isConstant()) return rest !== null;
    const norm = gaussianNorm(sum);
    if (norm !== null && this.excludes(norm)) return true;
    const sign = signOfSum(ring.sum(rest), this.known);
    return sign === 'positive' || sign === 'negative';
  }

  private requireFactors(sum: KernelSum): void {
    const { unit, part } = primitivePart(sum);
    // What has a negative exponent was divided by before.
    for (const { kernel, exponent } of unit.powers) if (exponent.sign() > 0) this.requireKernel(kernel);
    if (part.rational !== null) return;
    for (const each of squareFree(part)) {
      const factor = primitivePart(each.sum);
      for (const { kernel } of factor.unit.powers) this.requireKernel(kernel);
      if (factor.part.rational === null) this.keep({ kind: 'nonzero', sum: factor.part });
    }
  }

  private requireKernel(kernel: Kernel): void {
    if (kernel.isPositive) return;
    if (kernel.kind === 'modulus' || kernel.kind === 'signed') this.requireFactors(kernel.of);
    else if (!neverZero.has(kernel.kind)) this.keep({ kind: 'nonzero', sum: KernelSum.kernel(kernel) });
  }

  private keep(condition: Condition): void {
    const { kind } = condition;
    const sum = kind === 'nonzero' ? (squaredModulus(condition.sum) ?? condition.sum) : condition.sum;
    if (sum.isConstant && kind === 'nonzero') {
      const isZero = constantIsZero(sum);
      if (isZero === true) this.forbid();
      if (isZero !== 'unknown') return;
    }
    const sign = signOfSum(sum);
    if (sign === 'positive' || (sign === 'negative' && kind === 'nonzero')) return;
    // What is positive is kept from zero by its factors as well.
    if (sign === 'nonnegative' && kind !== 'nonzero') return;
    if (sign === 'negative' || (kind === 'positive' && (sign === 'zero' || sign === 'nonpositive'))) {
      this.isEmpty = true;
      return;
    }
    this.byKey.set(`${kind} ${sum.key}`, { kind, sum });
  }
}

const neverZero: ReadonlySet<Kernel['kind']> = new Set(['prime', 'turn', 'pi', 'exp', 'wave']);

function isPositiveWhereNotZero(sum: KernelSum): boolean {
  const sign = signOfSum(sum);
  return sign === 'positive' || sign === 'nonnegative';
}

/** x^2 + y^2 for x + iy with real x and y: zero at the same points. Null for real sums, and where numbers on the unit circle occur. */
function squaredModulus(sum: KernelSum): KernelSum | null {
  if (sum.hasRealTerms || sum.size > 12 || sum.kernels.some(({ kind }) => kind === 'wave')) return null;
  const conjugate = sum.conjugate();
  return conjugate === null ? null : signedContent(sum.times(conjugate)).sum;
}

/** A sum with i in it times the same with -i: it is zero where the sum is. Null where no i occurs, or another root of -1. */
function gaussianNorm(sum: KernelSum): KernelSum | null {
  const turnOf = ({ monomial }: KernelTerm) => monomial.powers.find(({ kernel }) => kernel.kind === 'turn');
  const turns = sum.terms.map(turnOf).filter((power) => power !== undefined);
  if (turns.length === 0 || sum.size > 12 || !turns.every(({ exponent }) => exponent.den === 2n)) return null;
  const opposite = sum.terms.map((term) =>
    turnOf(term) === undefined ? term : { ...term, coefficient: term.coefficient.neg() },
  );
  return sum.times(KernelSum.of(opposite));
}

/**
 * A sum with the same sign at every point of the domain, without factors that cannot change it: numbers, positive kernels, squares of
 * what cannot be zero.
 */
function sameSign(sum: KernelSum, kind: 'nonnegative' | 'positive'): KernelSum {
  if (!sum.hasRealTerms) {
    const content = signedContent(sum);
    return content.sum.scale(Rational.of(content.coefficient.sign()));
  }
  const { coefficient, unit, part } = primitivePart(sum);
  const kept = unit.powers.reduce((product, { kernel, exponent }) => {
    const isNever =
      kernel.isPositive || (exponent.sign() < 0 && (exponent.num % 2n === 0n || kernel.kind === 'modulus'));
    const isSquare = kind === 'positive' && (exponent.num % 2n === 0n || kernel.kind === 'modulus');
    if (isNever || isSquare) return product;
    const isOdd = exponent.isInteger() && exponent.num % 2n !== 0n;
    return product.times(Monomial.of(kernel, isOdd ? Rational.one : exponent));
  }, Monomial.one);
  const sign = Rational.of(coefficient.sign());
  return withoutModuli(part.timesMonomial(kept).scale(sign), nothingKnown);
}
