import { Polynomial } from '../../../exact/polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import type { KernelSum } from './kernel-sum.ts';

/** A sum as a polynomial in one symbol; null where anything else occurs in it, or a huge power. */
export function univariate(sum: KernelSum, name: string): Polynomial | null {
  const coefficients: Rational[] = [];
  for (const { coefficient, monomial } of sum.terms) {
    const [power, second] = monomial.powers;
    const degree = power?.exponent ?? Rational.zero;
    if (second !== undefined || !degree.isInteger() || degree.num < 0n || degree.num > 60n) return null;
    if (power !== undefined && !(power.kernel.kind === 'symbol' && power.kernel.name === name)) return null;
    coefficients[Number(degree.num)] = coefficient;
  }
  return Polynomial.of(Array.from(coefficients, (coefficient) => coefficient ?? Rational.zero));
}
