import { Rational } from '../../../exact/rational.ts';
import type { FunctionName } from '../../../math/tree.ts';
import { discrete } from './discrete-rules.ts';
import { exponential, logarithm, logOfModulus } from './exponential-rules.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { KernelSum } from './kernel-sum.ts';
import { literalPower, modulusPower } from './power-rules.ts';
import { primitivePart } from './primitive-part.ts';
import { reducedForm } from './reduced-form.ts';
import { signOfSum } from './sign.ts';
import { arc, trigonometric } from './trigonometric-rules.ts';

/** A function with a fixed meaning, at arguments that are forms. */
export function call(ground: Ground, name: FunctionName, args: readonly Form[]): Form {
  const [x, y] = args;
  if (x === undefined) return ground.beyond();
  switch (name) {
    case 'sin':
    case 'cos':
    case 'tan':
    case 'cot':
    case 'sec':
    case 'csc':
      return trigonometric(ground, name, x);
    case 'arcsin':
    case 'arccos':
    case 'arctan':
    case 'arccot':
    case 'arcsec':
    case 'arccsc':
      return arc(ground, name, x);
    case 'exp':
      return exponential(ground, x);
    case 'ln':
      return logarithm(ground, x);
    case 'log':
      return over(ground, logarithm(ground, x), logarithm(ground, y ?? Form.rational(Rational.of(10))));
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'coth':
    case 'sech':
    case 'csch':
      return hyperbolic(ground, name, x);
    case 'arsinh':
      // x + sqrt(x^2 + 1) is positive for every x.
      return logOfModulus(ground, x.plus(root(ground, x.times(x).plus(Form.one))));
    case 'arcosh':
      ground.domain.require('nonnegative', x.minus(Form.one));
      return logOfModulus(ground, x.plus(root(ground, x.times(x).minus(Form.one))));
    case 'artanh':
      return logarithm(ground, over(ground, Form.one.plus(x), Form.one.minus(x))).scale(half);
    case 'abs':
    case 'norm':
      return modulus(ground, x);
    case 'percent':
      return x.scale(Rational.of(1n, 100n));
    case 'degrees':
      return x.times(Form.of(KernelSum.kernel(ground.table.pi()))).scale(Rational.of(1n, 180n));
    case 'min':
    case 'max':
      return args.slice(1).reduce((best, each) => extreme(ground, best, each, name), x);
    case 'conjugate':
      return x.conjugate() ?? ground.beyond();
    case 're':
      return parts(ground, x).re;
    case 'im':
      return parts(ground, x).im;
    case 'arg':
      // A positive factor turns nothing.
      return ground.opaque('arg', x.isZero ? x : x.scale(primitivePart(x.over).coefficient.abs().inv()));
    case 'sign':
      return sign(ground, x);
    case 'floor':
    case 'ceil':
    case 'factorial':
    case 'binomial':
    case 'permutations':
    case 'gcd':
    case 'lcm':
    case 'mod':
      return discrete(ground, name, args);
    case 'det':
    case 'transpose':
    case 'inverse':
    case 'dot':
    case 'cross':
      return ground.beyond();
  }
}

/** By e^x; the poles keep their condition. */
function hyperbolic(ground: Ground, name: 'sinh' | 'cosh' | 'tanh' | 'coth' | 'sech' | 'csch', x: Form): Form {
  const up = exponential(ground, x);
  const down = exponential(ground, x.scale(minusOne));
  const sine = up.minus(down).scale(half);
  const cosine = up.plus(down).scale(half);
  switch (name) {
    case 'sinh':
      return sine;
    case 'cosh':
      return cosine;
    case 'tanh':
      return over(ground, sine, cosine);
    case 'coth':
      return over(ground, cosine, sine);
    case 'sech':
      return over(ground, Form.one, cosine);
    case 'csch':
      return over(ground, Form.one, sine);
  }
}

function modulus(ground: Ground, x: Form): Form {
  if (x.isZero) return x;
  if (x.isReal) return modulusPower(ground, x, Rational.one);
  const real = x.withRealDenominator();
  const conjugate = real?.conjugate() ?? null;
  return conjugate === null || real === null ? ground.beyond() : root(ground, reducedForm(real.times(conjugate)));
}

/** max(a, b) = (a + b + |a - b|) / 2. */
function extreme(ground: Ground, a: Form, b: Form, name: 'min' | 'max'): Form {
  const distance = modulus(ground, a.minus(b)).scale(name === 'max' ? Rational.one : minusOne);
  return a.plus(b).plus(distance).scale(half);
}

function parts(ground: Ground, x: Form): { re: Form; im: Form } {
  const conjugate = x.conjugate();
  if (conjugate === null) return { re: ground.beyond(), im: Form.zero };
  const i = Form.of(KernelSum.kernel(ground.table.turn(), half));
  return { re: x.plus(conjugate).scale(half), im: x.minus(conjugate).times(i).scale(half.neg()) };
}

function sign(ground: Ground, x: Form): Form {
  if (x.isZero) return x;
  const known = signOfSum(
    x.under.reduce((all, factor) => (factor.exponent % 2 === 0 ? all : all.times(factor.sum)), x.over),
  );
  if (known === 'positive') return Form.one;
  if (known === 'negative') return Form.rational(minusOne);
  const isNegative = primitivePart(x.over).coefficient.sign() < 0;
  const value = ground.opaque('sign', reducedForm(isNegative ? x.scale(minusOne) : x));
  return isNegative ? value.scale(minusOne) : value;
}

function root(ground: Ground, x: Form): Form {
  return literalPower(ground, x, half);
}

function over(ground: Ground, a: Form, b: Form): Form {
  ground.domain.requireNonzero(b);
  const inverse = b.inverse();
  return inverse === null ? Form.zero : a.times(inverse);
}

const half = Rational.of(1n, 2n);
const minusOne = Rational.of(-1);
