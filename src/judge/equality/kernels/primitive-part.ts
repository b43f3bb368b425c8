import { gcd, lcm } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { KernelSum, type KernelTerm } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';

/** `sum = coefficient * unit * part`. */
export interface Primitive {
  readonly coefficient: Rational;
  readonly unit: Monomial;
  readonly part: KernelSum;
}

/**
 * Takes out of a sum (not zero) the content of its coefficients, the lowest power of every kernel, and the sign and the turn of its
 * leading term: sums that are multiples of each other by one term have the same primitive part. A single term leaves the part 1.
 */
export function primitivePart(sum: KernelSum): Primitive {
  const only = sum.singleTerm;
  if (only !== null) return { coefficient: only.coefficient, unit: only.monomial, part: KernelSum.one };
  const lowest = commonMonomial(sum.terms);
  const shifted = sum.timesMonomial(lowest.inverse());
  const leading = leadingTerm(shifted.terms);
  // What is left of a turn or a radical in the leading term would make i - x and 1 + i x two different parts.
  const turning = leading.monomial.filter(({ kernel }) => kernel.kind === 'turn' || kernel.kind === 'prime');
  const turned = turning.isOne ? shifted : shifted.timesMonomial(turning.inverse());
  const content = contentOf(turned.terms);
  const sign = leadingTerm(turned.terms).coefficient.sign() < 0 ? content.neg() : content;
  return { coefficient: sign, unit: lowest.times(turning), part: turned.scale(sign.inv()) };
}

/** `sum = coefficient * sum'`, the latter with coprime whole coefficients and a positive leading one; every kernel stays where it is. */
export function signedContent(sum: KernelSum): { readonly coefficient: Rational; readonly sum: KernelSum } {
  const content = contentOf(sum.terms);
  const coefficient = leadingTerm(sum.terms).coefficient.sign() < 0 ? content.neg() : content;
  return { coefficient, sum: sum.scale(coefficient.inv()) };
}

function commonMonomial(terms: readonly KernelTerm[]): Monomial {
  const [first, ...others] = terms;
  if (first === undefined) return Monomial.one;
  let lowest = Monomial.one;
  const kernels = new Set(terms.flatMap(({ monomial }) => monomial.powers.map(({ kernel }) => kernel)));
  for (const kernel of kernels) {
    // Exponents of a turn and of a number are kept within [0, 1): their common part is no divisor worth taking out.
    if (kernel.kind === 'turn' || kernel.kind === 'prime') continue;
    const least = others.reduce((low, { monomial }) => {
      const exponent = monomial.exponentOf(kernel);
      return exponent.compare(low) < 0 ? exponent : low;
    }, first.monomial.exponentOf(kernel));
    lowest = lowest.times(Monomial.of(kernel, least));
  }
  return lowest;
}

/**
 * The term with the highest exponents, comparing kernels from the first created to the last; radicals and turns decide only between
 * terms that differ in nothing else, since multiplying by one changes their exponents but not the order of the rest.
 */
export function leadingTerm(terms: readonly KernelTerm[]): KernelTerm {
  const [first, ...others] = terms;
  if (first === undefined) throw new RangeError('the sum zero has no leading term');
  return others.reduce((best, term) => {
    const order = compare(body(term.monomial), body(best.monomial)) || compare(term.monomial, best.monomial);
    return order > 0 ? term : best;
  }, first);
}

function body(monomial: Monomial): Monomial {
  return monomial.filter(({ kernel }) => kernel.kind !== 'turn' && kernel.kind !== 'prime');
}

function compare(a: Monomial, b: Monomial): number {
  for (let i = 0; ; i += 1) {
    const x = a.powers[i];
    const y = b.powers[i];
    if (x === undefined || y === undefined) return (x?.exponent.sign() ?? 0) - (y?.exponent.sign() ?? 0);
    if (x.kernel !== y.kernel) return x.kernel.id < y.kernel.id ? x.exponent.sign() : -y.exponent.sign();
    const order = x.exponent.compare(y.exponent);
    if (order !== 0) return order;
  }
}

function contentOf(terms: readonly KernelTerm[]): Rational {
  let num = 0n;
  let den = 1n;
  for (const { coefficient } of terms) {
    num = gcd(num, coefficient.num);
    den = lcm(den, coefficient.den);
  }
  return Rational.of(num, den);
}
