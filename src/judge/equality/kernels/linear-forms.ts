import { magnitude } from '../../../exact/ball.ts';
import { lcm } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { Enclosing } from './enclose.ts';
import { wave } from './exponential-rules.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { KernelSum, type KernelTerm } from './kernel-sum.ts';
import { modulusPower } from './power-rules.ts';

type IsZero = (sum: KernelSum) => boolean;

/** Multiples of an angle, or of a logarithm, beyond this are not taken. */
const largestMultiple = 24n;

/**
 * True where a constant that is linear, with rational coefficients, in 1, pi, arcs and logarithms is shown to be zero. Logarithms: the product
 * of the powers is 1. Angles: a multiple m of the sum turns to e^0 = 1 exactly, and an enclosure says that it is less than a whole turn.
 */
export function linearFormIsZero(ground: Ground, sum: KernelSum, isZero: IsZero): boolean {
  const logs = sum.terms.filter(isLog);
  const angles = sum.terms.filter(isAngle);
  if (logs.length + angles.length < sum.size) return false;
  return logsVanish(ground, logs, isZero) && anglesVanish(ground, angles, isZero);
}

function logsVanish(ground: Ground, terms: readonly KernelTerm[], isZero: IsZero): boolean {
  const multiple = commonDenominator(terms);
  if (multiple === null) return false;
  let product = Form.one;
  for (const { coefficient, monomial } of terms) {
    const kernel = monomial.powers[0]?.kernel;
    if (kernel?.kind !== 'log') return false;
    product = product.times(modulusPower(ground, Form.of(kernel.of), coefficient.mul(multiple)));
  }
  return isZero(product.minus(Form.one).over);
}

function anglesVanish(ground: Ground, terms: readonly KernelTerm[], isZero: IsZero): boolean {
  const multiple = commonDenominator(terms);
  if (multiple === null) return false;
  const angle = KernelSum.of(terms).scale(multiple);
  const enclosure = new Enclosing(64).sum(angle);
  // Below 4, and so less than a whole turn.
  if (typeof enclosure === 'string' || magnitude(enclosure.re) > 2) return false;
  return isZero(wave(ground, Form.of(angle)).minus(Form.one).over);
}

/** The least whole number that makes every coefficient whole; null where a coefficient becomes too large. */
function commonDenominator(terms: readonly KernelTerm[]): Rational | null {
  const multiple = Rational.of(terms.reduce((all, { coefficient }) => lcm(all, coefficient.den), 1n));
  const isLarge = terms.some(({ coefficient }) => coefficient.abs().mul(multiple).num > largestMultiple);
  return isLarge ? null : multiple;
}

function isLog({ monomial }: KernelTerm): boolean {
  const [power, second] = monomial.powers;
  return second === undefined && power?.kernel.kind === 'log' && power.exponent.isOne();
}

function isAngle({ monomial }: KernelTerm): boolean {
  const [power, second] = monomial.powers;
  if (power === undefined) return true;
  if (second !== undefined || !power.exponent.isOne()) return false;
  const { kernel } = power;
  return kernel.kind === 'pi' || (kernel.kind === 'opaque' && (kernel.name === 'arctan' || kernel.name === 'arcsin'));
}
