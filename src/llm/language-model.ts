import type { ZodType } from 'zod';
import type { CallJournal } from './call-journal.ts';
import type { Purse } from './purse.ts';

/**
 * What is asked of a model. `instructions` are ours; `input` is data (a student's text travels only here). With `schema` the reply is asked for
 * in that shape where the vendor can, and validated in any case.
 */
export interface ModelRequest {
  readonly instructions: string;
  readonly input: string;
  readonly schema?: { readonly name: string; readonly shape: ZodType };
  readonly effort?: Effort;
  readonly maxOutputTokens: number;
}

export const efforts = ['low', 'medium', 'high'] as const;
export type Effort = (typeof efforts)[number];

/** How long a call may take, who may end it, and who pays. */
export interface CallLimits {
  readonly remainingMs: number;
  /** The longest silence on the line before the call is cut. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
  readonly purse: Purse;
  /** Where the call belongs to a solve that may be taken up again. */
  readonly journal?: CallJournal;
}

/** Tokens as they are billed; `reasoning` is part of `output`, `cached` part of `input`. */
export interface TokenUsage {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly reasoning: number;
}

export const noTokens: TokenUsage = { input: 0, cached: 0, output: 0, reasoning: 0 };

/**
 * Why a call gave no usable reply. The first row is a failed sample; the second is cured by an operator, not by a retry; the third is the
 * vendor's or the network's trouble, or time; `unavailable` was not even asked, because the breaker is open, and `over-budget` because
 * nobody pays.
 */
export type FailureKind =
  | ('refused' | 'truncated' | 'empty' | 'malformed')
  | ('invalid-key' | 'unknown-model' | 'bad-request' | 'spent')
  | ('rate-limited' | 'overloaded' | 'server-error' | 'unreachable' | 'timeout' | 'stalled' | 'aborted')
  | ('unavailable' | 'over-budget');

/** One exchange with a vendor, as the books need it: failed and aborted ones too. */
export interface CallRecord {
  readonly model: string;
  readonly usage: TokenUsage;
  readonly costUsd: number;
  readonly failure: FailureKind | null;
  readonly durationMs: number;
}

/** `canRetry` says whether the same call may succeed later; `afterMs` is the vendor's own word on when. */
export interface ModelFailure {
  readonly kind: 'failed';
  readonly failure: FailureKind;
  readonly canRetry: boolean;
  readonly afterMs?: number;
  /** The vendor's own code or class, for the log. Never a prompt. */
  readonly raw: string;
  /** What was said, where it was not in the shape that was asked for and the vendor promises none. */
  readonly text?: string;
  readonly calls: readonly CallRecord[];
}

/** A reply in our terms beside the vendor's own: `raw` is what the vendor said it in. */
export interface ModelAnswer {
  readonly kind: 'replied';
  readonly text: string;
  /** The validated value where a schema was given. */
  readonly value: unknown;
  readonly raw: { readonly model: string; readonly requestId: string | null; readonly stop: string };
  /** Every exchange that was made for it; the last one is the reply itself. */
  readonly calls: readonly CallRecord[];
}

export type ModelReply = ModelAnswer | ModelFailure;

/**
 * One model of one vendor. Adapters only translate: no retry, no budget, no prompt of ours; wrappers of the same shape add those. A call settles
 * within its limits, and never rejects for anything that the vendor or the network does.
 */
export abstract class LanguageModel {
  /** As settings name it: `anthropic:claude-…`, `openai:gpt-…`, `compatible:deepseek-r1`. */
  abstract readonly name: string;
  abstract ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply>;
}
