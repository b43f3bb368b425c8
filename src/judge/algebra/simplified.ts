import { within } from '../../exact/effort.ts';
import { Rational } from '../../exact/rational.ts';
import { normalise } from '../../math/normalise.ts';
import type { Tree } from '../../math/tree.ts';
import { decideEquality } from '../equality/decide-equality.ts';
import { Form } from '../equality/kernels/form.ts';
import { KernelTable } from '../equality/kernels/kernel.ts';
import { KernelSum } from '../equality/kernels/kernel-sum.ts';
import { lower } from '../equality/kernels/lowering.ts';
import { reducedForm } from '../equality/kernels/reduced-form.ts';
import { displayForm } from './display-form.ts';

/** Operations that simplifying may use. */
const allowance = 2_000_000;

/**
 * An expression as people write its simplest form: like terms collected, fractions cancelled into one, radicals taken out and, where they are numbers,
 * out of the denominator. The value is the same wherever the expression has one, symbols being real (those in `positive` positive); that is shown
 * before anything is given. Null where it cannot be rewritten or shown. Trigonometric products become sums of multiple angles.
 */
export function simplified(tree: Tree, positive: ReadonlySet<string> = new Set()): Tree | null {
  const rewritten = within(allowance, () => rewrite(tree, positive));
  if (rewritten.kind === 'exhausted' || rewritten.value === null) return null;
  const same = decideEquality(tree, rewritten.value, { positive, ignoreRemovable: true });
  return same.kind === 'equal' ? rewritten.value : null;
}

function rewrite(tree: Tree, positive: ReadonlySet<string>): Tree | null {
  const lowered = lower(tree, new KernelTable(), { positive });
  if (lowered === null || lowered.domain.isEmpty) return null;
  const form = withoutSurdsBelow(reducedForm(lowered.form));
  const shown = displayForm(form, lowered.domain.known);
  return shown === null ? null : normalise(shown);
}

/** Multiplies constant denominators by their conjugates, one square root after another, until no square root is left below. */
function withoutSurdsBelow(form: Form): Form {
  let current = form;
  for (let round = 0; round < 6; round++) {
    const surd = current.under.find(
      ({ sum, exponent }) => exponent === 1 && sum.isConstant && conjugateOf(sum) !== null,
    );
    const conjugate = surd === undefined ? null : conjugateOf(surd.sum);
    if (surd === undefined || conjugate === null) return current;
    const rest = current.under.filter((each) => each !== surd);
    const below = Form.of(surd.sum.times(conjugate)).inverse();
    if (below === null) return current;
    const others = rest.reduce((all, { sum, exponent }) => all.times(sum.power(exponent)), KernelSum.one);
    const inverse = others.rational?.isOne() ? Form.one : Form.of(others).inverse();
    if (inverse === null) return current;
    current = Form.of(current.over.times(conjugate)).times(below).times(inverse);
  }
  return current;
}

/** The sum with the sign of one of its square roots turned; null where it has none. */
function conjugateOf(sum: KernelSum): KernelSum | null {
  const kernel = sum.kernels.find(
    (each) =>
      (each.kind === 'prime' || each.kind === 'turn') &&
      sum.terms.every(({ monomial }) => [zero, half].some((exponent) => monomial.exponentOf(each).equals(exponent))),
  );
  if (kernel === undefined) return null;
  return KernelSum.of(
    sum.terms.map(({ coefficient, monomial }) => ({
      coefficient: monomial.exponentOf(kernel).isZero() ? coefficient : coefficient.neg(),
      monomial,
    })),
  );
}

const zero = Rational.zero;
const half = Rational.of(1n, 2n);
