import type { Assurance } from './assurance.ts';
import type { EscalationReason } from './attempt.ts';

/** What one attempt came to: an answer with its word, whether it was refuted, or no answer and why. */
export type Found =
  | { readonly kind: 'answer'; readonly assurance: Assurance; readonly isRefuted: boolean }
  | { readonly kind: 'none'; readonly because: EscalationReason };

/** What happens next. `climb` tries the next strategy; `refer` hands the problem with its trace to a teacher. */
export type Move =
  | { readonly kind: 'accept' }
  | { readonly kind: 'climb'; readonly because: EscalationReason }
  | { readonly kind: 'refer'; readonly because: EscalationReason };

/** Decides from what was found whether the ladder ends here. Pure: the same finding always moves the same way. */
export function decide(found: Found, hasNext: boolean): Move {
  const because = reasonAgainst(found);
  if (because === null) return { kind: 'accept' };
  return { kind: hasNext ? 'climb' : 'refer', because };
}

/** Why what was found cannot be given to a student, or null where it can. */
function reasonAgainst(found: Found): EscalationReason | null {
  if (found.kind === 'none') return found.because;
  if (found.isRefuted) return 'REFUTED';
  return found.assurance === 'UNVERIFIED' ? 'UNDECIDED' : null;
}
