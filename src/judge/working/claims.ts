import { readMath } from '../../math/read.ts';
import type { Relation, Tree } from '../../math/tree.ts';
import { symbolsOf } from '../../math/walk.ts';

/** What a line of working claims: a formula that is the line, or equalities of numbers found inside a sentence. */
export type Claim =
  | { readonly kind: 'formula'; readonly tree: Tree }
  | { readonly kind: 'arithmetic'; readonly equalities: readonly Relation[] }
  | { readonly kind: 'nothing' };

/**
 * Words that may lead into a formula without changing what it claims. "So", "therefore" and the like claim that it follows, which is what is
 * checked; "suppose", "let" and "assume" are not here, because what they introduce is no claim.
 */
const leadIn =
  /^\s*(?:(?:step\s*)?\d+[.):]\s+|[-*•]\s+)?(?:(?:so|thus|hence|therefore|then|we (?:get|have|obtain)|this gives|which gives|that is|i\.e\.|=>|⇒|\\implies|\\Rightarrow|\\therefore|∴)[,:]?\s+)*/i;

/** Arithmetic in prose: a run of numbers, operators and brackets around at least one equals sign. */
const arithmetic = /[-+(]*[$\d.(][\d\s.,+\-−*×·/÷^()$%]*(?:=\s*[-−$\d.(][\d\s.,+\-−*×·/÷^()$%]*)+/g;

/** Reads what a line claims. A line that is no formula and holds no arithmetic claims nothing that can be computed. */
export function claimOf(line: string): Claim {
  const formula = readMath(line.replace(leadIn, ''));
  if (formula.kind === 'read' && formula.ambiguities.length === 0) return { kind: 'formula', tree: formula.tree };
  const equalities = [...line.matchAll(arithmetic)].flatMap((match) => readEquality(match[0]));
  return equalities.length > 0 ? { kind: 'arithmetic', equalities } : { kind: 'nothing' };
}

/** Units and money signs are left off both sides alike; a span that does not read whole is no claim. */
function readEquality(span: string): readonly Relation[] {
  const text = span
    .replaceAll('$', '')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/[\s.,*+/(-]+$/, '');
  const reading = readMath(text);
  if (reading.kind !== 'read' || reading.ambiguities.length > 0) return [];
  const { tree } = reading;
  return tree.kind === 'relation' && symbolsOf(tree).length === 0 ? [tree] : [];
}
