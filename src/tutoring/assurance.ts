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
  /** Independent answers that agree, and how many of them the policy wants. */
  readonly agreeing?: { readonly votes: number; readonly wanted: number };
}

/** The one place that decides what an answer may be called. A refuted answer is never more than UNVERIFIED. */
export function assuranceOf(evidence: Evidence): Assurance {
  if (evidence.teacherConfirmed) return 'TEACHER_CONFIRMED';
  if (evidence.againstTask === 'REFUTED') return 'UNVERIFIED';
  if (evidence.againstTask === 'VERIFIED') return 'PROVED';
  if (evidence.formalisedAgrees) return 'CHECKED';
  if (evidence.agreeing && evidence.agreeing.votes >= evidence.agreeing.wanted) return 'AGREED';
  return 'UNVERIFIED';
}

/** Whether an answer of this word is *verified*: kept permanently and shown with verdict VERIFIED. */
export function isVerified(assurance: Assurance): boolean {
  return assurance === 'PROVED' || assurance === 'TEACHER_CONFIRMED';
}
