import type { VerdictKind } from '../verification/verdict.ts';

/**
 * What stands behind an answer, strongest first. A word here is a promise to a student; nothing is ever rounded up.
 */
export const assurances = ['TEACHER_CONFIRMED', 'PROVED', 'CHECKED', 'AGREED', 'UNVERIFIED'] as const;
export type Assurance = (typeof assurances)[number];

/** Everything that may count towards an answer's word. Absent evidence is no evidence. */
export interface Evidence {
  /** What checking the answer against the statement, read as a task, came to; null where the statement was read as none. */
  readonly againstTask: VerdictKind | null;
  /** A teacher confirmed it, and the policy on insisted overrides is met. */
  readonly teacherConfirmed?: boolean;
  /** A formalised solution equals an answer that was worked out independently of it. */
  readonly formalisedAgrees?: boolean;
  /** Samples that agree on it, of all that voted, and how many of them and which share the policy wants. */
  readonly agreeing?: {
    readonly votes: number;
    readonly voters: number;
    readonly wanted: number;
    readonly share: number;
  };
  /** The statement asks for a proof: then its conclusion is not what has to be right. */
  readonly asksForProof?: boolean;
}

/**
 * The one place that decides what an answer may be called. A refuted answer is never more than UNVERIFIED, and neither is the conclusion of a
 * proof: that needs a person.
 */
export function assuranceOf(evidence: Evidence): Assurance {
  if (evidence.teacherConfirmed) return 'TEACHER_CONFIRMED';
  if (evidence.againstTask === 'REFUTED') return 'UNVERIFIED';
  if (evidence.asksForProof) return 'UNVERIFIED';
  if (evidence.againstTask === 'VERIFIED') return 'PROVED';
  if (evidence.formalisedAgrees) return 'CHECKED';
  return isAgreed(evidence.agreeing) ? 'AGREED' : 'UNVERIFIED';
}

function isAgreed(agreeing: Evidence['agreeing']): boolean {
  if (agreeing === undefined) return false;
  const { votes, voters, wanted, share } = agreeing;
  return votes >= wanted && votes >= share * voters;
}

/** Whether an answer of this word is *verified*: kept permanently and shown with verdict VERIFIED. */
export function isVerified(assurance: Assurance): boolean {
  return assurance === 'PROVED' || assurance === 'TEACHER_CONFIRMED';
}
