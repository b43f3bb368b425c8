import { Rational } from '../../../exact/rational.ts';
import { Form } from './form.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import type { Power } from './monomial.ts';
import { signOfSum } from './sign.ts';

/** Whole powers beyond this stay as they are. */
const largestPower = 8n;

/** The same value with whole powers of |p| written with p, or -p, wherever the sign of p is known: |x^2 + 1| is x^2 + 1. */
export function plainForm(form: Form): Form {
  const plain = new Map<Kernel, KernelSum>();
  for (const kernel of form.over.kernels) {
    const of = kernel.kind === 'modulus' && !kernel.isConstant ? ofKnownSign(kernel.of) : null;
    if (of !== null) plain.set(kernel, of);
  }
  const isPlain = ({ kernel, exponent }: Power) => plain.has(kernel) && wholePart(exponent) !== 0n;
  if (!form.over.terms.some(({ monomial }) => monomial.powers.some(isPlain))) return form;
  let over = Form.zero;
  for (const { coefficient, monomial } of form.over.terms) {
    let term = Form.of(KernelSum.constant(coefficient));
    for (const { kernel, exponent } of monomial.powers) {
      const of = plain.get(kernel);
      const whole = of === undefined ? 0n : wholePart(exponent);
      const rest = exponent.sub(Rational.of(whole));
      if (!rest.isZero()) term = term.times(Form.of(KernelSum.kernel(kernel, rest)));
      const power = of === undefined || whole === 0n ? Form.one : Form.of(of).power(Number(whole));
      if (power === null) return form;
      term = term.times(power);
    }
    over = over.plus(term);
  }
  return form.under.length === 0 ? over : over.times(form.withNumerator(KernelSum.one));
}

/** The sum, or its opposite, that is not negative; null where its sign is not known. */
function ofKnownSign(sum: KernelSum): KernelSum | null {
  const sign = signOfSum(sum);
  if (sign === 'positive' || sign === 'nonnegative') return sum;
  return sign === 'negative' || sign === 'nonpositive' ? sum.scale(Rational.of(-1)) : null;
}

/** Towards zero, and zero where the power is too large to multiply out. */
function wholePart({ num, den }: Rational): bigint {
  const whole = num / den;
  return whole > largestPower || whole < -largestPower ? 0n : whole;
}
