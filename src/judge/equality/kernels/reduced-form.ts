import { Form } from './form.ts';
import { KernelPolynomials } from './kernel-polynomials.ts';
import { KernelSum } from './kernel-sum.ts';
import { plainForm } from './plain-form.ts';
import { primitivePart } from './primitive-part.ts';

/**
 * The same value with the common factors of numerator and denominator cancelled and the denominator multiplied out into one sum, so that
 * equal arguments of a function get equal keys more often. The form itself where it is too large for that.
 */
export function reducedForm(given: Form): Form {
  const form = plainForm(given);
  if (form.under.length === 0 || form.over.size > 60) return form;
  const { coefficient, unit, part } = primitivePart(form.over);
  const under = form.under.reduce((all, { sum, exponent }) => all.times(sum.power(exponent)), KernelSum.one);
  const ring = new KernelPolynomials([part, under]);
  const [a, b] = [ring.polynomial(part), ring.polynomial(under)];
  if (a === null || b === null) return form;
  const common = a.gcd(b);
  const above = a.divideExactly(common);
  const below = b.divideExactly(common);
  if (above === null || below === null) return form;
  const inverse = Form.of(ring.sum(below)).inverse();
  if (inverse === null) return form;
  const term = KernelSum.of([{ coefficient, monomial: unit }]);
  return Form.of(ring.sum(above).times(term)).times(inverse);
}
