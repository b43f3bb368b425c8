import { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import { Rational } from '../../exact/rational.ts';
import { add, mul, neg, num, pow, sym } from '../../math/build.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';

/** The highest power that is multiplied out. */
const highestPower = 400;

/** The exact value of an expression of rational numbers by the four operations and whole powers; null where it is no such, or undefined. */
export function rationalOf(tree: Tree): Rational | null {
  return polynomialOf(tree)?.constantValue() ?? null;
}

/** An expression as a polynomial over the rationals; null where it is none (division by a symbol, roots, functions, division by zero). */
export function polynomialOf(tree: Tree): MultiPolynomial | null {
  switch (tree.kind) {
    case 'number':
      return MultiPolynomial.constant(tree.value);
    case 'symbol':
      return MultiPolynomial.variable(tree.name);
    case 'mixed':
      return MultiPolynomial.constant(Rational.of(tree.whole * tree.under + tree.over, tree.under));
    case 'neg':
      return polynomialOf(tree.of)?.neg() ?? null;
    case 'add':
      return all(tree.terms, MultiPolynomial.zero, (a, b) => a.add(b));
    case 'mul':
      return all(tree.factors, MultiPolynomial.one, (a, b) => a.mul(b));
    case 'div': {
      const [over, under] = [polynomialOf(tree.over), polynomialOf(tree.under)?.constantValue() ?? null];
      return over === null || under === null || under.isZero() ? null : over.scale(under.inv());
    }
    case 'pow':
      return powerOf(tree.base, tree.exponent);
    default:
      return null;
  }
}

function all(
  trees: readonly Tree[],
  start: MultiPolynomial,
  join: (a: MultiPolynomial, b: MultiPolynomial) => MultiPolynomial,
): MultiPolynomial | null {
  let total = start;
  for (const tree of trees) {
    const next = polynomialOf(tree);
    if (next === null) return null;
    total = join(total, next);
  }
  return total;
}

/** Zero to the power zero has no agreed value, and none is given. */
function powerOf(base: Tree, exponent: Tree): MultiPolynomial | null {
  const [of, power] = [polynomialOf(base), rationalOf(exponent)];
  if (of === null || power === null || !power.isInteger() || power.abs().compare(Rational.of(highestPower)) > 0)
    return null;
  const whole = Number(power.num);
  if (whole <= 0) {
    const value = of.constantValue();
    if (whole === 0 && value === null) return MultiPolynomial.one;
    return value === null || value.isZero() ? null : MultiPolynomial.constant(value.pow(whole));
  }
  return of.pow(whole);
}

/** A polynomial as people write it: terms by falling degree, `2*x^2 - 3*x + 1/2`. */
export function treeOfPolynomial(polynomial: MultiPolynomial): Tree {
  return normalise(add(...polynomial.terms().map(({ coefficient, exponents }) => termTree(coefficient, exponents))));
}

function termTree(coefficient: Rational, exponents: ReadonlyMap<string, number>): Tree {
  const powers = [...exponents].map(([name, exponent]) => (exponent === 1 ? sym(name) : pow(sym(name), num(exponent))));
  const size = coefficient.abs();
  const term = size.isOne() && powers.length > 0 ? mul(...powers) : mul(num(size), ...powers);
  return coefficient.sign() < 0 ? neg(term) : term;
}

/** The product of symbols that every term has. */
export function commonMonomial(polynomial: MultiPolynomial): MultiPolynomial {
  const terms = polynomial.terms();
  const exponents = new Map(
    polynomial.variables
      .map((name) => [name, Math.min(...terms.map((term) => term.exponents.get(name) ?? 0))] as const)
      .filter(([, exponent]) => exponent > 0),
  );
  return MultiPolynomial.ofTerms([{ coefficient: Rational.one, exponents }]);
}
