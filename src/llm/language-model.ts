import type { ZodType } from 'zod';

/**
 * What is asked of a model. `instructions` are ours; `input` is data (a student's text travels only here). With `schema` the reply is asked for
 * in that shape where the vendor can, and validated in any case.
 */
export interface ModelRequest {
  readonly instructions: string;
  readonly input: string;
  readonly schema?: { readonly name: string; readonly shape: ZodType };
  readonly effort?: 'low' | 'medium' | 'high';
  readonly maxOutputTokens: number;
}

/** How long a call may take, and who may end it. */
export interface CallLimits {
  readonly remainingMs: number;
  /** The longest silence inside a body or stream before the call is cut. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
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
 * Why a call gave no usable reply. `retry` says whether the same call may succeed later; `afterMs` is the vendor's own word on when.
 * `invalid-key` and `spent` are cured by an operator, not by a retry.
 */
export type ModelFailure = {
  readonly kind: 'failed';
  readonly failure:
    | ('refused' | 'truncated' | 'empty' | 'malformed')
    | ('invalid-key' | 'unknown-model' | 'bad-request' | 'spent')
    | ('rate-limited' | 'overloaded' | 'server-error' | 'unreachable' | 'timeout' | 'stalled' | 'aborted');
  readonly canRetry: boolean;
  readonly afterMs?: number;
  /** The vendor's own code or class, for the log. Never a prompt. */
  readonly raw: string;
  readonly usage: TokenUsage;
};

/** A reply in our terms beside the vendor's own: `unified` is what the service uses, `raw` what the vendor said it in. */
export type ModelReply =
  | {
      readonly kind: 'replied';
      readonly text: string;
      /** The validated value where a schema was given. */
      readonly value: unknown;
      readonly usage: TokenUsage;
      readonly raw: { readonly model: string; readonly requestId: string | null; readonly stop: string };
    }
  | ModelFailure;

/**
 * One model of one vendor. Adapters only translate: no retry, no budget, no prompt of ours. A call settles within its limits; it never rejects
 * for anything that the vendor or the network does.
 */
export abstract class LanguageModel {
  /** As settings name it: `anthropic:claude-…`, `openai:gpt-…`, `compatible:deepseek-r1`. */
  abstract readonly name: string;
  abstract ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply>;
}
