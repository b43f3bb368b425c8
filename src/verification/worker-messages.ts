import type { JudgeReplies, JudgeRequests, Operation } from './protocol.ts';

/** What a worker is asked: one operation with its request, as plain data. */
export type WorkerJob = {
  readonly [O in Operation]: { readonly operation: O; readonly request: JudgeRequests[O] };
}[Operation];

/** What every worker is told when it starts. */
export interface WorkerSettings {
  /** Counted operations that one judgement may use; see `exact/effort.ts`. */
  readonly effort: number;
}

/**
 * What a worker says: that it has loaded, the reply to the job it was given, or that the judge broke on it. After a fault nothing
 * that the thread holds is trusted, so it is replaced.
 */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly reply: JudgeReplies[Operation] }
  | { readonly kind: 'fault'; readonly message: string };
