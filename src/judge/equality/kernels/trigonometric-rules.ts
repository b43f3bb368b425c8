import { signOf, toDouble } from '../../../exact/ball.ts';
import { Rational } from '../../../exact/rational.ts';
import { constantIsZero } from './constant-zero.ts';
import { Enclosing } from './enclose.ts';
import { exponential, wave } from './exponential-rules.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { KernelSum } from './kernel-sum.ts';
import { signOfConstant } from './power-rules.ts';
import { primitivePart } from './primitive-part.ts';
import { reducedForm } from './reduced-form.ts';

export type TrigonometricName = 'sin' | 'cos' | 'tan' | 'cot' | 'sec' | 'csc';
export type ArcName = 'arcsin' | 'arccos' | 'arctan' | 'arccot' | 'arcsec' | 'arccsc';

/** The trigonometric functions by e^(i angle): every identity among them becomes one of powers. */
export function trigonometric(ground: Ground, name: TrigonometricName, angle: Form): Form {
  const i = KernelSum.kernel(ground.table.turn(), half);
  const turned = angle.times(Form.of(i));
  const forward = angle.isReal ? wave(ground, angle) : exponential(ground, turned);
  const backward = angle.isReal ? forward.conjugate() : exponential(ground, turned.scale(minusOne));
  if (backward === null) return ground.beyond();
  const sine = forward.minus(backward).times(Form.of(i.scale(half.neg())));
  const cosine = forward.plus(backward).scale(half);
  switch (name) {
    case 'sin':
      return sine;
    case 'cos':
      return cosine;
    case 'tan':
      return over(ground, sine, cosine);
    case 'cot':
      return over(ground, cosine, sine);
    case 'sec':
      return over(ground, Form.one, cosine);
    case 'csc':
      return over(ground, Form.one, sine);
  }
}

/** The inverse functions: known values exactly, the others by arcsin, arctan and arccot of an argument with a fixed sign. */
export function arc(ground: Ground, name: ArcName, x: Form): Form {
  const quarter = Form.of(KernelSum.kernel(ground.table.pi())).scale(half);
  switch (name) {
    case 'arcsin':
      ground.domain.require('nonnegative', Form.one.minus(x.times(x)));
      return oddArc(ground, 'arcsin', x);
    case 'arccos':
      return quarter.minus(arc(ground, 'arcsin', x));
    case 'arctan':
      return oddArc(ground, 'arctan', x);
    case 'arccot':
      // For negative arguments two conventions differ, and neither is assumed.
      return x.isConstant && signOfConstant(x) === 1
        ? quarter.minus(oddArc(ground, 'arctan', x))
        : ground.opaque('arccot', x);
    case 'arccsc':
      return arc(ground, 'arcsin', over(ground, Form.one, x));
    case 'arcsec':
      return quarter.minus(arc(ground, 'arccsc', x));
  }
}

function oddArc(ground: Ground, name: 'arcsin' | 'arctan', x: Form): Form {
  if (x.isZero) return Form.zero;
  if (!x.isReal) return ground.beyond();
  const isNegative = primitivePart(x.over).coefficient.sign() < 0;
  const argument = reducedForm(isNegative ? x.scale(minusOne) : x);
  const value = knownArc(ground, name, argument) ?? ground.opaque(name, argument);
  return isNegative ? value.scale(minusOne) : value;
}

/** An angle q pi with sin(q pi) or tan(q pi) exactly the argument; the enclosure only proposes q. */
function knownArc(ground: Ground, name: 'arcsin' | 'arctan', x: Form): Form | null {
  if (!x.isConstant) return null;
  const enclosure = new Enclosing(64).form(ground.opaque(name, x));
  if (typeof enclosure === 'string' || signOf(enclosure.im) !== 0) return endOfArc(ground, name, x);
  const turns = toDouble(enclosure.re) / Math.PI;
  for (const den of [12, 10, 8, 7, 9, 16, 24, 30]) {
    const num = Math.round(turns * den);
    if (Math.abs(turns * den - num) > 1e-9) continue;
    const angle = Form.of(KernelSum.kernel(ground.table.pi())).scale(Rational.of(num, den));
    const image = trigonometric(ground, name === 'arcsin' ? 'sin' : 'tan', angle);
    return constantIsZero(image.minus(x).over) === true ? angle : null;
  }
  return null;
}

/** At the end of the domain of arcsin an enclosure reaches outside. */
function endOfArc(ground: Ground, name: 'arcsin' | 'arctan', x: Form): Form | null {
  if (name !== 'arcsin' || constantIsZero(x.minus(Form.one).over) !== true) return null;
  return Form.of(KernelSum.kernel(ground.table.pi())).scale(half);
}

function over(ground: Ground, a: Form, b: Form): Form {
  ground.domain.requireNonzero(b);
  const inverse = b.inverse();
  return inverse === null ? Form.zero : a.times(inverse);
}

const half = Rational.of(1n, 2n);
const minusOne = Rational.of(-1);
