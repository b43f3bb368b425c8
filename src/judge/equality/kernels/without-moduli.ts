import { Rational } from '../../../exact/rational.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';
import { rewritten } from './rewritten.ts';
import { type KnownSigns, signOfSum } from './sign.ts';

/** Whole powers of |p| are written with p where p is known not to be negative. */
export function withoutModuli(sum: KernelSum, known: KnownSigns): KernelSum {
  return sum.kernels.reduce((current, kernel) => {
    if (kernel.kind !== 'modulus' || !isUp(kernel.of, known)) return current;
    return rewritten(current, kernel, (exponent) => withWhole(kernel, kernel.of, exponent));
  }, sum);
}

function isUp(sum: KernelSum, known: KnownSigns): boolean {
  const sign = signOfSum(sum, known);
  return sign === 'positive' || sign === 'nonnegative';
}

function withWhole(kernel: Kernel, of: KernelSum, exponent: Rational): KernelSum {
  const whole = exponent.floor();
  if (whole < 1n || whole > 8n) return KernelSum.kernel(kernel, exponent);
  const rest = Monomial.of(kernel, exponent.sub(Rational.of(whole)));
  return of.power(Number(whole)).timesMonomial(rest);
}
