import type { Form } from './form.ts';
import type { KernelSum } from './kernel-sum.ts';

/**
 * The building blocks that an expression is a rational function of, once every rule that needs no assumption has been applied.
 * A kernel stands for one value at each point where the expression is defined; what may be assumed about it is only what its kind says.
 *
 * - `symbol`: an unknown, real.
 * - `prime`: a whole number above 1 (prime, or left unfactored); its exponents lie in [0, 1), the rest is in the coefficient.
 * - `turn`: e^(i pi) = -1; exponents in [0, 1), so that `turn^(1/2)` is i.
 * - `pi`.
 * - `exp`: e^of. `wave`: e^(i of), of modulus 1; of a whole number of half turns (`isSign`) it is 1 or -1, and its exponents lie in [0, 2).
 * - `modulus`: |of|, never negative; its square is `of` times its conjugate.
 * - `signed`: `of` itself, so that an odd root of it is a fractional power that keeps its sign; also a power too large to expand.
 * - `log`: ln |of|. `signedLog`: the logarithm of a base of unknown sign under an unknown exponent: only exp(n signedLog) = of^n.
 * - `opaque`: a function that only equal arguments make equal.
 */
export type Kernel = KernelBase &
  (
    | { readonly kind: 'symbol'; readonly name: string; readonly isInteger: boolean }
    | { readonly kind: 'prime'; readonly value: bigint }
    | { readonly kind: 'turn' }
    | { readonly kind: 'pi' }
    | { readonly kind: 'exp'; readonly of: Form }
    | { readonly kind: 'wave'; readonly of: Form; readonly isSign: boolean }
    | { readonly kind: 'modulus' | 'signed' | 'log' | 'signedLog'; readonly of: KernelSum }
    | { readonly kind: 'opaque'; readonly name: string; readonly args: readonly Form[] }
  );

interface KernelBase {
  /** The order of creation: the parts of a kernel have lower numbers than the kernel. */
  readonly id: number;
  /** False where an unknown occurs in it. */
  readonly isConstant: boolean;
  /** False only where its value may be a complex number; a `turn` and a `wave` then have modulus 1. */
  readonly isReal: boolean;
  /** True where its value, wherever it has one, is above zero. */
  readonly isPositive: boolean;
}

/** True for pi times a product of whole numbers. */
function isHalfTurns(angle: Form): boolean {
  const term = angle.under.length === 0 ? angle.over.singleTerm : null;
  if (term === null || !term.coefficient.isInteger()) return false;
  return (
    term.monomial.powers.some(({ kernel }) => kernel.kind === 'pi') &&
    term.monomial.powers.every(
      ({ kernel, exponent }) =>
        (kernel.kind === 'pi' && exponent.isOne()) ||
        (kernel.kind === 'symbol' && kernel.isInteger && exponent.isInteger() && exponent.sign() > 0),
    )
  );
}

type WithoutId<K> = K extends Kernel ? Omit<K, 'id'> : never;

/** One judgement's kernels: the same function of the same parts is the same kernel. */
export class KernelTable {
  private readonly byKey = new Map<string, Kernel>();

  /** The kernel kept under this key, made where there is none. */
  intern(key: string, make: () => WithoutId<Kernel>): Kernel {
    const kept = this.byKey.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    const kernel: Kernel = { ...made, id: this.byKey.size };
    this.byKey.set(key, kernel);
    return kernel;
  }

  symbol(name: string, isPositive = false, isInteger = false): Kernel {
    return this.intern(`symbol ${name}`, () => ({
      kind: 'symbol',
      name,
      isInteger,
      isConstant: false,
      isReal: true,
      isPositive,
    }));
  }

  prime(value: bigint): Kernel {
    return this.intern(`prime ${value}`, () => ({
      kind: 'prime',
      value,
      isConstant: true,
      isReal: true,
      isPositive: true,
    }));
  }

  turn(): Kernel {
    return this.intern('turn', () => ({ kind: 'turn', isConstant: true, isReal: false, isPositive: false }));
  }

  pi(): Kernel {
    return this.intern('pi', () => ({ kind: 'pi', isConstant: true, isReal: true, isPositive: true }));
  }

  /** e^of or e^(i of), for one monomial (over other factors) without a coefficient. */
  exponential(of: Form): Kernel {
    return this.intern(`exp ${of.key}`, () => ({
      kind: 'exp',
      of,
      isConstant: of.isConstant,
      isReal: true,
      // An unknown power of a base of unknown sign may be negative.
      isPositive: !of.over.kernels.some((part) => part.kind === 'signedLog'),
    }));
  }

  wave(of: Form): Kernel {
    return this.intern(`wave ${of.key}`, () => ({
      kind: 'wave',
      of,
      isSign: isHalfTurns(of),
      isConstant: of.isConstant,
      isReal: false,
      isPositive: false,
    }));
  }

  ofSum(kind: 'modulus' | 'signed' | 'log' | 'signedLog', of: KernelSum): Kernel {
    return this.intern(`${kind} ${of.key}`, () => ({
      kind,
      of,
      isConstant: of.isConstant,
      isReal: kind !== 'signed' || of.isReal,
      isPositive: false,
    }));
  }

  opaque(name: string, args: readonly Form[], isConstant: boolean): Kernel {
    return this.intern(`${name}(${args.map((arg) => arg.key).join(';')})`, () => ({
      kind: 'opaque',
      name,
      args,
      isConstant,
      isReal: args.every((arg) => arg.isReal),
      isPositive: name === 'factorial',
    }));
  }
}
