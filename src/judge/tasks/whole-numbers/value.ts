import { gcd, inverseMod, lcm, mod, powMod } from '../../../exact/integer.ts';
import { factorInteger } from '../../../exact/primes.ts';
import { Rational } from '../../../exact/rational.ts';
import type { Tree } from '../../../math/tree.ts';
import { children } from '../../../math/walk.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Measure, WholeNumbers } from './phrases.ts';

/** What is asked for, exactly; null where the numbers are not of the kind that it is defined for. */
export function amountOf({ measure, of }: WholeNumbers): Rational | null {
  const large = ofPower(measure, of);
  if (large !== null) return Rational.of(large);
  const numbers = of.map(exactValue).filter((value) => value !== null);
  if (numbers.length < of.length) return null;
  if (measure === 'denominator') return Rational.of(numbers.reduce((all, { den }) => lcm(all, den), 1n));
  if (numbers.some((value) => !value.isInteger())) return null;
  const value = whole(
    measure,
    numbers.map(({ num }) => num),
  );
  return value === null ? null : Rational.of(value);
}

function whole(measure: Exclude<Measure, 'denominator'>, numbers: readonly bigint[]): bigint | null {
  const [a = 0n, b = 0n] = numbers;
  switch (measure) {
    case 'gcd':
      return numbers.reduce(gcd, 0n) || null;
    case 'lcm':
      return numbers.some((n) => n === 0n) ? null : numbers.reduce(lcm, 1n);
    case 'remainder':
      return b > 0n ? mod(a, b) : null;
    case 'quotient':
      return b > 0n && a >= 0n ? a / b : null;
    case 'digit':
      return (size(a) / 10n ** b) % 10n;
    case 'inverse':
      return b > 1n ? inverseMod(a, b) : null;
    case 'digit-sum':
      return [...String(size(a))].reduce((sum, digit) => sum + BigInt(digit), 0n);
    default:
      return byFactors(measure, a);
  }
}

type ByFactors = 'divisor-count' | 'divisor-sum' | 'largest-prime' | 'smallest-prime' | 'prime-sum';

function byFactors(measure: ByFactors, n: bigint): bigint | null {
  const factors = n > 0n ? factorInteger(n) : null;
  if (factors === null) return null;
  switch (measure) {
    case 'divisor-count':
      return factors.reduce((count, { exponent }) => count * BigInt(exponent + 1), 1n);
    case 'divisor-sum':
      return factors.reduce(
        (sum, { prime, exponent }) => (sum * (prime ** BigInt(exponent + 1) - 1n)) / (prime - 1n),
        1n,
      );
    case 'largest-prime':
      return factors.at(-1)?.prime ?? null;
    case 'smallest-prime':
      return factors[0]?.prime ?? null;
    case 'prime-sum':
      return factors.length > 0 ? factors.reduce((sum, { prime }) => sum + prime, 0n) : null;
  }
}

/** Remainders and last digits of powers too large to write out. */
function ofPower(measure: Measure, [a, b]: readonly Tree[]): bigint | null {
  if (a === undefined || b === undefined || (measure !== 'remainder' && measure !== 'digit')) return null;
  const second = exactValue(b);
  if (second === null || !second.isInteger()) return null;
  if (measure === 'remainder') return second.num > 0n ? residue(a, second.num) : null;
  // The last digit of a negative number is that of its size, which residues do not tell.
  return second.isZero() && exactValue(a) === null && !hasMinus(a) ? residue(a, 10n) : null;
}

/** A sum, product or power of whole numbers modulo a natural number; null for anything else. A negative number has the least residue from zero up. */
function residue(tree: Tree, modulus: bigint): bigint | null {
  switch (tree.kind) {
    case 'number':
      return tree.value.isInteger() ? mod(tree.value.num, modulus) : null;
    case 'neg': {
      const of = residue(tree.of, modulus);
      return of === null ? null : mod(-of, modulus);
    }
    case 'add':
    case 'mul': {
      const parts = (tree.kind === 'add' ? tree.terms : tree.factors).map((part) => residue(part, modulus));
      if (!parts.every((part) => part !== null)) return null;
      return parts.reduce(
        (all, part) => mod(tree.kind === 'add' ? all + part : all * part, modulus),
        tree.kind === 'add' ? 0n : 1n,
      );
    }
    case 'pow': {
      const [base, exponent] = [residue(tree.base, modulus), exactValue(tree.exponent)];
      return base !== null && exponent?.isInteger() && exponent.sign() > 0 ? powMod(base, exponent.num, modulus) : null;
    }
    default:
      return null;
  }
}

function hasMinus(tree: Tree): boolean {
  return tree.kind === 'neg' || children(tree).some(hasMinus);
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}
