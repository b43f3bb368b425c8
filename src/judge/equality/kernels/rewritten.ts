import type { Rational } from '../../../exact/rational.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';

/** The sum with each power of one kernel replaced. */
export function rewritten(sum: KernelSum, kernel: Kernel, by: (exponent: Rational) => KernelSum): KernelSum {
  let result = KernelSum.zero;
  for (const { coefficient, monomial } of sum.terms) {
    const exponent = monomial.exponentOf(kernel);
    const rest = KernelSum.of([{ coefficient, monomial: monomial.filter((power) => power.kernel !== kernel) }]);
    result = result.plus(exponent.isZero() ? rest : rest.times(by(exponent)));
  }
  return result;
}
