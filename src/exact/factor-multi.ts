import { spend, within } from './effort.ts';
import { factorPolynomial } from './factor-polynomial.ts';
import { exactRoot } from './integer.ts';
import { MultiPolynomial } from './multi-polynomial.ts';
import { Polynomial } from './polynomial.ts';
import { Rational } from './rational.ts';

/** A primitive factor: whole coprime coefficients, the first term positive. */
export interface MultiFactor {
  readonly factor: MultiPolynomial;
  readonly multiplicity: number;
  /** True only where shown: false means that the search was given up, not that the factor splits. */
  readonly isIrreducible: boolean;
}

/** `content * product of factor ** multiplicity`. */
export interface MultiFactorization {
  readonly content: Rational;
  readonly factors: readonly MultiFactor[];
}

type Part = Omit<MultiFactor, 'multiplicity'>;

const effortPerPart = 4_000_000;
const largestKronecker = 120;

/**
 * Factors a polynomial in several variables over the rationals: contents in each variable, square-free parts, then each part by what
 * settles it: degree one in a variable, a discriminant that is or is no square, or Kronecker's substitution y = x^d with a trial
 * division of every product. Every factor was divided out exactly.
 */
export function factorMulti(polynomial: MultiPolynomial): MultiFactorization {
  const { content, part } = polynomial.primitive();
  const merged = new Map<string, MultiFactor>();
  for (const each of factorsOf(part)) {
    const key = each.factor.key();
    const multiplicity = each.multiplicity + (merged.get(key)?.multiplicity ?? 0);
    merged.set(key, { ...each, multiplicity });
  }
  return { content, factors: [...merged.values()] };
}

/** The factors of a primitive polynomial, perhaps one of them several times. */
function factorsOf(part: MultiPolynomial): readonly MultiFactor[] {
  const [name, second] = part.variables;
  if (name === undefined) return [];
  const univariate = second === undefined ? part.toUnivariate(name) : null;
  if (univariate !== null) {
    return factorPolynomial(univariate).factors.map(({ factor, ...rest }) => ({
      ...rest,
      factor: MultiPolynomial.fromUnivariate(factor, name),
    }));
  }
  for (const variable of part.variables) {
    const inner = contentIn(part, variable);
    if (!inner.isConstant()) return [...factorsOf(inner), ...factorsOf(quotient(part, inner))];
  }
  const common = part.gcd(part.derivative(name));
  if (!common.isConstant()) return [...factorsOf(common), ...factorsOf(quotient(part, common))];
  return splitPart(part).map((each) => ({ ...each, multiplicity: 1 }));
}

function splitPart(part: MultiPolynomial): readonly Part[] {
  const done = within(effortPerPart, () => splitSquareFree(part));
  if (done.kind === 'done') return done.value;
  spend(1);
  return [{ factor: part, isIrreducible: false }];
}

/** A polynomial that is square-free and primitive in every variable. */
function splitSquareFree(part: MultiPolynomial): readonly Part[] {
  const variables = part.variables;
  // Of degree one in a variable, and primitive in it: no factor can be without the variable.
  if (variables.some((name) => part.degreeIn(name) === 1)) return [{ factor: part, isIrreducible: true }];
  const quadratic = variables.find((name) => part.degreeIn(name) === 2);
  return quadratic === undefined ? byKronecker(part) : splitQuadratic(part, quadratic);
}

/** a x^2 + b x + c splits over the rational functions in the others exactly where b^2 - 4 a c is a square (Gauss: then over polynomials). */
function splitQuadratic(part: MultiPolynomial, name: string): readonly Part[] {
  const [c, b, a] = part.coefficientsIn(name);
  if (a === undefined || b === undefined || c === undefined) return [{ factor: part, isIrreducible: false }];
  const root = squareRoot(b.mul(b).sub(a.mul(c).scale(Rational.of(4))));
  if (root === null) return [{ factor: part, isIrreducible: true }];
  const linear = MultiPolynomial.variable(name).mul(a).scale(Rational.of(2)).add(b).sub(root);
  const factor = quotient(linear, contentIn(linear, name)).primitive().part;
  return [factor, quotient(part, factor)].map((each) => ({ factor: each, isIrreducible: true }));
}

/** The polynomial whose square this is, or null where there is none. */
export function squareRoot(polynomial: MultiPolynomial): MultiPolynomial | null {
  if (polynomial.isZero()) return polynomial;
  const { content, part } = polynomial.primitive();
  const scale = rationalRoot(content);
  if (scale === null) return null;
  let root = MultiPolynomial.constant(scale);
  const name = part.variables[0];
  if (name !== undefined) {
    const inner = contentIn(part, name);
    const innerRoot = inner.isConstant() ? MultiPolynomial.one : squareRoot(inner);
    const outerRoot = innerRoot === null ? null : halfPower(quotient(part, inner), name);
    if (innerRoot === null || outerRoot === null) return null;
    root = root.mul(innerRoot).mul(outerRoot);
  }
  return root.mul(root).equals(polynomial) ? root : null;
}

/** A primitive square has its root as the gcd with its derivative, divided by what is shared once more. */
function halfPower(square: MultiPolynomial, name: string): MultiPolynomial | null {
  if (square.degreeIn(name) % 2 !== 0) return null;
  let common = square.gcd(square.derivative(name));
  let b = quotient(square, common);
  let root = MultiPolynomial.one;
  for (let exponent = 1; !b.isConstant(); exponent += 1) {
    const shared = b.gcd(common);
    const factor = quotient(b, shared);
    if (!factor.isConstant()) {
      if (exponent % 2 !== 0) return null;
      root = root.mul(factor.pow(exponent / 2));
    }
    b = shared;
    common = quotient(common, shared);
  }
  return root;
}

/** Every factor keeps its degree in each variable below d, so that distinct monomials stay distinct. */
function byKronecker(part: MultiPolynomial): readonly Part[] {
  const variables = part.variables;
  const exponents = new Map<string, number>();
  let step = 1;
  for (const name of variables) {
    exponents.set(name, step);
    step *= part.degreeIn(name) + 1;
    if (step > largestKronecker) return [{ factor: part, isIrreducible: false }];
  }
  const image = factorPolynomial(substituted(part, exponents));
  if (image.factors.some(({ isIrreducible }) => !isIrreducible)) return [{ factor: part, isIrreducible: false }];
  let open = image.factors.flatMap(({ factor, multiplicity }) => new Array<Polynomial>(multiplicity).fill(factor));
  const found: Part[] = [];
  let rest = part;
  for (let size = 1; 2 * size <= open.length; ) {
    const hit = firstDivisor(rest, open, size, variables, exponents);
    if (hit === null) size += 1;
    else {
      found.push({ factor: hit.factor, isIrreducible: true });
      rest = quotient(rest, hit.factor);
      open = open.filter((_, index) => !hit.used.includes(index));
    }
  }
  return rest.isConstant() ? found : [...found, { factor: rest, isIrreducible: true }];
}

function firstDivisor(
  rest: MultiPolynomial,
  open: readonly Polynomial[],
  size: number,
  variables: readonly string[],
  exponents: ReadonlyMap<string, number>,
) {
  for (const used of indexSets(open.length, size)) {
    spend(16);
    const product = used.reduce((all, index) => all.mul(open[index] ?? Polynomial.one), Polynomial.one);
    const candidate = unfolded(product, rest, variables, exponents);
    if (candidate === null || candidate.isConstant()) continue;
    const factor = candidate.primitive().part;
    if (rest.divideExactly(factor) !== null) return { factor, used };
  }
  return null;
}

function substituted(part: MultiPolynomial, exponents: ReadonlyMap<string, number>): Polynomial {
  const coefficients: Rational[] = [];
  for (const term of part.terms()) {
    let at = 0;
    for (const [name, exponent] of term.exponents) at += exponent * (exponents.get(name) ?? 0);
    while (coefficients.length <= at) coefficients.push(Rational.zero);
    coefficients[at] = (coefficients[at] ?? Rational.zero).add(term.coefficient);
  }
  return Polynomial.of(coefficients);
}

/** The polynomial whose image this is, or null where an exponent would be above that of `rest`. */
function unfolded(
  image: Polynomial,
  rest: MultiPolynomial,
  variables: readonly string[],
  exponents: ReadonlyMap<string, number>,
): MultiPolynomial | null {
  const terms = image.coefficients.map((coefficient, at) => {
    let left = at;
    const powers = new Map<string, number>();
    for (const name of [...variables].reverse()) {
      const step = exponents.get(name) ?? 1;
      const exponent = Math.floor(left / step);
      if (exponent > 0) powers.set(name, exponent);
      left -= exponent * step;
    }
    return { coefficient, exponents: powers };
  });
  const result = MultiPolynomial.ofTerms(terms);
  return variables.every((name) => result.degreeIn(name) <= rest.degreeIn(name)) ? result : null;
}

function* indexSets(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= count - size; i += 1)
    for (const rest of indexSets(count, size - 1, i + 1)) yield [i, ...rest];
}

/** The gcd of the coefficients in one variable. */
function contentIn(polynomial: MultiPolynomial, name: string): MultiPolynomial {
  return polynomial.coefficientsIn(name).reduce((all, each) => all.gcd(each), MultiPolynomial.zero);
}

/** The primitive quotient of a division that leaves nothing. */
function quotient(polynomial: MultiPolynomial, divisor: MultiPolynomial): MultiPolynomial {
  const exact = polynomial.divideExactly(divisor);
  if (exact === null) throw new Error('a common divisor divides');
  return exact.primitive().part;
}

function rationalRoot(value: Rational): Rational | null {
  if (value.sign() < 0) return null;
  const [over, under] = [exactRoot(value.num, 2), exactRoot(value.den, 2)];
  return over === null || under === null ? null : Rational.of(over, under);
}
