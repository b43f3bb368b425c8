import { canonicalText, canonicalVersion } from '../math/canonical.ts';

/**
 * The canonical text of a statement with the version of the canonical form: what the cache is keyed by. The only reading of a statement
 * that is done outside the workers; linear in its length, and bounded by the length that requests are limited to.
 */
export function canonicalStatement(statement: string): string {
  return `${canonicalVersion}\n${canonicalText(statement)}`;
}
