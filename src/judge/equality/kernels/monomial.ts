import { Rational } from '../../../exact/rational.ts';
import type { Kernel } from './kernel.ts';

export interface Power {
  readonly kernel: Kernel;
  readonly exponent: Rational;
}

/** A product of rational powers of kernels, in the order of their creation, none with exponent zero. */
export class Monomial {
  static readonly one = new Monomial([]);

  /** The same for equal monomials, and for no others. */
  readonly key: string;

  private constructor(readonly powers: readonly Power[]) {
    this.key = powers.map(({ kernel, exponent }) => `${kernel.id}^${exponent}`).join(' ');
  }

  static of(kernel: Kernel, exponent: Rational = Rational.one): Monomial {
    return exponent.isZero() ? Monomial.one : new Monomial([{ kernel, exponent }]);
  }

  get isOne(): boolean {
    return this.powers.length === 0;
  }

  get isConstant(): boolean {
    return this.powers.every(({ kernel }) => kernel.isConstant);
  }

  exponentOf(kernel: Kernel): Rational {
    return this.powers.find((power) => power.kernel === kernel)?.exponent ?? Rational.zero;
  }

  times(other: Monomial): Monomial {
    if (this.isOne) return other;
    if (other.isOne) return this;
    const merged: Power[] = [];
    let [i, j] = [0, 0];
    for (;;) {
      const a = this.powers[i];
      const b = other.powers[j];
      if (a === undefined && b === undefined) return new Monomial(merged);
      if (b === undefined || (a !== undefined && a.kernel.id < b.kernel.id)) {
        if (a !== undefined) merged.push(a);
        i += 1;
      } else if (a === undefined || b.kernel.id < a.kernel.id) {
        merged.push(b);
        j += 1;
      } else {
        const exponent = plus(a.exponent, b.exponent);
        if (!exponent.isZero()) merged.push({ kernel: a.kernel, exponent });
        i += 1;
        j += 1;
      }
    }
  }

  power(exponent: Rational): Monomial {
    if (exponent.isZero()) return Monomial.one;
    if (exponent.isOne()) return this;
    return new Monomial(this.powers.map((power) => ({ ...power, exponent: power.exponent.mul(exponent) })));
  }

  inverse(): Monomial {
    return this.power(minusOne);
  }

  /** The monomial with the powers for which `keep` is true. */
  filter(keep: (power: Power) => boolean): Monomial {
    const powers = this.powers.filter(keep);
    return powers.length === this.powers.length ? this : new Monomial(powers);
  }
}

const minusOne = Rational.of(-1);

function plus(a: Rational, b: Rational): Rational {
  return a.den === 1n && b.den === 1n ? Rational.of(a.num + b.num) : a.add(b);
}
