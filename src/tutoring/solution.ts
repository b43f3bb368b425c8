import type { Method, Tier } from '../tiers/tier.ts';
import type { AnswerText, StepText } from '../verification/protocol.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { Assurance } from './assurance.ts';
import type { Attempt, EscalationReason } from './attempt.ts';

export const solutionStates = ['QUEUED', 'WORKING', 'SOLVED', 'NEEDS_REVIEW', 'FAILED', 'REVOKED'] as const;
export type SolutionState = (typeof solutionStates)[number];

/** What identifies a problem in the cache: the canonical text, and the task where the statement states one. */
export interface ProblemKeys {
  /** Hash of the canonical statement, with the version of the canonical form. */
  readonly textKey: string;
  /** Hash of the canonical task; null where the statement was read as none, or was not read yet. */
  readonly taskKey: string | null;
}

/**
 * One problem as it is kept: a row in flight, or its outcome. No student is in it. `answer`, `steps`, `verdict` are null or empty until
 * something was found and checked.
 */
export interface Solution {
  readonly id: string;
  readonly keys: ProblemKeys;
  readonly problem: string;
  readonly readAs: string | null;
  readonly state: SolutionState;
  readonly tier: Tier;
  readonly method: Method | null;
  readonly answer: AnswerText | null;
  readonly steps: readonly StepText[];
  readonly assurance: Assurance;
  readonly verdict: Verdict | null;
  /** For the student, in plain words, whenever the answer is not verified or not ready. */
  readonly caveat: string | null;
  /** Why a problem waits for a teacher or failed; empty otherwise. */
  readonly reasons: readonly EscalationReason[];
  readonly costUsd: number;
  readonly verifierVersion: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** When what is not verified stops being served; null where it is kept for good or is not finished. */
  readonly expiresAt: Date | null;
  /** While it is worked on: the method that is being tried. */
  readonly trying: Method | null;
  /** While it is worked on: the best answer so far, for those whose patience ends before the work does. */
  readonly best: BestSoFar | null;
  /** While it is worked on: how long it takes from its opening, as far as such was measured; null where it was not. */
  readonly expectedMs: number | null;
}

/** What is written down about a row while it is worked on. */
export type WorkNote = Pick<Solution, 'trying' | 'best' | 'expectedMs'>;

/** An answer that may still be replaced by a better one, as it would be shown. */
export type BestSoFar = Pick<Solution, 'method' | 'answer' | 'steps' | 'assurance' | 'verdict' | 'caveat'>;

/** What a solve ended in, as it is written to the row, with its whole trace. How long it is kept follows from its word. */
export interface Outcome
  extends Omit<
    Solution,
    'id' | 'keys' | 'problem' | 'createdAt' | 'finishedAt' | 'expiresAt' | 'state' | 'costUsd' | keyof WorkNote
  > {
  readonly state: 'SOLVED' | 'NEEDS_REVIEW' | 'FAILED';
  readonly taskKey: string | null;
  /** From the names in the task's key to those of the statement; empty where no task was read. */
  readonly renaming: Readonly<Record<string, string>>;
  readonly attempts: readonly Attempt[];
}

/** Whether work on it has ended, for now: only a teacher, a report or a recheck changes it from here. */
export function isFinished(solution: Pick<Solution, 'state'>): boolean {
  return solution.state !== 'QUEUED' && solution.state !== 'WORKING';
}
