import { Rational } from '../../../exact/rational.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { literalPower, signOfConstant } from './power-rules.ts';

/** Powers above this are not summed or integrated in closed form. */
const largestDegree = 20n;

/** The definite integral of a polynomial in `variable` between two bounds; null where the body is none. */
export function integralOfPolynomial(ground: Ground, body: Form, variable: Kernel, from: Form, to: Form): Form | null {
  return termByTerm(body, variable, (degree) => {
    const next = Rational.of(degree + 1n);
    return literalPower(ground, to, next)
      .minus(literalPower(ground, from, next))
      .scale(next.inv());
  });
}

/** The sum of a polynomial in a counter over whole numbers between two bounds (Faulhaber); null where the body is none. */
export function sumOfPolynomial(body: Form, counter: Kernel, from: Form, to: Form): Form | null {
  return termByTerm(body, counter, (degree) => {
    const polynomial = powerSum(Number(degree));
    const upTo = (bound: Form) =>
      polynomial.reduceRight((value, coefficient) => value.times(bound).plus(Form.rational(coefficient)), Form.zero);
    return upTo(to).minus(upTo(from.minus(Form.one)));
  });
}

/**
 * `first + first * ratio + ...` up to `afterLast`, the first term that is left out, or for ever where that is null; null where the ratio
 * is not known to be another number than 1, or not small enough for a sum without end.
 */
export function geometricSum(first: Form, ratio: Form, afterLast: Form | null): Form | null {
  if (!ratio.isConstant || !ratio.isReal) return null;
  const distance = Form.one.minus(ratio);
  const sign = signOfConstant(distance);
  const inverse = distance.inverse();
  if (sign === null || sign === 0 || inverse === null) return null;
  if (afterLast === null && signOfConstant(Form.one.minus(ratio.times(ratio))) !== 1) return null;
  return (afterLast === null ? first : first.minus(afterLast)).times(inverse);
}

/** Sums `coefficient * value(degree)` over the terms of a polynomial in a kernel. */
function termByTerm(body: Form, variable: Kernel, value: (degree: bigint) => Form): Form | null {
  if (body.under.length > 0) return null;
  let total = Form.zero;
  for (const { coefficient, monomial } of body.over.terms) {
    const degree = monomial.exponentOf(variable);
    const rest = monomial.filter(({ kernel }) => kernel !== variable);
    if (!degree.isInteger() || degree.num < 0n || degree.num > largestDegree) return null;
    if (rest.powers.some(({ kernel }) => dependsOn(kernel, variable))) return null;
    total = total.plus(Form.of(KernelSum.of([{ coefficient, monomial: rest }])).times(value(degree.num)));
  }
  return total;
}

/** True where a form contains a kernel, however deep. */
export function formDependsOn(form: Form, variable: Kernel): boolean {
  return [form.over, ...form.under.map(({ sum }) => sum)].some((sum) =>
    sum.kernels.some((kernel) => dependsOn(kernel, variable)),
  );
}

function dependsOn(kernel: Kernel, variable: Kernel): boolean {
  if (kernel === variable) return true;
  switch (kernel.kind) {
    case 'exp':
    case 'wave':
      return formDependsOn(kernel.of, variable);
    case 'modulus':
    case 'signed':
    case 'log':
    case 'signedLog':
      return formDependsOn(Form.of(kernel.of), variable);
    case 'opaque':
      return kernel.args.some((arg) => formDependsOn(arg, variable));
    default:
      return false;
  }
}

/**
 * The coefficients, low to high, of S(n) = 1^p + ... + n^p as a polynomial in n, from
 * (n + 1)^(p+1) - 1 = sum over j <= p of binomial(p + 1, j) S_j(n).
 */
function powerSum(p: number): readonly Rational[] {
  const sums: Rational[][] = [];
  for (let k = 0; k <= p; k += 1) {
    const row = binomials(k + 1);
    const value = row.map((coefficient, power) => (power === 0 ? Rational.zero : coefficient));
    for (const [j, lower] of sums.entries())
      for (const [power, coefficient] of lower.entries())
        value[power] = (value[power] ?? Rational.zero).sub((row[j] ?? Rational.zero).mul(coefficient));
    sums.push(value.map((coefficient) => coefficient.div(Rational.of(k + 1))));
  }
  return sums[p] ?? [];
}

function binomials(n: number): readonly Rational[] {
  const row = [Rational.one];
  for (let k = 1; k <= n; k += 1) row.push((row[k - 1] ?? Rational.one).mul(Rational.of(n - k + 1, k)));
  return row;
}
