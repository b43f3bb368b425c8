import { gcd } from '../../exact/integer.ts';
import type { MultiPolynomial } from '../../exact/multi-polynomial.ts';
import type { Tree } from '../../math/tree.ts';
import { children, symbolsOf } from '../../math/walk.ts';
import { quotientOf } from '../equality/relations/quotient.ts';

/**
 * Whether every fraction over a number is in lowest terms: the denominator is a whole number above one that has no divisor in common with the
 * numerator (with the coefficients of a polynomial there), and no denominator has a root of a number. Fractions over symbols are not looked at.
 */
export function isInLowestTerms(tree: Tree): boolean {
  if (tree.kind === 'mixed') return gcd(tree.over, tree.under) === 1n && tree.over < tree.under;
  if (tree.kind === 'div' && !isLowest(tree.over, tree.under)) return false;
  return children(tree).every(isInLowestTerms);
}

function isLowest(over: Tree, under: Tree): boolean {
  if (under.kind === 'neg' && symbolsOf(under).length === 0) return false;
  if (hasRootOfNumber(under)) return false;
  const bottom = quotientOf(under).over.constantValue();
  if (bottom === null) return true;
  if (!bottom.isInteger() || bottom.num < 2n) return under.kind === 'number' && !bottom.isInteger();
  const top = quotientOf(over).over;
  return gcd(wholeContent(top), bottom.num) === 1n;
}

/** The common divisor of the coefficients; 1 where they are not whole. */
function wholeContent(polynomial: MultiPolynomial): bigint {
  if (polynomial.isZero()) return 0n;
  const { content } = polynomial.primitive();
  return content.isInteger() ? content.abs().num : 1n;
}

function hasRootOfNumber(tree: Tree): boolean {
  if (tree.kind === 'root') return symbolsOf(tree.radicand).length === 0;
  if (tree.kind === 'pow' && symbolsOf(tree).length === 0 && tree.exponent.kind === 'div') return true;
  return children(tree).some(hasRootOfNumber);
}
