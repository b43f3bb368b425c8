import { Polynomial } from '../../../exact/polynomial.ts';
import { Rational } from '../../../exact/rational.ts';
import { constantSign } from './constant-zero.ts';
import { factored } from './factored.ts';
import { Form } from './form.ts';
import type { Kernel } from './kernel.ts';
import { KernelSum, type KernelTerm } from './kernel-sum.ts';
import type { Monomial, Power } from './monomial.ts';
import { signedContent } from './primitive-part.ts';
import { splitByRoot } from './split-root.ts';

/** What is known of the sign of a real sum wherever it has a value. */
export type Sign = 'positive' | 'nonnegative' | 'zero' | 'nonpositive' | 'negative' | null;

/** What is known beforehand of the sign of sums, as the conditions of a domain say it. */
export type KnownSigns = (sum: KernelSum) => Sign;

export const nothingKnown: KnownSigns = () => null;

/** The sign of a sum at all points where it has a value and where what is known holds; null where that was not found out. */
export function signOfSum(sum: KernelSum, known: KnownSigns = nothingKnown): Sign {
  if (sum.isZero) return 'zero';
  if (!sum.isReal) return null;
  if (sum.isConstant) return named(constantSign(sum));
  const said = known(sum) ?? opposite(known(sum.scale(minusOne)));
  if (said !== null) return said;
  return (
    signByTerms(sum, known) ??
    signByDiscriminant(sum) ??
    signByRoot(sum) ??
    signOutweighed(sum) ??
    signOnCircle(sum) ??
    signBySquare(sum) ??
    opposite(signByRoot(sum.scale(minusOne)))
  );
}

/** All terms of one sign: x^2 + 1 is positive. */
function signByTerms(sum: KernelSum, known: KnownSigns): Sign {
  let total: Sign = 'zero';
  for (const term of sum.terms) total = plus(total, signOfTerm(term, known));
  return total;
}

function signOfTerm({ coefficient, monomial }: KernelTerm, known: KnownSigns): Sign {
  let sign: Sign = named(coefficient.sign());
  for (const power of monomial.powers) sign = times(sign, signOfPower(power, known));
  return sign;
}

function signOfPower({ kernel, exponent }: Power, known: KnownSigns): Sign {
  const base = signOfKernel(kernel, known);
  if (base === 'positive') return 'positive';
  if (kernel.kind === 'modulus' || base === 'nonnegative') return exponent.sign() < 0 ? 'positive' : 'nonnegative';
  if (!kernel.isReal) return null;
  // An even numerator makes a square; a negative exponent says that the base is not zero.
  if (exponent.num % 2n === 0n) return exponent.sign() < 0 ? 'positive' : 'nonnegative';
  return exponent.den % 2n === 0n ? null : base;
}

/** The sign of a kernel itself. */
export function signOfKernel(kernel: Kernel, known: KnownSigns): Sign {
  if (kernel.isPositive) return 'positive';
  switch (kernel.kind) {
    case 'modulus':
      return signOfSum(kernel.of, known) === 'positive' ? 'positive' : 'nonnegative';
    case 'signed':
      return signOfSum(kernel.of, known);
    case 'symbol':
    case 'opaque':
    case 'log':
      return known(KernelSum.kernel(kernel));
    default:
      return null;
  }
}

/** A polynomial of degree 2 in one unknown without real roots. */
function signByDiscriminant(sum: KernelSum): Sign {
  const polynomial = quadraticIn(sum);
  if (polynomial === null || polynomial.degree !== 2) return null;
  const [a, b, c] = [polynomial.coefficient(2), polynomial.coefficient(1), polynomial.coefficient(0)];
  const discriminant = b.mul(b).sub(a.mul(c).mul(Rational.of(4)));
  if (discriminant.sign() > 0) return null;
  if (discriminant.sign() < 0) return a.sign() > 0 ? 'positive' : 'negative';
  return a.sign() > 0 ? 'nonnegative' : 'nonpositive';
}

/** The sum as a polynomial with rational coefficients in its only kernel; null where it is none, or of a degree above two. */
function quadraticIn(sum: KernelSum): Polynomial | null {
  const [kernel, second] = sum.kernels;
  if (kernel === undefined || second !== undefined || !kernel.isReal) return null;
  const coefficients = [Rational.zero, Rational.zero, Rational.zero];
  for (const { coefficient, monomial } of sum.terms) {
    const exponent = monomial.exponentOf(kernel);
    if (!exponent.isInteger() || exponent.num < 0n || exponent.num > 2n) return null;
    coefficients[Number(exponent.num)] = coefficient;
  }
  return Polynomial.of(coefficients);
}

/** A square root that outweighs the rest: a + c sqrt(q) is positive where c > 0 and c^2 q - a^2 > 0. */
function signByRoot(sum: KernelSum): Sign {
  for (const { coefficient, monomial } of sum.terms) {
    const [power, second] = monomial.powers;
    if (power === undefined || second !== undefined || coefficient.sign() < 0) continue;
    if (power.kernel.kind !== 'modulus' || !power.exponent.equals(half)) continue;
    const root = KernelSum.of([{ coefficient, monomial }]);
    const rest = sum.minus(root);
    const radicand = power.kernel.of.scale(coefficient.mul(coefficient));
    if (rest.kernels.includes(power.kernel) || signOfSum(power.kernel.of) !== 'positive') continue;
    if (signByTerms(radicand.minus(rest.times(rest)), nothingKnown) === 'positive') return 'positive';
  }
  return null;
}

/** A number that outweighs terms of modulus 1: 2 + cos x is positive, since cos x = (e^(ix) + e^(-ix))/2. */
function signOnCircle(sum: KernelSum): Sign {
  if (sum.hasRealTerms) return null;
  let alone = Rational.zero;
  let others = Rational.zero;
  for (const { coefficient, monomial } of sum.terms) {
    if (!monomial.powers.every(({ kernel }) => kernel.kind === 'wave' || kernel.kind === 'turn')) return null;
    if (monomial.isOne) alone = coefficient;
    else others = others.add(coefficient.abs());
  }
  const margin = alone.abs().compare(others);
  if (margin < 0) return null;
  const size = margin > 0 ? 'positive' : 'nonnegative';
  return alone.sign() > 0 ? size : opposite(size);
}

/**
 * A real sum that is a number times q q*, for a q whose square it has as a factor: a^2 + 2ab + b^2, and 2 - 2 cos 2x = |e^(2ix) - 1|^2.
 */
function signBySquare(sum: KernelSum): Sign {
  if (sum.size < 3 || sum.size > 40 || (sum.hasRealTerms && !mayBeSquare(sum))) return null;
  const { unit, parts } = factored(Form.of(sum));
  if (!parts.every(({ exponent }) => exponent > 0 && exponent % 2 === 0)) return null;
  const root = parts.reduce((all, part) => all.times(part.sum.power(part.exponent / 2)), squareRoot(unit));
  const conjugate = root.conjugate();
  if (conjugate === null) return null;
  const [own, square] = [signedContent(sum), signedContent(root.times(conjugate))];
  if (own.sum.key !== square.sum.key) return null;
  return own.coefficient.sign() === square.coefficient.sign() ? 'nonnegative' : 'nonpositive';
}

/** True where every kernel has an even highest exponent. */
function mayBeSquare(sum: KernelSum): boolean {
  return sum.kernels.every((kernel) => {
    const exponents = sum.terms.map(({ monomial }) => monomial.exponentOf(kernel));
    const highest = exponents.reduce((high, each) => (each.compare(high) > 0 ? each : high));
    return highest.isInteger() && highest.num % 2n === 0n;
  });
}

/** The root of a unit that is a square of real kernels; 1 for any other, and then the square of the result is another sum. */
function squareRoot(unit: Monomial): KernelSum {
  const isSquare = unit.powers.every(
    ({ kernel, exponent }) => kernel.isReal && exponent.isInteger() && exponent.num % 2n === 0n,
  );
  return isSquare ? KernelSum.of([{ coefficient: Rational.one, monomial: unit.power(half) }]) : KernelSum.one;
}

/** A part that outweighs a square root: a + b s has the sign of a where a^2 - b^2 s^2 > 0. */
function signOutweighed(sum: KernelSum): Sign {
  for (const kernel of sum.kernels) {
    const parts = splitByRoot(sum, kernel);
    if (parts === null || kernel.kind !== 'modulus' || signOfSum(kernel.of) !== 'positive') continue;
    const [even, odd] = parts;
    if (even.kernels.includes(kernel) || odd.kernels.includes(kernel)) continue;
    const sign = signByTerms(even, nothingKnown);
    if (sign === null) continue;
    if (signByTerms(even.times(even).minus(odd.times(odd).times(kernel.of)), nothingKnown) === 'positive') return sign;
  }
  return null;
}

function named(sign: -1 | 0 | 1 | null): Sign {
  if (sign === null) return null;
  return sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'zero';
}

function opposite(sign: Sign): Sign {
  if (sign === 'positive') return 'negative';
  if (sign === 'negative') return 'positive';
  if (sign === 'nonnegative') return 'nonpositive';
  return sign === 'nonpositive' ? 'nonnegative' : sign;
}

function plus(a: Sign, b: Sign): Sign {
  if (a === 'zero') return b;
  if (b === 'zero' || a === b) return a;
  if (a === null || b === null) return null;
  const both = [a, b];
  if (both.every((sign) => sign === 'positive' || sign === 'nonnegative')) return 'positive';
  return both.every((sign) => sign === 'negative' || sign === 'nonpositive') ? 'negative' : null;
}

function times(a: Sign, b: Sign): Sign {
  if (a === 'zero' || b === 'zero') return 'zero';
  if (a === null || b === null) return null;
  const isNegative = (sign: Sign) => sign === 'negative' || sign === 'nonpositive';
  const isStrict = (sign: Sign) => sign === 'negative' || sign === 'positive';
  const size = isStrict(a) && isStrict(b) ? 'positive' : 'nonnegative';
  return isNegative(a) === isNegative(b) ? size : opposite(size);
}

const half = Rational.of(1n, 2n);
const minusOne = Rational.of(-1);
