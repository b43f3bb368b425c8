import { div } from '../../math/build.ts';
import type { Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';
import { Lowering } from './lowering.ts';
import { tidy } from './tidy.ts';
import { treeOfPolynomial } from './tree-of-polynomial.ts';

/** A rational expression as one reduced fraction, or a polynomial: common factors cancel, so that its domain may be larger. Null for others. */
export function reducedFraction(tree: Tree): Tree | null {
  const lowering = new Lowering();
  const fraction = lowering.lower(tree);
  if (
    fraction === null ||
    lowering.kernels.some(({ kind, tree: part }) => kind !== 'constant' && symbolsOf(part).length > 0)
  )
    return null;
  if (lowering.equations.length > 0 || fraction.under.isZero()) return null;
  const common = fraction.over.gcd(fraction.under);
  const over = fraction.over.divideExactly(common);
  const under = fraction.under.divideExactly(common);
  if (over === null || under === null) return null;
  const value = under.constantValue();
  if (value !== null) return tidy(treeOfPolynomial(over.scale(value.inv()), lowering.kernels));
  const { content } = under.primitive();
  return tidy(
    div(
      treeOfPolynomial(over.scale(content.inv()), lowering.kernels),
      treeOfPolynomial(under.scale(content.inv()), lowering.kernels),
    ),
  );
}
