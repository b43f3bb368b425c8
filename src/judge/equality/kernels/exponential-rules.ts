import { Rational } from '../../../exact/rational.ts';
import { type Factored, factored } from './factored.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum, type KernelTerm } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';
import { plainForm } from './plain-form.ts';
import { literalPower, modulusPower, signOfConstant } from './power-rules.ts';
import { signedContent } from './primitive-part.ts';
import { signOfSum } from './sign.ts';
import { imaginaryUnit, turnPower } from './turn-power.ts';
import { wholeFactors } from './whole-factors.ts';

/** e^exponent: each term of the exponent is a factor; e^(c ln |p|) is |p|^c, and an imaginary term turns. */
export function exponential(ground: Ground, given: Form): Form {
  const exponent = given.withRealDenominator();
  if (exponent === null) return ground.beyond();
  const turn = ground.table.turn();
  let product = Form.one;
  const others: KernelTerm[] = [];
  for (const term of exponent.over.terms) {
    const { coefficient, monomial } = term;
    const turned = monomial.exponentOf(turn);
    const rest = monomial.filter(({ kernel }) => kernel !== turn);
    if (!rest.powers.every(({ kernel }) => kernel.isReal)) others.push(term);
    else if (turned.isZero()) product = product.times(exponentialOfTerm(ground, coefficient, rest, exponent));
    else if (turned.equals(half)) product = product.times(waveOfTerm(ground, coefficient, rest, exponent));
    else others.push(term);
  }
  return others.length === 0 ? product : product.times(exponentialOfRest(ground, KernelSum.of(others), exponent));
}

/** e^rest for complex terms, all together: e to their real part turned by their imaginary part. */
function exponentialOfRest(ground: Ground, rest: KernelSum, exponent: Form): Form {
  const conjugate = rest.conjugate();
  if (conjugate === null) return ground.beyond();
  const real = rest.plus(conjugate).scale(half);
  const imaginary = rest.minus(conjugate).times(imaginaryUnit(ground)).scale(half.neg());
  const power = (sum: KernelSum, kernelOf: (of: Form) => Kernel) => {
    if (sum.isZero) return Form.one;
    const content = signedContent(sum);
    return Form.of(KernelSum.kernel(kernelOf(exponent.withNumerator(content.sum)), content.coefficient));
  };
  return power(real, (of) => ground.table.exponential(of)).times(power(imaginary, (of) => ground.table.wave(of)));
}

/** e^(i angle) for a real angle: a number on the unit circle, as a sum whose conjugate is its inverse. */
export function wave(ground: Ground, angle: Form): Form {
  if (!angle.isReal) return ground.beyond();
  if (!angle.hasRealTerms) return exponential(ground, angle.times(Form.of(imaginaryUnit(ground))));
  return angle.over.terms.reduce(
    (product, { coefficient, monomial }) => product.times(waveOfTerm(ground, coefficient, monomial, angle)),
    Form.one,
  );
}

/** ln of a form that must be positive; of a negative constant the principal value, ln |c| + i pi. */
export function logarithm(ground: Ground, given: Form): Form {
  const form = plainForm(given);
  if (form.isZero || !form.isReal) return form.isZero ? emptied(ground) : ground.beyond();
  if (form.isConstant && signOfConstant(form) === -1) {
    const turn = imaginaryUnit(ground).times(KernelSum.kernel(ground.table.pi()));
    return logOfModulus(ground, form).plus(Form.of(turn));
  }
  ground.domain.require('positive', form);
  return logOfModulus(ground, form);
}

/** ln |form|, factor by factor; a sum of kernels. Where the form is not zero. */
export function logOfModulus(ground: Ground, form: Form): Form {
  return logarithmOfFactors(ground, form, 'log');
}

/** `base ** exponent` where the exponent is no written number: unknown, or irrational. */
export function unknownPower(ground: Ground, base: Form, exponent: Form): Form {
  const turning = isWhole(exponent) ? polar(ground, base) : null;
  if (turning !== null) {
    const size = exponential(ground, exponent.times(Form.of(logOfRational(ground, turning.size))));
    return size.times(wave(ground, exponent.times(turning.angle)));
  }
  if (base.isZero || !base.isReal || !exponent.isReal) return ground.opaque('power', base, exponent);
  if (base.isConstant ? signOfConstant(base) === 1 : isAlwaysPositive(base))
    return exponential(ground, exponent.times(logOfModulus(ground, base)));
  if (mayBeWhole(exponent)) {
    ground.domain.requireNonzero(base);
    return exponential(ground, exponent.times(logarithmOfFactors(ground, base, 'signedLog')));
  }
  ground.domain.require('positive', base);
  return exponential(ground, exponent.times(logOfModulus(ground, base)));
}

function isAlwaysPositive(form: Form): boolean {
  const odd = form.under.filter(({ exponent }) => exponent % 2 !== 0);
  return signOfSum(odd.reduce((all, { sum }) => all.times(sum), form.over)) === 'positive';
}

/** True for a polynomial with whole coefficients in symbols that stand for whole numbers. */
function isWhole(form: Form): boolean {
  return (
    form.under.length === 0 &&
    form.over.terms.every(
      ({ coefficient, monomial }) =>
        coefficient.isInteger() &&
        monomial.powers.every(
          ({ kernel, exponent }) =>
            kernel.kind === 'symbol' && kernel.isInteger && exponent.isInteger() && exponent.sign() > 0,
        ),
    )
  );
}

/** A negative number, or a number times powers of i and of numbers on the unit circle, by its size and angle; null for others. */
function polar(ground: Ground, base: Form): { readonly size: Rational; readonly angle: Form } | null {
  const term = base.under.length === 0 ? base.over.singleTerm : null;
  if (term === null || (term.coefficient.sign() > 0 && term.monomial.isOne)) return null;
  const halfTurn = Form.of(KernelSum.kernel(ground.table.pi()));
  let angle = term.coefficient.sign() < 0 ? halfTurn : Form.zero;
  for (const { kernel, exponent } of term.monomial.powers) {
    if (kernel.kind !== 'turn' && kernel.kind !== 'wave') return null;
    angle = angle.plus((kernel.kind === 'turn' ? halfTurn : kernel.of).scale(exponent));
  }
  return { size: term.coefficient.abs(), angle };
}

/** True for an exponent such as n or 2k + 1, which a negative base allows at whole values. */
function mayBeWhole(exponent: Form): boolean {
  return (
    exponent.under.length === 0 && exponent.over.kernels.every(({ kind }) => kind === 'symbol' || kind === 'opaque')
  );
}

/**
 * The logarithm of a product, term by term: of the modulus, or signed, where a factor of unknown sign that occurs to an odd power keeps
 * its own logarithm. The sign of a factor to an even power does not matter.
 */
function logarithmOfFactors(ground: Ground, form: Form, kind: 'log' | 'signedLog'): Form {
  const log = (sum: KernelSum, isEven: boolean) =>
    Form.of(KernelSum.kernel(ground.table.ofSum(isEven ? 'log' : kind, sum)));
  // The factors of a real form of complex terms may be complex, and have no signs.
  const whole = kind === 'log' || form.hasRealTerms ? factored(form) : unfactored(form);
  let result = Form.of(logOfRational(ground, whole.coefficient.abs()));
  if (whole.coefficient.sign() < 0 && kind === 'signedLog')
    result = result.plus(log(KernelSum.constant(Rational.of(-1)), false));
  for (const { kernel, exponent } of whole.unit.powers)
    result = result.plus(logOfKernel(ground, kernel, exponent, kind).scale(exponent));
  for (const { sum, exponent } of whole.parts)
    result = result.plus(log(sum, exponent % 2 === 0).scale(Rational.of(exponent)));
  return result;
}

function unfactored(form: Form): Factored {
  const real = form.withRealDenominator() ?? form;
  const { coefficient, sum } = signedContent(real.over);
  const under = real.under.map((factor) => ({ sum: factor.sum, exponent: -factor.exponent }));
  return { coefficient, unit: Monomial.one, parts: [{ sum, exponent: 1 }, ...under] };
}

function logOfKernel(ground: Ground, kernel: Kernel, exponent: Rational, kind: 'log' | 'signedLog'): Form {
  const log = (of: KernelSum, each: 'log' | 'signedLog') => Form.of(KernelSum.kernel(ground.table.ofSum(each, of)));
  switch (kernel.kind) {
    case 'turn':
    case 'wave':
      return Form.zero;
    case 'modulus':
      return log(kernel.of, 'log');
    case 'exp':
      if (kernel.isPositive) return kernel.of;
      break;
    default:
      if (kernel.isPositive) return log(KernelSum.kernel(kernel), 'log');
  }
  if (kind === 'log' || (exponent.isInteger() && exponent.num % 2n === 0n)) return log(KernelSum.kernel(kernel), 'log');
  return exponent.isInteger() ? log(KernelSum.kernel(kernel), 'signedLog') : ground.beyond();
}

function logOfRational(ground: Ground, value: Rational): KernelSum {
  const ofWhole = (n: bigint, sign: bigint) =>
    wholeFactors(n).reduce((sum, { base, exponent }) => {
      const log = ground.table.ofSum('log', KernelSum.kernel(ground.table.prime(base)));
      return sum.plus(KernelSum.kernel(log).scale(Rational.of(exponent * sign)));
    }, KernelSum.zero);
  return ofWhole(value.num, 1n).plus(ofWhole(value.den, -1n));
}

function exponentialOfTerm(ground: Ground, coefficient: Rational, monomial: Monomial, exponent: Form): Form {
  const [power, second] = monomial.powers;
  if (exponent.under.length === 0 && power !== undefined && second === undefined && power.exponent.isOne()) {
    if (power.kernel.kind === 'log') return modulusPower(ground, Form.of(power.kernel.of), coefficient);
    if (power.kernel.kind === 'signedLog') return literalPower(ground, Form.of(power.kernel.of), coefficient);
  }
  const kernel = ground.table.exponential(exponent.termOf(monomial));
  return Form.of(KernelSum.kernel(kernel, coefficient));
}

function waveOfTerm(ground: Ground, coefficient: Rational, monomial: Monomial, angle: Form): Form {
  const [power, second] = monomial.powers;
  if (angle.under.length === 0 && power !== undefined && second === undefined && power.exponent.isOne()) {
    if (power.kernel.kind === 'pi') return turnPower(ground, coefficient);
    const known = coefficient.isInteger() ? waveOfArc(ground, power.kernel) : null;
    if (known !== null)
      return coefficient.sign() < 0 ? conjugatePower(ground, known, coefficient) : raised(ground, known, coefficient);
  }
  const kernel = ground.table.wave(angle.termOf(monomial));
  return Form.of(KernelSum.kernel(kernel, coefficient));
}

/** e^(i arcsin v) = sqrt(1 - v^2) + i v, and e^(i arctan v) = (1 + i v) / sqrt(1 + v^2). */
function waveOfArc(ground: Ground, kernel: Kernel): Form | null {
  const arg = kernel.kind === 'opaque' ? kernel.args[0] : undefined;
  if (kernel.kind !== 'opaque' || arg === undefined) return null;
  const i = Form.of(KernelSum.kernel(ground.table.turn(), half));
  const square = arg.times(arg);
  if (kernel.name === 'arcsin') return literalPower(ground, Form.one.minus(square), half).plus(i.times(arg));
  if (kernel.name === 'arctan')
    return Form.one.plus(i.times(arg)).times(modulusPower(ground, Form.one.plus(square), half.neg()));
  return null;
}

function raised(ground: Ground, base: Form, exponent: Rational): Form {
  return exponent.num > 16n ? ground.beyond() : literalPower(ground, base, exponent);
}

function conjugatePower(ground: Ground, base: Form, exponent: Rational): Form {
  const conjugate = base.conjugate();
  return conjugate === null ? ground.beyond() : raised(ground, conjugate, exponent.neg());
}

function emptied(ground: Ground): Form {
  ground.domain.forbid();
  return Form.zero;
}

const half = Rational.of(1n, 2n);
