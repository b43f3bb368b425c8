import type { JudgeReplies, JudgeRequests, Operation } from './protocol.ts';

/** What one judgement may use. The clock only kills: what it killed is undecided, and is never stored. */
export interface JudgeLimits {
  /** Wall time left for the answer, in milliseconds. */
  readonly remainingMs: number;
  readonly signal?: AbortSignal;
}

/**
 * The port through which the service asks for mathematics. Every operation settles within its deadline with a typed reply; none
 * rejects for hostile, slow or unreadable input. The adapter runs the algebra in worker threads.
 */
export abstract class Judge {
  abstract ask<O extends Operation>(
    operation: O,
    request: JudgeRequests[O],
    limits: JudgeLimits,
  ): Promise<JudgeReplies[O]>;

  /** Names the verifier's version: what a kept verdict was computed by. Changes whenever a verdict may change. */
  abstract readonly version: string;

  /** Stops the workers; what is in flight settles as undecided (`stopped`). */
  abstract close(): Promise<void>;
}
