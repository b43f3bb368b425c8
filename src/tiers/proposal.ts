import type { AnswerText, StatementReading, StepText } from '../verification/protocol.ts';
import type { Method, Tier } from './tier.ts';

/** A problem as strategies see it: its text, and what reading made of it. */
export interface Problem {
  readonly statement: string;
  readonly reading: StatementReading;
}

/** What asking models cost. All zero for computer algebra. */
export interface Usage {
  readonly model: string | null;
  readonly promptVersion: string | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

export const noUsage: Usage = { model: null, promptVersion: null, inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** What a strategy came up with: an answer that is *not yet checked*, or none and why. */
export type Proposal =
  | { readonly kind: 'answer'; readonly answer: AnswerText; readonly steps: readonly StepText[]; readonly usage: Usage }
  | {
      readonly kind: 'none';
      readonly because: 'UNDECIDED' | 'TIMEOUT';
      readonly detail: string;
      readonly usage: Usage;
    };

/** One way to find an answer. */
export interface Strategy {
  readonly method: Method;
  /** The tier it belongs to; null for computer algebra, which comes before all tiers. */
  readonly tier: Tier | null;
  /** Whether it makes sense for this problem at all; a strategy that does not suit is no attempt. */
  suits(problem: Problem): boolean;
  propose(problem: Problem, limits: { readonly remainingMs: number; readonly signal: AbortSignal }): Promise<Proposal>;
}
