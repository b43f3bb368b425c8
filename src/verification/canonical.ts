import { canonicalText, canonicalVersion } from '../math/canonical.ts';

/** A statement without its dress, and the version of the form: statements of one text and version are the same problem. */
export interface CanonicalStatement {
  readonly version: string;
  readonly text: string;
}

/**
 * The canonical text of a statement with the version of the canonical form: what the cache is keyed by. The only reading of a statement
 * that is done outside the workers; linear in its length, and bounded by the length that requests are limited to.
 */
export function canonicalStatement(statement: string): CanonicalStatement {
  return { version: canonicalVersion, text: canonicalText(statement) };
}
