import { createHash } from 'node:crypto';
import { type CanonicalStatement, canonicalStatement } from '../verification/canonical.ts';

/** What a statement is known by, whatever it is dressed in. */
export interface TextIdentity {
  readonly textKey: string;
  readonly canonical: CanonicalStatement;
}

/** The cache key of a statement, a hash of its canonical text and the version of the canonical form, with what was hashed. */
export function identityOf(statement: string): TextIdentity {
  const canonical = canonicalStatement(statement);
  const textKey = createHash('sha256').update(`${canonical.version}\n${canonical.text}`).digest('hex');
  return { textKey, canonical };
}

/** The key alone, for whoever only looks. */
export function textKeyOf(statement: string): string {
  return identityOf(statement).textKey;
}
