import { Rational } from '../../../exact/rational.ts';
import { constantSign } from './constant-zero.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { imaginaryUnit } from './turn-power.ts';

type Root = (base: Form) => Form;

/**
 * The principal square root of a complex constant a + ib that is not real: sqrt((r + a)/2) + i sign(b) sqrt((r - a)/2) with its modulus r. Null
 * where the parts, or the sign of b, are not known. `root` takes real square roots.
 */
export function complexSquareRoot(ground: Ground, base: Form, root: Root): Form | null {
  const plain = base.withRealDenominator();
  const conjugate = plain?.conjugate() ?? null;
  if (plain === null || conjugate === null) return null;
  const i = Form.of(imaginaryUnit(ground));
  const re = plain.plus(conjugate).scale(half);
  const im = plain.minus(conjugate).times(i).scale(half.neg());
  const sign = signOf(im);
  if (sign === null || sign === 0) return null;
  const size = root(re.times(re).plus(im.times(im)));
  const [across, up] = [root(size.plus(re).scale(half)), root(size.minus(re).scale(half))];
  return across.plus(up.times(i).scale(Rational.of(sign)));
}

function signOf(form: Form): -1 | 0 | 1 | null {
  return constantSign(form.under.reduce((all, { sum, exponent }) => all.times(sum.power(exponent % 2)), form.over));
}

const half = Rational.of(1n, 2n);
