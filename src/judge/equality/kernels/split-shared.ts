import type { Rational } from '../../../exact/rational.ts';
import { logOfModulus } from './exponential-rules.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import type { Kernel } from './kernel.ts';
import { KernelPolynomials } from './kernel-polynomials.ts';
import { KernelSum } from './kernel-sum.ts';
import { literalPower, modulusPower } from './power-rules.ts';
import { rewritten } from './rewritten.ts';

type SplitKernel = Kernel & { readonly kind: 'modulus' | 'signed' | 'log'; readonly of: KernelSum };

/** Sums with more terms than this are not looked into. */
const largestSplit = 40;

/**
 * Splits moduli, odd roots and logarithms of sums that share a factor: ln |x^2 - 9| beside ln |x - 3| becomes ln |x - 3| + ln |x + 3|.
 */
export function splitShared(ground: Ground, sum: KernelSum): KernelSum {
  let current = sum;
  for (let round = 0; round < 20; round += 1) {
    const found = sharedFactor(current.kernels.filter(isSplittable));
    if (found === null) return current;
    const { kernel, parts } = found;
    current = rewritten(current, kernel, (exponent) => powerOfParts(ground, kernel, parts, exponent));
  }
  return current;
}

function isSplittable(kernel: Kernel): kernel is SplitKernel {
  if (kernel.kind !== 'modulus' && kernel.kind !== 'signed' && kernel.kind !== 'log') return false;
  return !kernel.isConstant && kernel.of.size > 1 && kernel.of.size < largestSplit;
}

/** A kernel whose sum has a proper factor in common with that of another kernel, and the two parts of that sum. */
function sharedFactor(kernels: readonly SplitKernel[]): { kernel: SplitKernel; parts: readonly KernelSum[] } | null {
  if (new Set(kernels.map(({ of }) => of.key)).size < 2) return null;
  const ring = new KernelPolynomials(kernels.map(({ of }) => of));
  for (const kernel of kernels)
    for (const other of kernels) {
      if (kernel.of.key === other.of.key) continue;
      const [a, b] = [ring.polynomial(kernel.of), ring.polynomial(other.of)];
      if (a === null || b === null) continue;
      const common = a.gcd(b);
      const rest = common.isConstant() ? null : a.divideExactly(common);
      if (rest === null || rest.isConstant()) continue;
      return { kernel, parts: [ring.sum(common), ring.sum(rest)] };
    }
  return null;
}

function powerOfParts(ground: Ground, kernel: SplitKernel, parts: readonly KernelSum[], exponent: Rational): KernelSum {
  const forms = parts.map((part) => Form.of(part));
  switch (kernel.kind) {
    case 'modulus':
      return forms.reduce((all, form) => all.times(modulusPower(ground, form, exponent)), Form.one).over;
    case 'signed':
      return forms.reduce((all, form) => all.times(literalPower(ground, form, exponent)), Form.one).over;
    case 'log': {
      const sum = forms.reduce((all, form) => all.plus(logOfModulus(ground, form)), Form.zero);
      return sum.over.power(Number(exponent.num));
    }
  }
}
