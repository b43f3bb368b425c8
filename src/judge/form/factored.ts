import { within } from '../../exact/effort.ts';
import { factorMulti } from '../../exact/factor-multi.ts';
import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Tree } from '../../math/tree.ts';
import { quotientOf } from '../equality/relations/quotient.ts';

/** The effort that showing one factor irreducible may take. */
const allowance = 4_000_000;

/**
 * Whether an expression is written as a product that factors no further over the rationals: every factor is a number, or irreducible as a polynomial in its
 * symbols and functions with no whole number left to take out of it (`2x + 6` has one, `1 - x/2` has none). How often a factor stands, its sign and the order
 * do not matter. In a quotient both sides have to be factored.
 */
export function isFactored(tree: Tree): boolean {
  switch (tree.kind) {
    case 'mul':
      return tree.factors.every(isFactored);
    case 'neg':
      return isFactored(tree.of);
    case 'div':
      return isFactored(tree.over) && isFactored(tree.under);
    case 'pow':
      return isFactored(tree.base);
    case 'add':
      return isIrreducibleSum(tree);
    default:
      return true;
  }
}

function isIrreducibleSum(tree: Tree): boolean {
  const { over, under } = quotientOf(tree);
  if (!under.isConstant()) return false;
  if (over.isConstant()) return true;
  const found = within(allowance, () => {
    const { factors } = factorMulti(over);
    const [only, ...more] = factors;
    return more.length === 0 && only?.multiplicity === 1 && !hasWholeContent(over);
  });
  return found.kind === 'done' && found.value;
}

/** Whether all coefficients are whole numbers with a common divisor above one. */
function hasWholeContent(polynomial: MultiPolynomial): boolean {
  const { content } = polynomial.primitive();
  return content.isInteger() && !content.abs().isOne();
}
