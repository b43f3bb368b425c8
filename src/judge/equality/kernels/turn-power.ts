import { mod } from '../../../exact/integer.ts';
import { Rational } from '../../../exact/rational.ts';
import { Form } from './form.ts';
import type { Ground } from './ground.ts';
import { KernelSum } from './kernel-sum.ts';
import { Monomial } from './monomial.ts';

/**
 * e^(i pi exponent). Multiples of a twelfth are written with i and the roots of 2 and 3, so that they meet the radicals of other
 * expressions; all others stay powers of the turn.
 */
export function turnPower(ground: Ground, exponent: Rational): Form {
  const twelfths = exponent.mul(Rational.of(12));
  if (!twelfths.isInteger()) return Form.of(KernelSum.kernel(ground.table.turn(), exponent));
  // exponent = a/3 + b/4 with b = 3 (12 exponent) mod 4, because 3 is its own inverse there.
  const fourths = mod(3n * twelfths.num, 4n);
  const thirds = (twelfths.num - 3n * fourths) / 4n;
  return Form.of(
    third(ground)
      .power(Number(mod(thirds, 6n)))
      .times(fourth(ground).power(Number(fourths))),
  );
}

/** i. */
export function imaginaryUnit(ground: Ground): KernelSum {
  return KernelSum.kernel(ground.table.turn(), half);
}

/** e^(i pi/3) = (1 + i sqrt 3) / 2. */
function third(ground: Ground): KernelSum {
  const root = KernelSum.of([{ coefficient: half, monomial: Monomial.of(ground.table.prime(3n), half) }]);
  return KernelSum.constant(half).plus(imaginaryUnit(ground).times(root));
}

/** e^(i pi/4) = (1 + i) sqrt 2 / 2. */
function fourth(ground: Ground): KernelSum {
  const root = KernelSum.of([{ coefficient: half, monomial: Monomial.of(ground.table.prime(2n), half) }]);
  return KernelSum.one.plus(imaginaryUnit(ground)).times(root);
}

const half = Rational.of(1n, 2n);
