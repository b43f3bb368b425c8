import { lcm } from '../../../exact/integer.ts';
import { MultiPolynomial, type Term } from '../../../exact/multi-polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';

/**
 * Several sums as polynomials in common variables, one variable for each kernel: its smallest fractional power that occurs. What is a
 * polynomial identity there is an identity of the sums; the relations between kernels are not seen.
 */
export class KernelPolynomials {
  private readonly scales = new Map<Kernel, bigint>();
  private readonly names = new Map<string, Kernel>();

  constructor(sums: readonly KernelSum[]) {
    for (const { monomial } of sums.flatMap((sum) => sum.terms))
      for (const { kernel, exponent } of monomial.powers) {
        this.scales.set(kernel, lcm(this.scales.get(kernel) ?? 1n, exponent.den));
        this.names.set(nameOf(kernel), kernel);
      }
  }

  /** The polynomial of a sum that was given to the constructor; null where an exponent is negative or huge. */
  polynomial(sum: KernelSum): MultiPolynomial | null {
    const terms: Term[] = [];
    for (const { coefficient, monomial } of sum.terms) {
      const exponents = new Map<string, number>();
      for (const { kernel, exponent } of monomial.powers) {
        const scaled = exponent.mul(Rational.of(this.scales.get(kernel) ?? 1n)).num;
        if (scaled < 0n || scaled > 1000n) return null;
        exponents.set(nameOf(kernel), Number(scaled));
      }
      terms.push({ coefficient, exponents });
    }
    return MultiPolynomial.ofTerms(terms);
  }

  sum(polynomial: MultiPolynomial): KernelSum {
    return KernelSum.of(
      polynomial.terms().map(({ coefficient, exponents }) => ({
        coefficient,
        monomial: [...exponents].reduce((product, [name, exponent]) => {
          const kernel = this.names.get(name);
          if (kernel === undefined) throw new Error(`no kernel is named ${name}`);
          return product.times(Monomial.of(kernel, Rational.of(BigInt(exponent), this.scales.get(kernel) ?? 1n)));
        }, Monomial.one),
      })),
    );
  }
}

/** Names sort as the kernels were created. */
function nameOf(kernel: Kernel): string {
  return `k${String(kernel.id).padStart(5, '0')}`;
}
