import type { StatementReading } from '../verification/protocol.ts';
import { asksForProof } from './proof.ts';

/** What a problem is like, as far as thresholds care. */
export const families = ['proof-like', 'competition', 'textbook', 'word problem'] as const;
export type Family = (typeof families)[number];

/** Words of competition problems: counting, extremes over unknown objects, conditions on all members of a family. */
const competitionWords =
  /\b(?:how many (?:ways|integers|positive|ordered|distinct|different)|smallest positive|largest possible|least possible|greatest possible|for all real|positive integers?|ordered (?:pairs?|triples?)|inscribed|circumscribed|modulo|remainder when)\b/i;

/** Sorts a problem by its text and its reading: a proof, a task that was read whole, else by its words. */
export function familyOf(statement: string, reading: StatementReading): Family {
  if (asksForProof(statement)) return 'proof-like';
  if (reading.kind === 'task') return 'textbook';
  return competitionWords.test(statement) ? 'competition' : 'word problem';
}
