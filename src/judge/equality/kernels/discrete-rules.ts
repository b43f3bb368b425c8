import { factorial } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { Monomial } from './monomial.ts';
import { reducedForm } from './reduced-form.ts';

export type DiscreteName = 'floor' | 'ceil' | 'factorial' | 'binomial' | 'permutations' | 'gcd' | 'lcm' | 'mod';

/** Whole shifts of a factorial that are multiplied out. */
const longestShift = 200n;
const largestFactorial = 5000n;

/**
 * Functions of whole numbers. Factorials, binomials and permutations of unknowns are compared where all of them are defined, that is for
 * whole numbers that are large enough; n! at n + 1 and at n differ by a factor.
 */
export function discrete(ground: Ground, name: DiscreteName, args: readonly Form[]): Form {
  const [x, y] = args;
  if (x === undefined) return ground.beyond();
  switch (name) {
    case 'floor':
      return floor(ground, x);
    case 'ceil':
      return floor(ground, x.scale(minusOne)).scale(minusOne);
    case 'factorial':
      return factorialOf(ground, x);
    case 'binomial':
      return y === undefined ? ground.beyond() : binomialOf(ground, x, y);
    case 'permutations':
      return y === undefined ? ground.beyond() : over(ground, factorialOf(ground, x), factorialOf(ground, x.minus(y)));
    case 'mod':
      if (y === undefined) return ground.beyond();
      return x.minus(y.times(floor(ground, over(ground, x, y))));
    case 'gcd':
    case 'lcm':
      return ground.opaque(name, ...[...args].map(reducedForm).sort((a, b) => (a.key < b.key ? -1 : 1)));
  }
}

/** A whole shift of the argument is a whole shift of the value. */
function floor(ground: Ground, x: Form): Form {
  const shift = Rational.of(constantTerm(x).floor());
  const rest = x.minus(Form.rational(shift));
  if (rest.rational !== null) return Form.rational(shift);
  return ground.opaque('floor', reducedForm(rest)).plus(Form.rational(shift));
}

function factorialOf(ground: Ground, x: Form): Form {
  const shift = constantTerm(x).floor();
  const base = x.minus(Form.rational(Rational.of(shift)));
  if (base.isZero) return ofWhole(ground, shift);
  if (shift > longestShift || shift < -longestShift) return ground.opaque('factorial', x);
  let result = ground.opaque('factorial', reducedForm(base));
  for (let k = 1n; k <= shift; k += 1n) result = result.times(base.plus(Form.rational(Rational.of(k))));
  for (let k = 0n; k > shift; k -= 1n) result = over(ground, result, base.plus(Form.rational(Rational.of(k))));
  return result;
}

function ofWhole(ground: Ground, n: bigint): Form {
  if (n < 0n) {
    ground.domain.isEmpty = true;
    return Form.zero;
  }
  return n > largestFactorial
    ? ground.opaque('factorial', Form.rational(Rational.of(n)))
    : Form.rational(Rational.of(factorial(Number(n))));
}

/** n over a small written k is a polynomial in n; else by factorials. */
function binomialOf(ground: Ground, n: Form, k: Form): Form {
  const written = k.rational;
  if (written?.isInteger() && written.num <= 50n) {
    if (written.sign() < 0) return Form.zero;
    let product = Form.one;
    for (let j = 0n; j < written.num; j += 1n) product = product.times(n.minus(Form.rational(Rational.of(j))));
    return product.scale(Rational.of(1n, factorial(Number(written.num))));
  }
  return over(ground, factorialOf(ground, n), factorialOf(ground, k).times(factorialOf(ground, n.minus(k))));
}

/** The rational number that stands alone in a form without a denominator. */
function constantTerm(form: Form): Rational {
  if (form.under.length > 0) return Rational.zero;
  return form.over.terms.find(({ monomial }) => monomial.key === Monomial.one.key)?.coefficient ?? Rational.zero;
}

/** A quotient of factorials, or of their arguments, where it is defined: see {@link discrete}. */
function over(ground: Ground, a: Form, b: Form): Form {
  const inverse = b.inverse();
  return inverse === null ? ground.beyond() : a.times(inverse);
}

const minusOne = Rational.of(-1);
