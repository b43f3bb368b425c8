import { Rational } from '../../../exact/rational.ts';
import { complexSquareRoot } from './complex-root.ts';
import { constantSign } from './constant-zero.ts';
import { type Factored, factored } from './factored.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial, type Power } from './monomial.ts';
import { plainForm } from './plain-form.ts';
import { primitivePart, signedContent } from './primitive-part.ts';
import { turnPower } from './turn-power.ts';
import { wholeFactors } from './whole-factors.ts';

/** Powers of sums with more terms than this, or with larger exponents, are not expanded. */
const largestExpansion = { terms: 400, exponent: 64 } as const;

/** `base ** exponent` for a rational exponent that is written out. Roots of odd degree are the real ones. */
export function literalPower(ground: Ground, base: Form, exponent: Rational): Form {
  if (exponent.isInteger()) return wholePower(ground, base, exponent.num);
  const plain = plainForm(base);
  return exponent.den % 2n === 0n ? evenRoot(ground, plain, exponent) : oddRoot(ground, plain, exponent);
}

function wholePower(ground: Ground, base: Form, exponent: bigint): Form {
  // A written exponent 0 makes 1 of every base, as in polynomials and series; what 0^0 is by itself is left open.
  if (exponent === 0n) return base.isZero ? ground.beyond() : Form.one;
  if (exponent < 0n) ground.domain.requireNonzero(base);
  const n = Number(exponent);
  const size = Math.abs(n);
  if (!Number.isSafeInteger(n)) return ground.beyond();
  const isLarge = size > largestExpansion.exponent || expandedSize(base.over.size, size) > largestExpansion.terms;
  if (base.over.size < 2 || (n > 0 && !isLarge) || (n < 0 && base.under.length === 0))
    return base.power(n) ?? ground.beyond();
  if (!isLarge) return base.power(n) ?? ground.beyond();
  const { coefficient, unit, part } = primitivePart(base.over);
  const kernel = ground.table.ofSum('signed', part);
  const above = KernelSum.of([
    {
      coefficient: coefficient.pow(n),
      monomial: unit.power(Rational.of(n)).times(Monomial.of(kernel, Rational.of(n))),
    },
  ]);
  const below = Form.of(KernelSum.one).times(withoutNumerator(base)).power(n) ?? ground.beyond();
  return Form.of(above).times(below);
}

/** The denominator of a form, under 1. */
function withoutNumerator(form: Form): Form {
  return form.termOf(Monomial.one);
}

/** The number of terms of a power, at most: combinations of its terms. */
function expandedSize(terms: number, exponent: number): number {
  let count = 1;
  for (let k = 1; k < terms; k += 1) count = (count * (exponent + k)) / k;
  return count;
}

/** A root of even degree: of nothing negative, and then of the modulus. A negative constant has the principal complex root. */
function evenRoot(ground: Ground, base: Form, exponent: Rational): Form {
  if (base.isZero) return rootOfZero(ground, exponent);
  if (base.isConstant) {
    const sign = base.isReal ? signOfConstant(base) : null;
    if (sign === null) return rootOfComplex(ground, base, exponent);
    if (sign === 0) return rootOfZero(ground, exponent);
    const modulus = modulusPower(ground, base, exponent);
    return sign > 0 ? modulus : modulus.times(turnPower(ground, exponent));
  }
  if (!base.isReal) return ground.beyond();
  ground.domain.require(exponent.sign() < 0 ? 'positive' : 'nonnegative', base);
  return modulusPower(ground, base, exponent);
}

function rootOfComplex(ground: Ground, base: Form, exponent: Rational): Form {
  const squareRoot =
    exponent.den === 2n && !base.isReal
      ? complexSquareRoot(ground, base, (real) => literalPower(ground, real, half))
      : null;
  if (squareRoot === null) return ground.opaque(`power ${exponent}`, base);
  return wholePower(ground, squareRoot, exponent.num);
}

const half = Rational.of(1n, 2n);

/** A root of odd degree keeps the sign of each factor. */
function oddRoot(ground: Ground, base: Form, exponent: Rational): Form {
  if (base.isZero) return rootOfZero(ground, exponent);
  if (!base.isReal) return ground.beyond();
  if (exponent.sign() < 0) ground.domain.requireNonzero(base);
  if (!base.hasRealTerms) return oddRootOfWhole(ground, base, exponent);
  const whole = factored(base);
  const isFlipped = whole.coefficient.sign() < 0 && exponent.num % 2n !== 0n;
  const start = rationalPower(ground, whole.coefficient.abs(), exponent).scale(Rational.of(isFlipped ? -1 : 1));
  const product = productOfPowers(whole, (kernel, power) => {
    if (kernel.isPositive || kernel.kind === 'modulus' || kernel.kind === 'signed')
      return Monomial.of(kernel, power.mul(exponent));
    return Monomial.of(ground.table.ofSum('signed', KernelSum.kernel(kernel)), power.mul(exponent));
  });
  const parts = partsToPower(ground, whole, exponent, (part) => ground.table.ofSum('signed', part), 1n);
  return start.times(Form.of(KernelSum.of([{ coefficient: Rational.one, monomial: product }]))).times(parts);
}

/** The same for a real form of complex terms, whose factors may be complex: only numbers are taken out of it. */
function oddRootOfWhole(ground: Ground, base: Form, exponent: Rational): Form {
  const real = base.withRealDenominator();
  if (real === null) return ground.beyond();
  const { coefficient, sum } = signedContent(real.over);
  const isFlipped = coefficient.sign() < 0 && exponent.num % 2n !== 0n;
  const number = rationalPower(ground, coefficient.abs(), exponent).scale(Rational.of(isFlipped ? -1 : 1));
  const power = (of: KernelSum, total: Rational) => Form.of(KernelSum.kernel(ground.table.ofSum('signed', of), total));
  return real.under.reduce(
    (product, factor) => product.times(power(factor.sum, exponent.mul(Rational.of(-factor.exponent)))),
    number.times(power(sum, exponent)),
  );
}

/** `|base| ** exponent`, factor by factor; squares of real factors need no modulus. */
export function modulusPower(ground: Ground, base: Form, exponent: Rational): Form {
  const whole = factored(base);
  const start = rationalPower(ground, whole.coefficient.abs(), exponent);
  const product = productOfPowers(whole, (kernel, power) => {
    const total = power.mul(exponent);
    if (kernel.kind === 'turn' || kernel.kind === 'wave') return Monomial.one;
    if (kernel.kind === 'signed') return Monomial.of(ground.table.ofSum('modulus', kernel.of), total);
    const isEven = kernel.isReal && total.isInteger() && total.num % 2n === 0n;
    if (isEven || kernel.kind === 'modulus' || (kernel.isPositive && kernel.kind !== 'symbol'))
      return Monomial.of(kernel, total);
    return Monomial.of(ground.table.ofSum('modulus', KernelSum.kernel(kernel)), total);
  });
  const parts = partsToPower(ground, whole, exponent, (part) => ground.table.ofSum('modulus', part), 2n);
  return start.times(Form.of(KernelSum.of([{ coefficient: Rational.one, monomial: product }]))).times(parts);
}

/** A positive rational number to a rational power, by the prime factors that were found. */
export function rationalPower(ground: Ground, base: Rational, exponent: Rational): Form {
  const power = (n: bigint, sign: bigint) =>
    wholeFactors(n).reduce(
      (product, factor) =>
        product.times(Monomial.of(ground.table.prime(factor.base), exponent.mul(Rational.of(factor.exponent * sign)))),
      Monomial.one,
    );
  const monomial = power(base.num, 1n).times(power(base.den, -1n));
  return Form.of(KernelSum.of([{ coefficient: Rational.one, monomial }]));
}

export function signOfConstant(form: Form): -1 | 0 | 1 | null {
  return constantSign(
    form.under.reduce((all, { sum, exponent }) => (exponent % 2 === 0 ? all : all.times(sum)), form.over),
  );
}

function rootOfZero(ground: Ground, exponent: Rational): Form {
  if (exponent.sign() < 0) ground.domain.forbid();
  return Form.zero;
}

function productOfPowers(whole: Factored, power: (kernel: Kernel, exponent: Rational) => Monomial): Monomial {
  return whole.unit.powers.reduce(
    (product: Monomial, { kernel, exponent }: Power) => product.times(power(kernel, exponent)),
    Monomial.one,
  );
}

/** Each part to its power: directly where that is a multiple of `step`, else by the kernel that stands for it. */
function partsToPower(
  ground: Ground,
  whole: Factored,
  exponent: Rational,
  kernelOf: (part: KernelSum) => Kernel,
  step: bigint,
): Form {
  return whole.parts.reduce((product, { sum, exponent: own }) => {
    const total = exponent.mul(Rational.of(own));
    const isWhole = total.isInteger() && total.num % step === 0n && (step === 1n || sum.isReal);
    if (isWhole) return product.times(wholePower(ground, Form.of(sum), total.num));
    return product.times(Form.of(KernelSum.kernel(kernelOf(sum), total)));
  }, Form.one);
}
