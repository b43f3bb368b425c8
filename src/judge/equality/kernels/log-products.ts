import { lcm } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { Form } from './form.ts';
import { KernelSum, type KernelTerm } from './kernel-sum.ts';
import { Monomial, type Power } from './monomial.ts';

/** Powers beyond this are not multiplied out. */
const largestPower = 8n;

/**
 * Takes logarithms out of a sum where they cancel: c ln |p| + d ln |q| ... in front of the same monomial is zero where the product of
 * (p p*)^c (q q*)^d ... is 1, p* being the conjugate of p.
 */
export function withoutCancellingLogs(sum: KernelSum, isZero: (sum: KernelSum) => boolean): KernelSum {
  const groups = new Map<string, { terms: KernelTerm[]; logs: { of: KernelSum; coefficient: Rational }[] }>();
  for (const term of sum.terms) {
    const log = onlyLog(term.monomial);
    if (log === null) continue;
    const key = term.monomial.filter(({ kernel }) => kernel !== log.kernel).key;
    const group = groups.get(key) ?? { terms: [], logs: [] };
    groups.set(key, group);
    group.terms.push(term);
    if (log.kernel.kind === 'log') group.logs.push({ of: log.kernel.of, coefficient: term.coefficient });
  }
  let rest = sum;
  for (const { terms, logs } of groups.values()) {
    const product = terms.length > 1 ? productOf(logs) : null;
    if (product !== null && isZero(product.minus(Form.one).over)) rest = rest.minus(KernelSum.of(terms));
  }
  return rest;
}

/** The only logarithm of a monomial; null where there is none, or several, or a power of one. */
function onlyLog(monomial: Monomial): Power | null {
  const logs = monomial.powers.filter(({ kernel }) => kernel.kind === 'log');
  const [only, second] = logs;
  return only !== undefined && second === undefined && only.exponent.isOne() ? only : null;
}

function productOf(logs: readonly { of: KernelSum; coefficient: Rational }[]): Form | null {
  const multiple = Rational.of(logs.reduce((all, { coefficient }) => lcm(all, coefficient.den), 1n));
  let product = Form.one;
  for (const { of, coefficient } of logs) {
    const exponent = coefficient.mul(multiple);
    const conjugate = of.conjugate();
    if (conjugate === null || exponent.abs().num > largestPower || of.size > 12) return null;
    const power = Form.of(of.hasRealTerms ? of : of.times(conjugate)).power(
      Number(exponent.num) * (of.hasRealTerms ? 2 : 1),
    );
    if (power === null) return null;
    product = product.times(power);
  }
  return product;
}
