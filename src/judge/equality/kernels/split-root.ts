import { Rational } from '../../../exact/rational.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';

/** The a and b of `sum = a + b s` with s the square root of a modulus; null where other roots of it occur, or none. */
export function splitByRoot(sum: KernelSum, kernel: Kernel): readonly [KernelSum, KernelSum] | null {
  if (kernel.kind !== 'modulus' || kernel.isConstant) return null;
  const even = [];
  const odd = [];
  for (const { coefficient, monomial } of sum.terms) {
    const exponent = monomial.exponentOf(kernel);
    if (exponent.isInteger()) even.push({ coefficient, monomial });
    else if (exponent.den !== 2n) return null;
    else odd.push({ coefficient, monomial: monomial.times(Monomial.of(kernel, half.neg())) });
  }
  return even.length > 0 && odd.length > 0 ? [KernelSum.of(even), KernelSum.of(odd)] : null;
}

const half = Rational.of(1n, 2n);
