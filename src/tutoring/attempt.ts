import type { Method, Tier } from '../tiers/tier.ts';
import type { AnswerText } from '../verification/protocol.ts';
import type { Check, VerdictKind } from '../verification/verdict.ts';

/** Why an attempt was not the last one, or why a problem went to a teacher. */
export const escalationReasons = [
  ...(['REFUTED', 'UNDECIDED', 'NO_MAJORITY', 'LOW_CONFIDENCE', 'UNREADABLE_ANSWER', 'TIMEOUT', 'BUDGET'] as const),
  ...(['MODEL_FAILURE', 'NO_MODEL', 'STUDENT_REPORT', 'RECHECK_FAILED'] as const),
] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** Answers that are symbolically equal, and how many samples gave them. */
export interface CandidateGroup {
  readonly answer: AnswerText;
  readonly votes: number;
  readonly verdict: VerdictKind;
}

/** One try at a problem by one method, kept with the solution as its trace. */
export interface Attempt {
  readonly tier: Tier;
  readonly method: Method;
  readonly model: string | null;
  readonly promptVersion: string | null;
  readonly answers: readonly CandidateGroup[];
  readonly verdict: VerdictKind;
  /** What was computed about the answer that the attempt came to. */
  readonly checks: readonly Check[];
  /** Null on the accepted attempt. */
  readonly escalatedBecause: EscalationReason | null;
  /** Calls of models, failed and aborted ones too. */
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  readonly durationMs: number;
}
