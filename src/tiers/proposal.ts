import type { CallJournal } from '../llm/call-journal.ts';
import type { Purse } from '../llm/purse.ts';
import type { AnswerText, StatementReading, StepText } from '../verification/protocol.ts';
import type { VerdictKind } from '../verification/verdict.ts';
import type { Sample } from './sample.ts';
import type { Method, Tier } from './tier.ts';

/** A problem as strategies see it: its text, and what reading made of it. */
export interface Problem {
  readonly statement: string;
  readonly reading: StatementReading;
}

/** What a stage may use. It may hand less of it on, never more. */
export interface Limits {
  readonly remainingMs: number;
  readonly signal: AbortSignal;
  readonly purse: Purse;
  /** Where what is asked is written down for whoever takes the problem up again. */
  readonly journal?: CallJournal;
}

/** What asking models cost, failed and aborted calls included. All zero for computer algebra. */
export interface Usage {
  readonly model: string | null;
  readonly promptVersion: string | null;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

export const noUsage: Usage = {
  model: null,
  promptVersion: null,
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: 0,
};

/** Answers that are symbolically equal: how many samples gave them, and what checking them against the task came to. */
export interface AnswerGroup {
  readonly answer: AnswerText;
  readonly votes: number;
  readonly verdict: VerdictKind;
}

/** What speaks for an answer besides its check against the task. */
export interface Support {
  /** Samples that agree on it, of all that voted. */
  readonly votes: number;
  readonly voters: number;
  /** A formalised solution equals it that was worked out independently of it. */
  readonly formalisedAgrees: boolean;
  /** Whether its working has lines that can be computed, and all of them hold. */
  readonly linesHold: boolean;
}

/** An answer that is *not yet checked*, with how it was found. */
export interface Suggestion {
  readonly answer: AnswerText;
  readonly steps: readonly StepText[];
  readonly support: Support;
}

/** Why a strategy has no answer to give. */
export type NoAnswer =
  | ('UNDECIDED' | 'REFUTED' | 'NO_MAJORITY' | 'UNREADABLE_ANSWER')
  | ('TIMEOUT' | 'BUDGET' | 'MODEL_FAILURE');

/** What a strategy came up with. `groups` and `samples` are everything that was found on the way, for the trace and for the next tier. */
export type Proposal = {
  readonly usage: Usage;
  readonly groups: readonly AnswerGroup[];
  readonly samples: readonly Sample[];
} & (
  | { readonly kind: 'answer'; readonly suggestion: Suggestion }
  | { readonly kind: 'none'; readonly because: NoAnswer; readonly detail: string }
);

/** One way to find an answer. */
export interface Strategy {
  readonly method: Method;
  /** The tier it belongs to; null for computer algebra, which comes before all tiers. */
  readonly tier: Tier | null;
  /** Whether it makes sense for this problem at all; a strategy that does not suit is no attempt. */
  suits(problem: Problem): boolean;
  /** @param earlier what strategies before it drew for the same problem: paid for already, so never drawn again */
  propose(problem: Problem, limits: Limits, earlier: readonly Sample[]): Promise<Proposal>;
}
