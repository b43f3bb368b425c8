import { Rational } from '../exact/rational.ts';
import { div, mul, neg } from './build.ts';
import type { Tree } from './tree.ts';
import { mapTree } from './walk.ts';

/**
 * The form that reading gives, for trees that were built: a negative number is `neg` of its magnitude, a fraction without decimals is a
 * quotient, sums in sums and products in products are flat, and a product or quotient takes the sign of its first factor to its front. The value is the same.
 */
export function normalise(tree: Tree): Tree {
  return mapTree(tree, (part) => {
    switch (part.kind) {
      case 'number':
        return normaliseNumber(part);
      case 'add':
        return { kind: 'add', terms: part.terms.flatMap((term) => (term.kind === 'add' ? term.terms : [term])) };
      case 'mul':
        return signed(part.factors.flatMap((factor) => (factor.kind === 'mul' ? factor.factors : [factor])));
      case 'div':
        return part.over.kind === 'neg' ? neg(div(part.over.of, part.under)) : part;
      default:
        return part;
    }
  });
}

function normaliseNumber(part: Extract<Tree, { kind: 'number' }>): Tree {
  if (part.value.sign() < 0) return neg(normaliseNumber({ ...part, value: part.value.neg() }));
  if (part.value.isInteger() || part.decimals !== undefined || part.repeating !== undefined) return part;
  const whole = (value: bigint): Tree => ({ kind: 'number', value: Rational.of(value) });
  return div(whole(part.value.num), whole(part.value.den));
}

function signed(factors: readonly Tree[]): Tree {
  const [first, ...rest] = factors;
  return first?.kind === 'neg' ? neg(signed([first.of, ...rest])) : mul(...factors);
}
