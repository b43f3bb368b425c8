import { lcm } from '../../exact/integer.ts';
import { Rational } from '../../exact/rational.ts';
import { add, div, mul, neg, num } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import type { Form } from '../equality/kernels/form.ts';
import { KernelSum, type KernelTerm } from '../equality/kernels/kernel-sum.ts';
import { Monomial } from '../equality/kernels/monomial.ts';
import { primitivePart } from '../equality/kernels/primitive-part.ts';
import type { KnownSigns } from '../equality/kernels/sign.ts';
import { displayMonomial } from './display-monomial.ts';
import { type Angled, realTerms } from './real-terms.ts';

/** A form as people write it: one fraction where symbols stand below, else a sum of terms. Null where a kernel has no notation. */
export function displayForm(form: Form, known: KnownSigns): Tree | null {
  if (form.isZero) return num(0);
  const { coefficient, unit, part } = primitivePart(form.over);
  const above = unit.filter(({ exponent, kernel }) => exponent.sign() > 0 || kernel.kind === 'exp');
  const below = unit.filter(({ exponent, kernel }) => exponent.sign() < 0 && kernel.kind !== 'exp').inverse();
  if (below.isOne && form.under.length === 0) return displaySum(form.over, known);
  const over = KernelSum.of([{ coefficient: Rational.of(coefficient.num), monomial: above }]).times(part);
  const under = form.under.reduce(
    (all, { sum, exponent }) => all.times(sum.power(exponent)),
    KernelSum.of([{ coefficient: Rational.of(coefficient.den), monomial: below }]),
  );
  const [top, bottom] = [displaySum(over, known), displaySum(under, known)];
  return top === null || bottom === null ? null : div(top, bottom);
}

/** A sum, its terms by falling degree; a sum of numbers over one denominator. */
function displaySum(sum: KernelSum, known: KnownSigns): Tree | null {
  const terms = realTerms(sum);
  if (terms === null) return null;
  if (terms.length === 0) return num(0);
  const ordered = [...terms].sort(byDegree);
  const den =
    sum.isConstant && terms.length > 1 ? ordered.reduce((all, term) => lcm(all, term.coefficient.den), 1n) : 1n;
  const shown = ordered.map((term) =>
    displayTerm({ ...term, coefficient: term.coefficient.mul(Rational.of(den)) }, known),
  );
  if (!shown.every((tree) => tree !== null)) return null;
  const whole = add(...shown);
  return den === 1n ? whole : div(whole, num(den));
}

function displayTerm({ coefficient, monomial, angle }: Angled, known: KnownSigns): Tree | null {
  const factors = displayMonomial(monomial, angle, known);
  if (factors === null) return null;
  const size = coefficient.abs();
  const top = size.num === 1n && factors.length > 0 ? mul(...factors) : mul(num(size.num), ...factors);
  const term = size.den === 1n ? top : factors.length === 0 ? num(size) : div(top, num(size.den));
  return coefficient.sign() < 0 ? neg(term) : term;
}

function byDegree(a: KernelTerm, b: KernelTerm): number {
  return degreeOf(b.monomial).compare(degreeOf(a.monomial)) || compareNames(a.monomial, b.monomial);
}

/** The degree in the symbols; numbers and functions count nothing. */
function degreeOf(monomial: Monomial): Rational {
  return monomial.powers.reduce(
    (sum, { kernel, exponent }) => (kernel.isConstant ? sum : sum.add(exponent)),
    Rational.zero,
  );
}

function compareNames(a: Monomial, b: Monomial): number {
  const [x, y] = [nameOf(a), nameOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function nameOf(monomial: Monomial): string {
  return monomial.powers
    .map(
      ({ kernel, exponent }) =>
        `${kernel.kind === 'symbol' ? kernel.name.repeat(Math.min(20, Math.max(0, Number(exponent.num)))) : '~'}`,
    )
    .join('');
}
