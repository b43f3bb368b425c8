import { gcd, lcm, mod } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Measure, WholeNumbers } from './phrases.ts';

/** What is asked for, exactly; null where the numbers are not of the kind that it is defined for. */
export function amountOf({ measure, of }: WholeNumbers): Rational | null {
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
      return b > 0n && a >= 0n ? mod(a, b) : null;
    case 'quotient':
      return b > 0n && a >= 0n ? a / b : null;
    case 'digit':
      return ((a < 0n ? -a : a) / 10n ** b) % 10n;
  }
}
