import { factorMulti } from '../../exact/factor-multi.ts';
import { Rational } from '../../exact/rational.ts';
import { constantIsZero } from '../equality/kernels/constant-zero.ts';
import type { Condition } from '../equality/kernels/domain.ts';
import { factored } from '../equality/kernels/factored.ts';
import { Form } from '../equality/kernels/form.ts';
import type { Kernel } from '../equality/kernels/kernel.ts';
import { KernelPolynomials } from '../equality/kernels/kernel-polynomials.ts';
import type { KernelSum } from '../equality/kernels/kernel-sum.ts';
import { primitivePart } from '../equality/kernels/primitive-part.ts';
import { signOfSum } from '../equality/kernels/sign.ts';
import type { Atom } from './atom.ts';

/**
 * How the zeros of two products of expressions compare. 'same': at the same points. 'same-where': wherever both have a value.
 * 'multiplicity': at the same points, but factors are repeated differently. 'unknown' says nothing.
 */
export type ZeroComparison = 'same' | 'same-where' | 'multiplicity' | 'unknown';

/**
 * Compares where the one and where the other of two lists of expressions has a zero, by the primitive square-free factors of the product of
 * their numerators: expressions with the same factors vanish together.
 */
export function compareZeros(a: readonly Atom[], b: readonly Atom[]): ZeroComparison {
  const found = compareFactors(a, b, false);
  return found === 'unknown' ? compareFactors(a, b, true) : found;
}

function compareFactors(a: readonly Atom[], b: readonly Atom[], isFine: boolean): ZeroComparison {
  const [left, right] = [factorsOf(a, isFine), factorsOf(b, isFine)];
  if (left === null || right === null || left.size !== right.size) return 'unknown';
  if (![...left.keys()].every((key) => right.has(key))) return 'unknown';
  if (!sameDomains(a, b)) return 'same-where';
  return [...left].every(([key, exponent]) => right.get(key)?.equals(exponent)) ? 'same' : 'multiplicity';
}

type Exponents = Map<string, Rational>;

/** Every factor that can be zero, with its exponent; irreducible ones where `isFine`. */
function factorsOf(atoms: readonly Atom[], isFine: boolean): Exponents | null {
  const product = atoms.reduce((all, { over }) => all.times(Form.of(over)), Form.one);
  const found: Exponents = new Map();
  return collect(product, Rational.one, isFine, found) ? found : null;
}

function collect(product: Form, power: Rational, isFine: boolean, found: Exponents): boolean {
  if (product.isZero) return false;
  const { unit, parts } = factored(product);
  for (const { kernel, exponent } of unit.powers) {
    if (exponent.sign() < 0 || neverZero(kernel)) continue;
    const total = exponent.mul(power);
    if (kernel.kind === 'modulus' || kernel.kind === 'signed') {
      if (!collect(Form.of(kernel.of), total, isFine, found)) return false;
    } else note(found, `kernel ${kernel.id}`, total);
  }
  for (const { sum, exponent } of parts) {
    if (sum.isConstant && constantIsZero(sum) !== false) return false;
    if (sum.isConstant) continue;
    const factors = isFine ? irreducible(sum) : [{ sum, multiplicity: 1 }];
    for (const each of factors)
      if (signOfSum(each.sum) !== 'positive')
        note(found, each.sum.key, Rational.of(exponent * each.multiplicity).mul(power));
  }
  return true;
}

const largestFactored = 30;

/** The irreducible factors of a sum as a polynomial in its kernels, as far as they are found. */
function irreducible(sum: KernelSum): readonly { readonly sum: KernelSum; readonly multiplicity: number }[] {
  const ring = new KernelPolynomials([sum]);
  const polynomial = sum.size > largestFactored ? null : ring.polynomial(sum);
  if (polynomial === null) return [{ sum, multiplicity: 1 }];
  return factorMulti(polynomial).factors.map(({ factor, multiplicity }) => ({
    sum: primitivePart(ring.sum(factor)).part,
    multiplicity,
  }));
}

function neverZero(kernel: Kernel): boolean {
  return kernel.isPositive || ['prime', 'turn', 'pi', 'exp', 'wave'].includes(kernel.kind);
}

function note(found: Exponents, key: string, exponent: Rational): void {
  found.set(key, (found.get(key) ?? Rational.zero).add(exponent));
}

/** Whether both have values at the same points, or at least at the same points where their product is zero. */
function sameDomains(a: readonly Atom[], b: readonly Atom[]): boolean {
  const [left, right] = [conditionsOf(a), conditionsOf(b)];
  // Conditions of one alternative among several hold nothing for the others.
  if ((left.length > 0 && a.length > 1) || (right.length > 0 && b.length > 1)) return false;
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return false;
  if (a.length > 1 || b.length > 1) return left.length === 0 && right.length === 0;
  const missing = [
    ...first.lowered.domain.notImpliedBy(second.lowered.domain),
    ...second.lowered.domain.notImpliedBy(first.lowered.domain),
  ];
  // Both numerators have the same zeros; the condition may show in either.
  return missing.every((condition) => [first, second].some(({ over }) => holdsOnZeros(condition, over)));
}

function conditionsOf(atoms: readonly Atom[]): readonly Condition[] {
  return atoms.flatMap(({ lowered }) => lowered.domain.conditions);
}

/** Whether a condition follows from an expression being zero. */
function holdsOnZeros({ kind, sum }: Condition, zero: KernelSum): boolean {
  if (!sum.isReal || !zero.isReal) return false;
  return kind === 'nonzero' ? haveNoCommonZero(sum, zero) : kind === 'nonnegative' && isNonnegativeWhere(sum, zero);
}

/** By adding a multiple of what is zero: 1 - x^2 >= 0 where x^2 + y^2 - 1 = 0. */
function isNonnegativeWhere(sum: KernelSum, zero: KernelSum): boolean {
  return [1, -1].some((factor) => {
    const sign = signOfSum(sum.plus(zero.scale(Rational.of(factor))));
    return sign === 'nonnegative' || sign === 'positive' || sign === 'zero';
  });
}

/** By division: where 2x - 1 = 0, the expression 2xy - y - x is -1/2 and never zero. */
function haveNoCommonZero(sum: KernelSum, zero: KernelSum): boolean {
  const ring = new KernelPolynomials([sum, zero]);
  const [divisor, polynomial] = [ring.polynomial(sum), ring.polynomial(zero)];
  if (divisor === null || polynomial === null) return false;
  return divisor.variables.some((name) => {
    const [low, leading, more] = divisor.coefficientsIn(name);
    const slope = leading?.constantValue() ?? null;
    if (low === undefined || slope === null || slope.isZero() || more !== undefined) return false;
    const value = polynomial.substitute(name, low.scale(slope.inv().neg())).constantValue();
    return value !== null && !value.isZero();
  });
}
