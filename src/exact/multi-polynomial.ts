import { spend } from './effort.ts';
import { gcd, lcm } from './integer.ts';
import { Polynomial } from './polynomial.ts';
import { Rational } from './rational.ts';

/** One term: its coefficient, and the exponents of the variables that occur in it. */
export interface Term {
  readonly coefficient: Rational;
  readonly exponents: ReadonlyMap<string, number>;
}

/**
 * A polynomial in named variables over the rationals. Immutable and sparse: a map from monomials, written `x^2*y`, to their coefficients,
 * none of them zero.
 */
export class MultiPolynomial {
  static readonly zero = new MultiPolynomial(new Map());
  static readonly one = MultiPolynomial.constant(Rational.one);

  private constructor(private readonly byMonomial: ReadonlyMap<string, Term>) {}

  static constant(value: Rational): MultiPolynomial {
    return MultiPolynomial.ofTerms([{ coefficient: value, exponents: new Map() }]);
  }

  static variable(name: string): MultiPolynomial {
    return MultiPolynomial.ofTerms([{ coefficient: Rational.one, exponents: new Map([[name, 1]]) }]);
  }

  /** Like terms are added up. */
  static ofTerms(terms: Iterable<Term>): MultiPolynomial {
    const byMonomial = new Map<string, Term>();
    for (const term of terms) {
      const name = monomialOf(term.exponents);
      const before = byMonomial.get(name);
      const coefficient = before === undefined ? term.coefficient : before.coefficient.add(term.coefficient);
      if (coefficient.isZero()) byMonomial.delete(name);
      else byMonomial.set(name, { coefficient, exponents: term.exponents });
    }
    return new MultiPolynomial(byMonomial);
  }

  static fromUnivariate(polynomial: Polynomial, variable: string): MultiPolynomial {
    return MultiPolynomial.ofTerms(
      polynomial.coefficients.map((coefficient, exponent) => ({
        coefficient,
        exponents: exponent === 0 ? new Map<string, number>() : new Map([[variable, exponent]]),
      })),
    );
  }

  /** In ascending order of name. */
  get variables(): readonly string[] {
    const names = new Set<string>();
    for (const { exponents } of this.byMonomial.values()) for (const name of exponents.keys()) names.add(name);
    return [...names].sort();
  }

  get size(): number {
    return this.byMonomial.size;
  }

  isZero(): boolean {
    return this.byMonomial.size === 0;
  }

  isConstant(): boolean {
    return this.byMonomial.size === 0 || (this.byMonomial.size === 1 && this.byMonomial.has(''));
  }

  constantValue(): Rational | null {
    return this.isConstant() ? (this.byMonomial.get('')?.coefficient ?? Rational.zero) : null;
  }

  /** Graded lexicographic order, highest first. */
  terms(): readonly Term[] {
    const names = this.variables;
    return [...this.byMonomial.values()].sort((a, b) => compareMonomials(a.exponents, b.exponents, names));
  }

  get totalDegree(): number {
    return Math.max(-1, ...[...this.byMonomial.values()].map(({ exponents }) => degreeOf(exponents)));
  }

  degreeIn(variable: string): number {
    return Math.max(-1, ...[...this.byMonomial.values()].map(({ exponents }) => exponents.get(variable) ?? 0));
  }

  add(other: MultiPolynomial): MultiPolynomial {
    spend(this.size + other.size);
    return MultiPolynomial.ofTerms([...this.byMonomial.values(), ...other.byMonomial.values()]);
  }

  sub(other: MultiPolynomial): MultiPolynomial {
    return this.add(other.neg());
  }

  neg(): MultiPolynomial {
    return this.scale(Rational.of(-1));
  }

  scale(factor: Rational): MultiPolynomial {
    return MultiPolynomial.ofTerms(
      [...this.byMonomial.values()].map((term) => ({ ...term, coefficient: term.coefficient.mul(factor) })),
    );
  }

  mul(other: MultiPolynomial): MultiPolynomial {
    spend(this.size * other.size);
    const products: Term[] = [];
    for (const a of this.byMonomial.values())
      for (const b of other.byMonomial.values())
        products.push({
          coefficient: a.coefficient.mul(b.coefficient),
          exponents: combine(a.exponents, b.exponents, 1),
        });
    return MultiPolynomial.ofTerms(products);
  }

  /** @throws RangeError for a negative exponent. */
  pow(exponent: number): MultiPolynomial {
    if (exponent < 0) throw new RangeError('a polynomial has no negative power');
    spend(exponent);
    let result = MultiPolynomial.one;
    let square: MultiPolynomial = this;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = result.mul(square);
      if (rest > 1) square = square.mul(square);
    }
    return result;
  }

  /** The coefficients of the powers of `variable`, low to high, as polynomials in the others. */
  coefficientsIn(variable: string): MultiPolynomial[] {
    const collected: Term[][] = Array.from({ length: this.degreeIn(variable) + 1 }, () => []);
    for (const { coefficient, exponents } of this.byMonomial.values()) {
      const others = new Map(exponents);
      others.delete(variable);
      collected[exponents.get(variable) ?? 0]?.push({ coefficient, exponents: others });
    }
    return collected.map((terms) => MultiPolynomial.ofTerms(terms));
  }

  /** Null where another variable occurs. */
  toUnivariate(variable: string): Polynomial | null {
    const coefficients = this.coefficientsIn(variable).map((coefficient) => coefficient.constantValue());
    const known = coefficients.filter((value) => value !== null);
    return known.length === coefficients.length ? Polynomial.of(known) : null;
  }

  /** Puts numbers for some of the variables. */
  evaluate(at: ReadonlyMap<string, Rational>): MultiPolynomial {
    const terms = [...this.byMonomial.values()].map(({ coefficient, exponents }) => {
      let value = coefficient;
      const rest = new Map<string, number>();
      for (const [name, exponent] of exponents) {
        const point = at.get(name);
        if (point === undefined) rest.set(name, exponent);
        else value = value.mul(point.pow(exponent));
      }
      return { coefficient: value, exponents: rest };
    });
    return MultiPolynomial.ofTerms(terms);
  }

  substitute(variable: string, by: MultiPolynomial): MultiPolynomial {
    return this.coefficientsIn(variable).reduceRight(
      (value, coefficient) => value.mul(by).add(coefficient),
      MultiPolynomial.zero,
    );
  }

  derivative(variable: string): MultiPolynomial {
    const terms: Term[] = [];
    for (const { coefficient, exponents } of this.byMonomial.values()) {
      const exponent = exponents.get(variable);
      if (exponent === undefined) continue;
      const lowered = combine(exponents, new Map([[variable, 1]]), -1);
      terms.push({ coefficient: coefficient.mul(Rational.of(exponent)), exponents: lowered });
    }
    return MultiPolynomial.ofTerms(terms);
  }

  /** The quotient where the division leaves nothing, else null. @throws RangeError for a zero divisor. */
  divideExactly(divisor: MultiPolynomial): MultiPolynomial | null {
    const names = [...new Set([...this.variables, ...divisor.variables])].sort();
    const leading = leadingOf(divisor, names);
    if (leading === null) throw new RangeError('division by the zero polynomial');
    const quotient: Term[] = [];
    let rest: MultiPolynomial = this;
    for (let top = leadingOf(rest, names); top !== null; top = leadingOf(rest, names)) {
      const exponents = combine(top.exponents, leading.exponents, -1);
      if ([...exponents.values()].some((exponent) => exponent < 0)) return null;
      const term = { coefficient: top.coefficient.div(leading.coefficient), exponents };
      quotient.push(term);
      rest = rest.sub(divisor.mul(MultiPolynomial.ofTerms([term])));
    }
    return MultiPolynomial.ofTerms(quotient);
  }

  /** `this = content * part`, the part with coprime whole coefficients and a positive leading one. */
  primitive(): { readonly content: Rational; readonly part: MultiPolynomial } {
    const terms = this.terms();
    if (terms.length === 0) return { content: Rational.zero, part: this };
    const den = terms.reduce((all, { coefficient }) => lcm(all, coefficient.den), 1n);
    const num = terms.reduce((all, { coefficient }) => gcd(all, coefficient.num * (den / coefficient.den)), 0n);
    const isNegative = (terms[0]?.coefficient.sign() ?? 1) < 0;
    const content = Rational.of(isNegative ? -num : num, den);
    return { content, part: this.scale(content.inv()) };
  }

  /** The greatest common divisor, primitive; by primitive remainder sequences in one variable after another. */
  gcd(other: MultiPolynomial): MultiPolynomial {
    if (this.isZero()) return other.primitive().part;
    if (other.isZero()) return this.primitive().part;
    const shared = this.variables.filter((name) => other.variables.includes(name));
    const main = shared[0];
    if (main === undefined) return MultiPolynomial.one;
    const [a, b] = [splitContent(this, main), splitContent(other, main)];
    const content = a.content.gcd(b.content);
    return content.mul(primitiveRemainders(a.part, b.part, main)).primitive().part;
  }

  equals(other: MultiPolynomial): boolean {
    if (this.size !== other.size) return false;
    for (const [name, { coefficient }] of this.byMonomial) {
      const there = other.byMonomial.get(name);
      if (there === undefined || !there.coefficient.equals(coefficient)) return false;
    }
    return true;
  }

  /** The same text for equal polynomials, and for no others. */
  key(): string {
    return (
      this.terms()
        .map(({ coefficient, exponents }) => `${coefficient}*${monomialOf(exponents)}`)
        .join('+') || '0'
    );
  }
}

function monomialOf(exponents: ReadonlyMap<string, number>): string {
  return [...exponents]
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, exponent]) => `${name}^${exponent}`)
    .join('*');
}

function degreeOf(exponents: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const exponent of exponents.values()) sum += exponent;
  return sum;
}

/** Adds (`sign` 1) or takes away (`sign` -1) exponents; zeros are dropped. */
function combine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  sign: 1 | -1,
): ReadonlyMap<string, number> {
  const sum = new Map(a);
  for (const [name, exponent] of b) {
    const total = (sum.get(name) ?? 0) + sign * exponent;
    if (total === 0) sum.delete(name);
    else sum.set(name, total);
  }
  return sum;
}

function compareMonomials(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  names: readonly string[],
): number {
  const byDegree = degreeOf(b) - degreeOf(a);
  if (byDegree !== 0) return byDegree;
  for (const name of names) {
    const difference = (b.get(name) ?? 0) - (a.get(name) ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function leadingOf(polynomial: MultiPolynomial, names: readonly string[]): Term | null {
  let leading: Term | null = null;
  for (const term of polynomial.terms())
    if (leading === null || compareMonomials(term.exponents, leading.exponents, names) < 0) leading = term;
  return leading;
}

/** The gcd of the coefficients in `variable`, and what is left. */
function splitContent(polynomial: MultiPolynomial, variable: string) {
  const content = polynomial.coefficientsIn(variable).reduce((all, each) => all.gcd(each), MultiPolynomial.zero);
  const part = polynomial.divideExactly(content);
  return { content, part: part ?? polynomial };
}

/** Euclid by pseudo-remainders, each made primitive in `variable`. */
function primitiveRemainders(first: MultiPolynomial, second: MultiPolynomial, variable: string): MultiPolynomial {
  let [a, b] = first.degreeIn(variable) >= second.degreeIn(variable) ? [first, second] : [second, first];
  while (!b.isZero()) {
    if (b.degreeIn(variable) === 0) return MultiPolynomial.one;
    const rest = pseudoRemainder(a, b, variable);
    [a, b] = [b, rest.isZero() ? rest : splitContent(rest, variable).part];
  }
  return a;
}

function pseudoRemainder(a: MultiPolynomial, b: MultiPolynomial, variable: string): MultiPolynomial {
  const degree = b.degreeIn(variable);
  const leading = b.coefficientsIn(variable)[degree] ?? MultiPolynomial.zero;
  const power = (exponent: number) =>
    MultiPolynomial.ofTerms([
      { coefficient: Rational.one, exponents: exponent === 0 ? new Map() : new Map([[variable, exponent]]) },
    ]);
  let rest = a;
  while (rest.degreeIn(variable) >= degree) {
    const top = rest.degreeIn(variable);
    const factor = rest.coefficientsIn(variable)[top] ?? MultiPolynomial.zero;
    rest = rest.mul(leading).sub(b.mul(factor).mul(power(top - degree)));
  }
  return rest;
}
