import { type Ball, negate, oneBall, signOf } from '../../../exact/ball.ts';
import { BallFunctions } from '../../../exact/ball-functions.ts';
import {
  addComplex,
  type ComplexBall,
  excludesZero,
  multiplyComplex,
  powerComplex,
  realBall,
} from '../../../exact/complex-ball.ts';
import { Rational } from '../../../exact/rational.ts';
import { type FunctionName, functionNames } from '../../../math/tree.ts';
import type { Point } from '../values/evaluate.ts';
import { RealArithmetic } from '../values/real.ts';
import { applyReal } from '../values/real-functions.ts';
import type { Form } from './form.ts';
import type { Kernel } from './kernel.ts';
import type { KernelSum } from './kernel-sum.ts';

/** A rectangle that holds the value, or why there is none. */
export type ComplexEnclosure = ComplexBall | 'undefined' | 'unknown';

/** Rigorous values of forms at a point, at one precision; each kernel is enclosed once. */
export class Enclosing {
  private readonly at: BallFunctions;
  private readonly kept = new Map<Kernel, ComplexEnclosure>();

  constructor(
    precision: number,
    private readonly point: Point = new Map(),
  ) {
    this.at = new BallFunctions(precision);
  }

  form(form: Form): ComplexEnclosure {
    let value = this.sum(form.over);
    for (const { sum, exponent } of form.under) {
      const factor = this.sum(sum);
      if (typeof value === 'string') return value;
      if (typeof factor === 'string') return factor;
      const power = powerComplex(this.at, factor, -exponent);
      if (typeof power === 'string') return power;
      value = multiplyComplex(this.at, value, power);
    }
    return value;
  }

  sum(sum: KernelSum): ComplexEnclosure {
    let total: ComplexBall = realBall({ mid: 0n, rad: 0n, exp: 0 });
    for (const { coefficient, monomial } of sum.terms) {
      let term: ComplexBall = realBall(this.at.rational(coefficient));
      for (const { kernel, exponent } of monomial.powers) {
        const power = this.power(kernel, exponent);
        if (typeof power === 'string') return power;
        term = multiplyComplex(this.at, term, power);
      }
      total = addComplex(this.at, total, term);
    }
    return total;
  }

  private power(kernel: Kernel, exponent: Rational): ComplexEnclosure {
    switch (kernel.kind) {
      case 'turn':
        return exponent.equals(half)
          ? { re: { mid: 0n, rad: 0n, exp: 0 }, im: oneBall }
          : this.onCircle(this.at.mul(this.at.pi(), this.at.rational(exponent)));
      case 'wave':
      case 'exp': {
        const of = this.realForm(kernel.of);
        if (typeof of === 'string') return of;
        const scaled = this.at.mul(of, this.at.rational(exponent));
        return kernel.kind === 'wave' ? this.onCircle(scaled) : this.wrapped(this.at.exp(scaled));
      }
      default: {
        const base = this.base(kernel);
        if (typeof base === 'string') return base;
        if (exponent.isOne()) return base;
        if (exponent.isInteger()) return powerComplex(this.at, base, Number(exponent.num));
        const real = this.real(base);
        return typeof real === 'string' ? real : this.fractional(kernel, real, exponent);
      }
    }
  }

  /** A fractional power: of nothing negative, but for the odd roots of a signed kernel. */
  private fractional(kernel: Kernel, base: Ball, exponent: Rational): ComplexEnclosure {
    const sign = signOf(base);
    if (sign === null) return 'unknown';
    if (sign < 0 && kernel.kind !== 'signed') return 'undefined';
    if (sign === 0) return exponent.sign() > 0 ? realBall(base) : 'undefined';
    const size = sign < 0 ? negate(base) : base;
    const power =
      exponent.den <= 200n ? this.rootAndPower(size, exponent) : this.at.power(size, this.at.rational(exponent));
    if (typeof power === 'string') return power;
    return realBall(sign < 0 && exponent.num % 2n !== 0n ? negate(power) : power);
  }

  private rootAndPower(base: Ball, exponent: Rational) {
    const root = this.at.root(base, Number(exponent.den));
    return typeof root === 'string' ? root : this.at.pow(root, Number(exponent.num));
  }

  private base(kernel: Kernel): ComplexEnclosure {
    const kept = this.kept.get(kernel);
    if (kept !== undefined) return kept;
    const value = this.freshBase(kernel);
    this.kept.set(kernel, value);
    return value;
  }

  private freshBase(kernel: Kernel): ComplexEnclosure {
    switch (kernel.kind) {
      case 'symbol': {
        const value = this.point.get(kernel.name);
        return value === undefined ? 'unknown' : realBall(this.at.rational(value));
      }
      case 'prime':
        return realBall(this.at.rational(Rational.of(kernel.value)));
      case 'pi':
        return realBall(this.at.pi());
      case 'modulus':
        return this.modulus(kernel.of);
      case 'signed':
        return this.realIf(kernel.of.isReal, this.sum(kernel.of));
      case 'log': {
        const modulus = this.real(this.modulus(kernel.of));
        return typeof modulus === 'string' ? modulus : this.wrapped(this.at.ln(modulus));
      }
      case 'opaque':
        return this.call(kernel.name, kernel.args);
      case 'signedLog':
      case 'turn':
      case 'wave':
      case 'exp':
        return 'unknown';
    }
  }

  private modulus(of: KernelSum): ComplexEnclosure {
    const value = this.realIf(of.isReal, this.sum(of));
    if (typeof value === 'string') return value;
    if (signOf(value.im) === 0) {
      const sign = signOf(value.re);
      if (sign === null) return 'unknown';
      return realBall(sign < 0 ? negate(value.re) : value.re);
    }
    if (!excludesZero(value)) return 'unknown';
    const square = this.at.add(this.at.mul(value.re, value.re), this.at.mul(value.im, value.im));
    return this.wrapped(this.at.root(square, 2));
  }

  private call(name: string, args: readonly Form[]): ComplexEnclosure {
    if (!isFunctionName(name)) return 'unknown';
    const values: Ball[] = [];
    for (const arg of args) {
      const value = this.realForm(arg);
      if (typeof value === 'string') return value;
      values.push(value);
    }
    const arithmetic = new RealArithmetic(this.at.precision);
    const result = applyReal(arithmetic, name, values);
    return typeof result === 'string' ? result : realBall(arithmetic.ball(result));
  }

  private onCircle(angle: Ball): ComplexEnclosure {
    const both = this.at.sinCos(angle);
    return both === null ? 'unknown' : { re: both.cos, im: both.sin };
  }

  private real(value: ComplexEnclosure): Ball | 'undefined' | 'unknown' {
    if (typeof value === 'string') return value;
    return signOf(value.im) === 0 ? value.re : 'unknown';
  }

  private realForm(form: Form): Ball | 'undefined' | 'unknown' {
    return this.real(this.realIf(form.isReal, this.form(form)));
  }

  /** A value that is known to be real has no imaginary part, however wide its enclosure. */
  private realIf(isReal: boolean, value: ComplexEnclosure): ComplexEnclosure {
    return isReal && typeof value !== 'string' ? realBall(value.re) : value;
  }

  private wrapped(value: Ball | 'undefined' | 'unknown'): ComplexEnclosure {
    return typeof value === 'string' ? value : realBall(value);
  }
}

const half = Rational.of(1n, 2n);

function isFunctionName(name: string): name is FunctionName {
  return (functionNames as readonly string[]).includes(name);
}
