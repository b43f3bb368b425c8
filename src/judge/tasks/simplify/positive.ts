import type { Tree } from '../../../math/tree.ts';
import { children, symbolsOf } from '../../../math/walk.ts';
import { exactValue } from '../../equality/values/evaluate.ts';
import type { Asked } from '../task-kind.ts';

/**
 * The symbols of an expression that are positive: because the statement says so, or because the expression has real values nowhere else but on a
 * boundary (`x^{1/2}`, `\sqrt{3x^3y^2}` for x), where continuity carries an equality over.
 */
export function positiveIn(expression: Tree, { positive }: Asked): ReadonlySet<string> {
  if (positive === 'all') return new Set(symbolsOf(expression));
  return new Set([...(positive ?? []), ...impliedBy(expression)]);
}

function impliedBy(tree: Tree): readonly string[] {
  const own = radicandOf(tree);
  return [...(own === null ? [] : oddSymbol(own)), ...children(tree).flatMap(impliedBy)];
}

/** What an even root is taken of. */
function radicandOf(tree: Tree): Tree | null {
  if (tree.kind === 'root') return isEven(tree.degree) ? tree.radicand : null;
  if (tree.kind !== 'pow') return null;
  const exponent = exactValue(tree.exponent);
  return exponent !== null && exponent.den % 2n === 0n ? tree.base : null;
}

function isEven(degree: Tree): boolean {
  const value = exactValue(degree);
  return value?.isInteger() === true && value.num % 2n === 0n;
}

/** The one symbol with an odd power in a product of powers with a positive number: the product is not negative only where that symbol is not. */
function oddSymbol(radicand: Tree): readonly string[] {
  const factors = radicand.kind === 'mul' ? radicand.factors : [radicand];
  const odd: string[] = [];
  for (const factor of factors) {
    const value = exactValue(factor);
    if (value !== null) {
      if (value.sign() <= 0) return [];
      continue;
    }
    const [base, exponent] = factor.kind === 'pow' ? [factor.base, exactValue(factor.exponent)] : [factor, null];
    if (base.kind !== 'symbol' || (factor.kind === 'pow' && !exponent?.isInteger())) return [];
    if (exponent === null || exponent.num % 2n !== 0n) odd.push(base.name);
  }
  return odd.length === 1 ? odd : [];
}
