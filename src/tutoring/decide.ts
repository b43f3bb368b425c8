import type { Assurance } from './assurance.ts';
import type { EscalationReason } from './attempt.ts';

/** What one attempt came to: an answer with what stands behind it, or no answer and why. */
export type Found =
  | {
      readonly kind: 'answer';
      readonly assurance: Assurance;
      readonly isRefuted: boolean;
      /** The statement asks for a proof, which no check of an answer settles. */
      readonly asksForProof: boolean;
      /** Samples that voted. */
      readonly voters: number;
      /** Whether every computable line of its working holds. */
      readonly linesHold: boolean;
      /** How often such single answers are right, measured. */
      readonly probability: number;
    }
  | { readonly kind: 'none'; readonly because: EscalationReason };

/** What happens next. `climb` tries the next strategy; `refer` hands the problem with its trace to a teacher. */
export type Move =
  | { readonly kind: 'accept' }
  | { readonly kind: 'climb'; readonly because: EscalationReason }
  | { readonly kind: 'refer'; readonly because: EscalationReason };

/**
 * Decides from what was found whether the ladder ends here. Pure: the same finding always moves the same way.
 * @param acceptSingleAt from which probability an answer that nothing else stands behind is given, with its caveat; null never
 */
export function decide(found: Found, hasNext: boolean, acceptSingleAt: number | null): Move {
  const because = reasonAgainst(found, acceptSingleAt);
  if (because === null) return { kind: 'accept' };
  return { kind: hasNext ? 'climb' : 'refer', because };
}

/** Why what was found cannot be given to a student, or null where it can. */
function reasonAgainst(found: Found, acceptSingleAt: number | null): EscalationReason | null {
  if (found.kind === 'none') return found.because;
  if (found.isRefuted) return 'REFUTED';
  if (found.asksForProof) return 'UNDECIDED';
  if (found.assurance !== 'UNVERIFIED') return null;
  if (found.voters > 1) return 'NO_MAJORITY';
  if (acceptSingleAt === null) return 'UNDECIDED';
  return found.linesHold && found.probability >= acceptSingleAt ? null : 'LOW_CONFIDENCE';
}
