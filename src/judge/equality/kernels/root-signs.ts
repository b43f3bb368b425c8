import { KernelSum } from './kernel-sum.ts';
import { type KnownSigns, type Sign, signOfSum } from './sign.ts';
import { splitByRoot } from './split-root.ts';

/**
 * True where a sum is shown to vanish by squaring: as a + b s with a square root s >= 0 it is zero where a^2 = b^2 s^2 and a and b have
 * opposite signs. The root taken out is the one created last, so that what is left has fewer roots.
 */
export function vanishesBySquaring(sum: KernelSum, known: KnownSigns, isZero: (sum: KernelSum) => boolean): boolean {
  for (const kernel of [...sum.kernels].reverse()) {
    const parts = splitByRoot(sum, kernel);
    if (parts === null) continue;
    const [even, odd] = parts;
    if (!areOpposite(signOfSum(even, known), signOfSum(odd, known))) continue;
    const radicand = KernelSum.kernel(kernel);
    if (isZero(even.times(even).minus(odd.times(odd).times(radicand)))) return true;
  }
  return false;
}

function areOpposite(a: Sign, b: Sign): boolean {
  const isUp = (sign: Sign) => sign === 'positive' || sign === 'nonnegative';
  const isDown = (sign: Sign) => sign === 'negative' || sign === 'nonpositive';
  return (isUp(a) && isDown(b)) || (isDown(a) && isUp(b));
}
