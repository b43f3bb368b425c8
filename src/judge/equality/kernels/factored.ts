import type { MultiPolynomial } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Form } from './form.ts';
import { KernelPolynomials } from './kernel-polynomials.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';
import { primitivePart } from './primitive-part.ts';

/** `coefficient * unit * product of part^exponent`, each part a primitive sum of several terms without a square factor. */
export interface Factored {
  readonly coefficient: Rational;
  readonly unit: Monomial;
  readonly parts: readonly { readonly sum: KernelSum; readonly exponent: number }[];
}

/** The square-free factorisation of a form that is not zero. */
export function factored(form: Form): Factored {
  const above = primitivePart(form.over);
  let { coefficient, unit } = above;
  const parts = new Map<string, { sum: KernelSum; exponent: number }>();
  const take = (part: KernelSum, exponent: number) => {
    if (part.rational?.isOne()) return;
    for (const each of squareFree(part)) {
      const primitive = primitivePart(each.sum);
      const total = each.exponent * exponent;
      coefficient = coefficient.mul(primitive.coefficient.pow(total));
      unit = unit.times(primitive.unit.power(Rational.of(total)));
      if (primitive.part.rational !== null) continue;
      const before = parts.get(primitive.part.key)?.exponent ?? 0;
      parts.set(primitive.part.key, { sum: primitive.part, exponent: before + total });
    }
  };
  take(above.part, 1);
  for (const { sum, exponent } of form.under) take(sum, -exponent);
  const absorbed = KernelSum.of([{ coefficient, monomial: unit }]).singleTerm;
  return {
    coefficient: absorbed?.coefficient ?? coefficient,
    unit: absorbed?.monomial ?? Monomial.one,
    parts: [...parts.values()].filter(({ exponent }) => exponent !== 0),
  };
}

/** The factors without squares of a primitive sum, up to a number; the sum itself where it is too large to be looked into. */
export function squareFree(sum: KernelSum): readonly { readonly sum: KernelSum; readonly exponent: number }[] {
  const whole = [{ sum, exponent: 1 }];
  if (sum.isConstant || sum.size > 60) return whole;
  const ring = new KernelPolynomials([sum]);
  const polynomial = ring.polynomial(sum);
  if (polynomial === null) return whole;
  const factors = squareFreePolynomial(polynomial);
  if (factors.length === 1 && factors[0]?.exponent === 1) return whole;
  // The constants that were dropped on the way come back as a factor of their own.
  const product = factors.reduce((all, { factor, exponent }) => all.mul(factor.pow(exponent)), one(polynomial));
  const rest = polynomial.divideExactly(product)?.constantValue();
  if (rest === null || rest === undefined) return whole;
  return [
    ...factors.map(({ factor, exponent }) => ({ sum: ring.sum(factor), exponent })),
    { sum: KernelSum.constant(rest), exponent: 1 },
  ];
}

interface PolynomialFactor {
  readonly factor: MultiPolynomial;
  readonly exponent: number;
}

/** Yun's algorithm in one variable after another: the content in a variable has the other variables' factors. */
function squareFreePolynomial(polynomial: MultiPolynomial): PolynomialFactor[] {
  const variable = polynomial.variables[0];
  if (variable === undefined) return [];
  if (polynomial.totalDegree === 1) return [{ factor: polynomial, exponent: 1 }];
  const content = polynomial.coefficientsIn(variable).reduce((all, each) => all.gcd(each));
  const part = polynomial.divideExactly(content) ?? polynomial;
  const found = squareFreePolynomial(content.primitive().part);
  let common = part.gcd(part.derivative(variable));
  let b = part.divideExactly(common) ?? part;
  for (let exponent = 1; !b.isConstant(); exponent += 1) {
    const shared = b.gcd(common);
    const factor = b.divideExactly(shared) ?? b;
    if (!factor.isConstant()) found.push({ factor, exponent });
    b = shared;
    common = common.divideExactly(shared) ?? common;
  }
  return found;
}

function one(polynomial: MultiPolynomial): MultiPolynomial {
  return polynomial.pow(0);
}
