import { spend } from './effort.ts';
import { MultiPolynomial } from './multi-polynomial.ts';
import { Polynomial } from './polynomial.ts';
import { Rational } from './rational.ts';

/** A term; exponents stand in the order of the ideal's variables. */
interface Row {
  readonly coefficient: Rational;
  readonly exponents: readonly number[];
}

/** A polynomial, its terms in descending order (graded reverse lexicographic). */
type Rows = readonly Row[];

/** A pair of basis members whose leading terms have yet to be made to cancel. */
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly common: readonly number[];
}

/**
 * What follows from polynomial equations: the ideal of their left sides over the rationals, held as a reduced Groebner basis
 * (Buchberger 1965, with his two criteria). Every common zero of the generators, real or complex, is a zero of every member. Work is counted
 * by `spend`.
 */
export class Ideal {
  private constructor(
    private readonly names: readonly string[],
    private readonly basis: readonly Rows[],
  ) {}

  static of(generators: readonly MultiPolynomial[]): Ideal {
    const names = [...new Set(generators.flatMap((generator) => generator.variables))].sort();
    const rows = generators.map((generator) => toRows(generator, names)).filter((each) => each.length > 0);
    return new Ideal(names, interreduced(buchberger(rows)));
  }

  /** True where the equations have no common zero at all, not even a complex one. */
  get isWhole(): boolean {
    return this.basis.some((rows) => leadOf(rows).every((exponent) => exponent === 0));
  }

  /** The reduced basis. */
  get generators(): readonly MultiPolynomial[] {
    return this.basis.map((rows) => fromRows(rows, this.names));
  }

  /** Whether the equations have only finitely many common zeros in their variables, complex ones included. */
  get isFinite(): boolean {
    return this.names.every((_, index) =>
      this.basis.some((rows) => leadOf(rows).every((exponent, at) => at === index || exponent === 0)),
    );
  }

  /** The remainder of `p`: zero exactly where `p` is a member. Variables that the equations do not have are carried along. */
  normalForm(p: MultiPolynomial): MultiPolynomial {
    const extra = p.variables.filter((name) => !this.names.includes(name));
    const names = [...this.names, ...extra];
    const basis = extra.length === 0 ? this.basis : this.basis.map((rows) => widened(rows, extra.length));
    return fromRows(remainder(toRows(p, names), basis), names);
  }

  contains(p: MultiPolynomial): boolean {
    return this.normalForm(p).isZero();
  }

  /**
   * The monic polynomial of least degree that vanishes at the value of `p` in every common zero: a member of the ideal in `p` alone. Null
   * where there is none up to `maxDegree`.
   */
  minimalPolynomial(p: MultiPolynomial, maxDegree: number): Polynomial | null {
    const found: { readonly power: MultiPolynomial; readonly relation: Polynomial }[] = [];
    let power = this.normalForm(MultiPolynomial.one);
    for (let degree = 0; degree <= maxDegree; degree++) {
      let rest = power;
      let relation = Polynomial.x.pow(degree);
      for (const before of found) {
        const factor = quotientOfLeading(rest, before.power);
        if (factor === null) continue;
        rest = rest.sub(before.power.scale(factor));
        relation = relation.sub(before.relation.scale(factor));
      }
      if (rest.isZero()) return relation.monic();
      found.push({ power: rest, relation });
      power = this.normalForm(power.mul(p));
    }
    return null;
  }
}

/** How often the leading monomial of `by` stands in `p`; null where it does not. */
function quotientOfLeading(p: MultiPolynomial, by: MultiPolynomial): Rational | null {
  const lead = by.terms()[0];
  if (lead === undefined) return null;
  const there = p.terms().find((term) => sameExponents(term.exponents, lead.exponents));
  return there === undefined ? null : there.coefficient.div(lead.coefficient);
}

function sameExponents(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, exponent]) => b.get(name) === exponent);
}

function buchberger(generators: readonly Rows[]): Rows[] {
  const basis: Rows[] = [];
  const pairs: Pair[] = [];
  const admit = (rows: Rows) => {
    const made = monic(rows);
    for (const [i, other] of basis.entries()) {
      const [a, b] = [leadOf(other), leadOf(made)];
      if (!areCoprime(a, b)) pairs.push({ i, j: basis.length, common: leastCommon(a, b) });
    }
    basis.push(made);
  };
  for (const rows of generators) {
    const rest = remainder(rows, basis);
    if (rest.length > 0) admit(rest);
  }
  const done = new Set<string>();
  for (let pair = takeSmallest(pairs); pair !== null; pair = takeSmallest(pairs)) {
    spend(basis.length);
    done.add(`${pair.i} ${pair.j}`);
    if (isCovered(pair, basis, done)) continue;
    const [a, b] = [basis[pair.i] ?? [], basis[pair.j] ?? []];
    const cancelled = subtract(shifted(a, pair.common), shifted(b, pair.common), Rational.one);
    const rest = remainder(cancelled, basis);
    if (rest.length > 0) admit(rest);
  }
  return basis;
}

/** Buchberger's chain criterion: a third member between the two whose pairs with both were already dealt with. */
function isCovered(pair: Pair, basis: readonly Rows[], done: ReadonlySet<string>): boolean {
  const isDone = (i: number, j: number) => {
    if (done.has(i < j ? `${i} ${j}` : `${j} ${i}`)) return true;
    return areCoprime(leadOf(basis[i] ?? []), leadOf(basis[j] ?? []));
  };
  return basis.some(
    (rows, k) =>
      k !== pair.i && k !== pair.j && divides(leadOf(rows), pair.common) && isDone(pair.i, k) && isDone(pair.j, k),
  );
}

function takeSmallest(pairs: Pair[]): Pair | null {
  let best = 0;
  for (const [index, pair] of pairs.entries()) {
    const least = pairs[best];
    if (least !== undefined && compare(pair.common, least.common) > 0) best = index;
  }
  return pairs.splice(best, 1)[0] ?? null;
}

/** Each member reduced by the others, superfluous ones left out. */
function interreduced(basis: readonly Rows[]): Rows[] {
  const needed = basis.filter((rows, index) => {
    const lead = leadOf(rows);
    return !basis.some(
      (other, at) => at !== index && divides(leadOf(other), lead) && (at < index || compare(leadOf(other), lead) !== 0),
    );
  });
  return needed.map((rows) =>
    monic(
      remainder(
        rows,
        needed.filter((other) => other !== rows),
      ),
    ),
  );
}

/** What is left of `rows` when every term that a leading term divides is cancelled. */
function remainder(rows: Rows, basis: readonly Rows[]): Rows {
  let rest = rows;
  const kept: Row[] = [];
  for (let top = rest[0]; top !== undefined; top = rest[0]) {
    const exponents = top.exponents;
    const divisor = basis.find((each) => divides(leadOf(each), exponents));
    if (divisor === undefined) {
      kept.push(top);
      rest = rest.slice(1);
    } else rest = subtract(rest, shifted(divisor, exponents), top.coefficient);
  }
  return kept;
}

/** `a - factor * b`. */
function subtract(a: Rows, b: Rows, factor: Rational): Rows {
  spend(a.length + b.length);
  const result: Row[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined && right === undefined) return result;
    const order = left === undefined ? 1 : right === undefined ? -1 : compare(left.exponents, right.exponents);
    if (left !== undefined && order < 0) {
      result.push(left);
      i++;
    } else if (right !== undefined) {
      const taken = right.coefficient.mul(factor).neg();
      const coefficient = order === 0 && left !== undefined ? left.coefficient.add(taken) : taken;
      if (!coefficient.isZero()) result.push({ coefficient, exponents: right.exponents });
      j++;
      if (order === 0) i++;
    }
  }
}

/** `rows` times the monomial that brings its leading one to `common`. */
function shifted(rows: Rows, common: readonly number[]): Rows {
  const lead = leadOf(rows);
  return rows.map(({ coefficient, exponents }) => ({
    coefficient,
    exponents: exponents.map((exponent, at) => exponent + (common[at] ?? 0) - (lead[at] ?? 0)),
  }));
}

function monic(rows: Rows): Rows {
  const lead = rows[0];
  if (lead === undefined || lead.coefficient.isOne()) return rows;
  const inverse = lead.coefficient.inv();
  return rows.map((row) => ({ ...row, coefficient: row.coefficient.mul(inverse) }));
}

function leadOf(rows: Rows): readonly number[] {
  return rows[0]?.exponents ?? [];
}

/** Negative where `a` comes first (is the larger one): by degree, then by the smaller exponent of the last differing variable. */
function compare(a: readonly number[], b: readonly number[]): number {
  let degree = 0;
  let last = 0;
  for (const [index, exponent] of a.entries()) {
    const difference = exponent - (b[index] ?? 0);
    degree += difference;
    if (difference !== 0) last = difference;
  }
  return degree === 0 ? last : -degree;
}

function divides(a: readonly number[], b: readonly number[]): boolean {
  return a.every((exponent, index) => exponent <= (b[index] ?? 0));
}

function areCoprime(a: readonly number[], b: readonly number[]): boolean {
  return a.every((exponent, index) => exponent === 0 || b[index] === 0);
}

function leastCommon(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((exponent, index) => Math.max(exponent, b[index] ?? 0));
}

function widened(rows: Rows, by: number): Rows {
  const zeros = new Array<number>(by).fill(0);
  return rows.map((row) => ({ ...row, exponents: [...row.exponents, ...zeros] }));
}

function toRows(p: MultiPolynomial, names: readonly string[]): Rows {
  const rows = p.terms().map(({ coefficient, exponents }) => ({
    coefficient,
    exponents: names.map((name) => exponents.get(name) ?? 0),
  }));
  return rows.sort((a, b) => compare(a.exponents, b.exponents));
}

function fromRows(rows: Rows, names: readonly string[]): MultiPolynomial {
  return MultiPolynomial.ofTerms(
    rows.map(({ coefficient, exponents }) => ({
      coefficient,
      exponents: new Map(names.flatMap((name, index) => (exponents[index] ? [[name, exponents[index]]] : []))),
    })),
  );
}
