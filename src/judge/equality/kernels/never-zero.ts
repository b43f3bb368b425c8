import { Rational } from '../../../exact/rational.ts';
import { constantIsZero } from './constant-zero.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';
import { rewritten } from './rewritten.ts';
import { type KnownSigns, signOfSum } from './sign.ts';
import { splitByRoot } from './split-root.ts';

/**
 * True where a sum is shown to have no zero where what is known holds: its sign is settled, or, for a sum a + b s with a square root s, its
 * norm a^2 - b^2 s^2 has no zero. False says nothing.
 */
export function isNeverZero(sum: KernelSum, known: KnownSigns, roots = 3): boolean {
  if (sum.isZero) return false;
  if (sum.isConstant) return constantIsZero(sum) === false;
  const sign = signOfSum(sum, known);
  if (sign === 'positive' || sign === 'negative') return true;
  if (roots === 0 || sum.size > 20) return false;
  for (const kernel of [...sum.kernels].reverse()) {
    const parts = splitByRoot(sum, kernel);
    if (parts === null) continue;
    const [even, odd] = parts;
    const norm = even.times(even).minus(odd.times(odd).times(KernelSum.kernel(kernel)));
    if (isNeverZero(withoutModuli(norm, known), known, roots - 1)) return true;
  }
  return false;
}

/** Whole powers of |p| are written with p where p is known not to be negative. */
function withoutModuli(sum: KernelSum, known: KnownSigns): KernelSum {
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
