import { readMath } from '../../math/read.ts';
import type { Tree } from '../../math/tree.ts';
import { type NumberEquality, numberEqualities } from './prose-arithmetic.ts';

/** What a line of working claims: a formula that is the line, or equalities of numbers found inside a sentence. */
export type Claim =
  | {
      readonly kind: 'formula';
      readonly tree: Tree;
      /** True where a logarithm without a base may be of base 10 or e. */
      readonly isBaseOpen: boolean;
      readonly equalities: readonly NumberEquality[];
    }
  | { readonly kind: 'arithmetic'; readonly equalities: readonly NumberEquality[] }
  | { readonly kind: 'nothing' };

/**
 * Words that may lead into a formula without changing what it claims. "So", "therefore" and the like claim that it follows, which is what is
 * checked; "suppose", "let" and "assume" are not here, because what they introduce is no claim.
 */
const leadIn =
  /^\s*(?:(?:step\s*)?\d+[.):]\s+|[-*•]\s+)?(?:(?:so|thus|hence|therefore|then|we (?:get|have|obtain)|this gives|which gives|that is|i\.e\.|=>|⇒|\\implies|\\Rightarrow|\\therefore|∴)[,:]?\s+)*/i;

/** Reads what a line claims. A line that is no formula and holds no arithmetic claims nothing that can be computed. */
export function claimOf(line: string): Claim {
  const equalities = numberEqualities(line);
  const formula = readMath(line.replace(leadIn, '').replace(/^\s*\\\[|\\\]\s*$|^\s*&\s*/g, ''));
  const isOpen = formula.kind === 'read' && formula.ambiguities.some(({ code }) => code !== 'log-base');
  if (formula.kind === 'read' && !isOpen)
    return { kind: 'formula', tree: formula.tree, isBaseOpen: formula.ambiguities.length > 0, equalities };
  return equalities.length > 0 ? { kind: 'arithmetic', equalities } : { kind: 'nothing' };
}
