import { createHash } from 'node:crypto';
import { canonicalStatement } from '../verification/canonical.ts';

/** The cache key of a statement: a hash of its canonical text, which carries the version of the canonical form. */
export function textKeyOf(statement: string): string {
  return createHash('sha256').update(canonicalStatement(statement)).digest('hex');
}
