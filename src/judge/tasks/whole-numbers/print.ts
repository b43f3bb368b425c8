import { math } from '../findings.ts';
import { places, type WholeNumbers } from './phrases.ts';

/** The task as a question. */
export function print(task: WholeNumbers): string {
  return `What is ${nounOf(task)}?`;
}

export function nounOf({ measure, of }: WholeNumbers): string {
  const [a, b] = of;
  const list = of.map(math).join(', ');
  switch (measure) {
    case 'gcd':
      return `the greatest common divisor of ${list}`;
    case 'lcm':
      return `the least common multiple of ${list}`;
    case 'denominator':
      return `the common denominator of ${list}`;
    case 'remainder':
      return `the remainder when ${a && math(a)} is divided by ${b && math(b)}`;
    case 'quotient':
      return `the quotient when ${a && math(a)} is divided by ${b && math(b)} ignoring the remainder`;
    case 'inverse':
      return `the inverse of ${a && math(a)} modulo ${b && math(b)}`;
    case 'divisor-count':
      return `the number of positive divisors of ${a && math(a)}`;
    case 'divisor-sum':
      return `the sum of the positive divisors of ${a && math(a)}`;
    case 'largest-prime':
      return `the largest prime factor of ${a && math(a)}`;
    case 'smallest-prime':
      return `the smallest prime factor of ${a && math(a)}`;
    case 'prime-sum':
      return `the sum of the distinct prime factors of ${a && math(a)}`;
    case 'digit-sum':
      return `the sum of the digits of ${a && math(a)}`;
    case 'digit':
      return `the ${places.find(([, power]) => b?.kind === 'number' && b.value.num === BigInt(power))?.[0]} digit of ${a && math(a)}`;
  }
}
