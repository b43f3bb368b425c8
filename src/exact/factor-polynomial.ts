import { spend, within } from './effort.ts';
import { liftFactors, mul, scaled } from './hensel.ts';
import { isqrt, mod } from './integer.ts';
import { ModularPolynomials, type Residues } from './modular-polynomial.ts';
import { Polynomial } from './polynomial.ts';
import { isPrime } from './primes.ts';
import { Rational } from './rational.ts';

/** A factor with whole coprime coefficients and a positive leading one. */
export interface PolynomialFactor {
  readonly factor: Polynomial;
  readonly multiplicity: number;
  /** True only where shown: false means that the search was given up, not that the factor splits. */
  readonly isIrreducible: boolean;
}

/** `content * product of factor ** multiplicity`, the factors pairwise coprime. */
export interface Factorization {
  readonly content: Rational;
  readonly factors: readonly PolynomialFactor[];
}

const smallPrimes = [...Array(1000).keys()].filter((n) => n > 4 && isPrime(BigInt(n)) === true);
const primesTried = 5;

/** The effort spent on splitting one square-free part, unless the caller has less. */
const effortPerPart = 4_000_000;

/**
 * Factors a polynomial over the rationals into irreducible ones: square-free parts, factors modulo a prime, Hensel lifting, and trial
 * division of all products (Zassenhaus 1969). Lowest degree first. Parts too hard for the effort stay whole and say so.
 */
export function factorPolynomial(polynomial: Polynomial): Factorization {
  const { content, part } = polynomial.primitive();
  const factors = squareFreeParts(part).flatMap(({ factor, multiplicity }) =>
    factorsOfPart(factor).map((each) => ({ ...each, multiplicity })),
  );
  return { content, factors: factors.sort((a, b) => a.factor.degree - b.factor.degree) };
}

/** The primitive square-free parts; a square-free image modulo a prime saves the gcd over the rationals. */
function squareFreeParts(part: Polynomial): readonly { readonly factor: Polynomial; readonly multiplicity: number }[] {
  if (part.degree < 1) return [];
  if (goodPrimes(wholeCoefficients(part)).next().done === false) return [{ factor: part, multiplicity: 1 }];
  return part.squareFree().map(({ factor, multiplicity }) => ({ factor: factor.primitive().part, multiplicity }));
}

function factorsOfPart(part: Polynomial): { factor: Polynomial; isIrreducible: boolean }[] {
  const done = within(effortPerPart, () => factorSquareFree(part));
  if (done.kind === 'done' && done.value !== null) return done.value.map((factor) => ({ factor, isIrreducible: true }));
  spend(1); // stops here too where the caller's own allowance is what ran out
  return [{ factor: part, isIrreducible: part.degree === 1 }];
}

/** The irreducible factors of a primitive square-free polynomial; null where no prime of ours suits it. */
function factorSquareFree(part: Polynomial): readonly Polynomial[] | null {
  if (part.degree <= 1) return [part];
  if (part.coefficient(0).isZero()) {
    const rest = factorSquareFree(part.divide(Polynomial.x).quotient);
    return rest && [Polynomial.x, ...rest];
  }
  const f = wholeCoefficients(part);
  let best: { p: number; factors: readonly Residues[] } | null = null;
  let tried = 0;
  for (const p of goodPrimes(f)) {
    const field = new ModularPolynomials(p);
    const factors = field.factorSquareFree(field.of(f));
    if (factors.length === 1) return [part];
    if (best === null || factors.length < best.factors.length) best = { p, factors };
    tried += 1;
    if (tried === primesTried) break;
  }
  if (best === null) return null;
  const bound = 2n * coefficientBound(f) + 1n;
  const lifted = liftFactors(f, best.factors, best.p, bound);
  return recombined(part, lifted.factors, lifted.modulus);
}

/** The primes modulo which the polynomial keeps its degree and stays square-free, so that the polynomial itself is square-free. */
function* goodPrimes(f: readonly bigint[]): Generator<number, void> {
  const leading = f[f.length - 1] ?? 0n;
  for (const p of smallPrimes) {
    if (leading % BigInt(p) === 0n) continue;
    const field = new ModularPolynomials(p);
    const image = field.of(f);
    const slope = field.derivative(image);
    if (slope.length > 0 && field.gcd(image, slope).length === 1) yield p;
  }
}

/** Tries the products of one lifted factor, of two, ...: a true factor is among them, times the leading coefficient. */
function recombined(part: Polynomial, lifted: readonly (readonly bigint[])[], modulus: bigint): readonly Polynomial[] {
  const found: Polynomial[] = [];
  let rest = part;
  let open = lifted;
  for (let size = 1; 2 * size <= open.length; ) {
    const hit = firstFactor(rest, open, size, modulus);
    if (hit === null) size += 1;
    else {
      found.push(hit.factor);
      rest = rest.divide(hit.factor).quotient.primitive().part;
      open = open.filter((each) => !hit.used.includes(each));
    }
  }
  return rest.degree > 0 ? [...found, rest] : found;
}

function firstFactor(rest: Polynomial, open: readonly (readonly bigint[])[], size: number, modulus: bigint) {
  const leading = rest.leading.num;
  const last = rest.coefficient(0).num;
  for (const used of subsets(open, size)) {
    spend(8 * size);
    // The constant coefficient tells most products apart without multiplying out.
    const constant = symmetric(
      used.reduce((all, each) => (all * (each[0] ?? 0n)) % modulus, mod(leading, modulus)),
      modulus,
    );
    if (constant === 0n || (leading * last) % constant !== 0n) continue;
    const product = used.reduce((all, each) => mul(all, each, modulus), [1n]);
    const candidate = scaled(product, leading, modulus).map((each) => Rational.of(symmetric(each, modulus)));
    const factor = Polynomial.of(candidate).primitive().part;
    if (rest.divide(factor).remainder.isZero()) return { factor, used };
  }
  return null;
}

function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= all.length - size; i += 1) {
    const first = all[i];
    if (first === undefined) return;
    for (const rest of subsets(all, size - 1, i + 1)) yield [first, ...rest];
  }
}

function symmetric(n: bigint, modulus: bigint): bigint {
  return 2n * n > modulus ? n - modulus : n;
}

/** No factor times the leading coefficient has a larger coefficient (Mignotte 1974): 2^n |f| |leading|, |f| the Euclidean norm. */
function coefficientBound(f: readonly bigint[]): bigint {
  const norm = isqrt(f.reduce((sum, each) => sum + each * each, 0n)) + 1n;
  const leading = f[f.length - 1] ?? 1n;
  return (norm * (leading < 0n ? -leading : leading)) << BigInt(f.length - 1);
}

function wholeCoefficients(part: Polynomial): readonly bigint[] {
  return part.coefficients.map((each) => each.num);
}
