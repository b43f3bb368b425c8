import { constantIsZero } from './constant-zero.ts';
import { KernelSum } from './kernel-sum.ts';
import { type KnownSigns, signOfSum } from './sign.ts';
import { splitByRoot } from './split-root.ts';
import { withoutModuli } from './without-moduli.ts';

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
