import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { printText } from '../../math/print-text.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { exactValue } from '../equality/values/evaluate.ts';
import { type Fraction, FractionReader, whole } from './fraction.ts';

/** A root that stands as a variable of its own: `name ** degree = radicand`. */
export interface Radical {
  readonly name: string;
  readonly degree: number;
  readonly radicand: Fraction;
}

/** An algebraic expression with its roots as variables, the inner ones first. */
export interface Algebraic {
  readonly value: Fraction;
  readonly radicals: readonly Radical[];
  readonly denominators: readonly MultiPolynomial[];
  /** Constants that are no algebraic numbers written out, as variables too. */
  readonly constants: ReadonlyMap<string, Tree>;
}

const largestDegree = 60n;

/** Reads an expression in sums, products, quotients, rational powers and roots; null where anything else depends on a symbol. */
export function readAlgebraic(tree: Tree): Algebraic | null {
  const radicals = new Map<string, Radical>();
  const constants = new Map<string, Tree>();
  const rootOf = (radicand: Tree, degree: bigint): Fraction | null => {
    if (degree < 2n || degree > largestDegree) return null;
    const key = `${degree} ${printText(radicand)}`;
    const known = radicals.get(key);
    if (known !== undefined) return whole(MultiPolynomial.variable(known.name));
    const inside = reader.read(radicand);
    if (inside === null) return null;
    const name = `#${radicals.size + 1}`;
    radicals.set(key, { name, degree: Number(degree), radicand: inside });
    return whole(MultiPolynomial.variable(name));
  };
  const leaf = (part: Tree): Fraction | null => {
    if (part.kind === 'root') {
      const degree = exactValue(part.degree);
      return degree?.isInteger() ? rootOf(part.radicand, degree.num) : null;
    }
    if (part.kind === 'pow') {
      const exponent = exactValue(part.exponent);
      if (exponent !== null && !exponent.isInteger()) {
        const base = rootOf(part.base, exponent.den);
        return base === null ? null : raised(reader, base, exponent.num);
      }
    }
    if (symbolsOf(part).length > 0) return null;
    const value = exactValue(part);
    if (value !== null) return whole(MultiPolynomial.constant(value));
    const name = `%${printText(part)}`;
    constants.set(name, part);
    return whole(MultiPolynomial.variable(name));
  };
  const reader = new FractionReader(leaf);
  const value = reader.read(tree);
  if (value === null) return null;
  return { value, radicals: [...radicals.values()], denominators: reader.denominators, constants };
}

function raised(reader: FractionReader, base: Fraction, exponent: bigint): Fraction | null {
  const size = exponent < 0n ? -exponent : exponent;
  if (size > 200n) return null;
  const power = { over: base.over.pow(Number(size)), under: base.under.pow(Number(size)) };
  return exponent < 0n ? reader.divide(whole(MultiPolynomial.one), power) : power;
}

/**
 * A polynomial without the radicals that is zero wherever the given one is: the product over all values of each radical, the outer ones
 * first. Null where a radical of high degree occurs in several powers. It may be the zero polynomial.
 */
export function norm(polynomial: MultiPolynomial, radicals: readonly Radical[]): MultiPolynomial | null {
  let value: MultiPolynomial | null = polynomial;
  for (const radical of [...radicals].reverse()) {
    if (value.degreeIn(radical.name) <= 0) continue;
    value = eliminate(value, radical);
    if (value === null) return null;
  }
  return value;
}

function eliminate(polynomial: MultiPolynomial, { name, degree, radicand }: Radical): MultiPolynomial | null {
  const { over, under } = radicand;
  const coefficients = reduced(polynomial, name, degree, radicand);
  const [a, b, c] = [0, 1, 2].map((index) => coefficients[index] ?? MultiPolynomial.zero);
  if (a === undefined || b === undefined || c === undefined) return null;
  // With r = over/under: the product of a + b s over both square roots s of r is a^2 - b^2 r; the one for cube roots likewise.
  if (degree === 2) return a.mul(a).mul(under).sub(b.mul(b).mul(over));
  if (degree === 3) {
    const [aaa, bbb, ccc] = [a, b, c].map((each) => each.pow(3));
    if (aaa === undefined || bbb === undefined || ccc === undefined) return null;
    const mixed = a.mul(b).mul(c).scale(Rational.of(3)).mul(over).mul(under);
    return aaa
      .mul(under.pow(2))
      .add(bbb.mul(over).mul(under))
      .add(ccc.mul(over.pow(2)))
      .sub(mixed);
  }
  return eliminateSingle(coefficients, degree, radicand);
}

/** a + b s^k = 0 gives a^n = (-b)^n r^k. */
function eliminateSingle(coefficients: readonly MultiPolynomial[], degree: number, { over, under }: Fraction) {
  const powers = [...coefficients.keys()].filter((index) => index > 0 && !coefficients[index]?.isZero());
  const [k, second] = powers;
  const a = coefficients[0] ?? MultiPolynomial.zero;
  if (k === undefined) return a;
  const b = coefficients[k];
  if (b === undefined || second !== undefined) return null;
  return a
    .pow(degree)
    .mul(under.pow(k))
    .sub(b.neg().pow(degree).mul(over.pow(k)));
}

/** The coefficients of the powers of the radical below its degree, times a power of the radicand's denominator. */
function reduced(polynomial: MultiPolynomial, name: string, degree: number, { over, under }: Fraction) {
  const coefficients = polynomial.coefficientsIn(name);
  const turns = Math.floor((coefficients.length - 1) / degree);
  const low = Array.from({ length: degree }, () => MultiPolynomial.zero);
  for (const [index, coefficient] of coefficients.entries()) {
    const turn = Math.floor(index / degree);
    const factor = over.pow(turn).mul(under.pow(turns - turn));
    low[index % degree] = (low[index % degree] ?? MultiPolynomial.zero).add(coefficient.mul(factor));
  }
  return low;
}
