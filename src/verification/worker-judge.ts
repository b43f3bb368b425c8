import { Judge, type JudgeLimits } from './judge.ts';
import { WorkerPool } from './pool.ts';
import type { JudgeReplies, JudgeRequests, Operation } from './protocol.ts';
import { refuseLarge } from './refuse-large.ts';
import { undecided } from './undecided.ts';
import { verifierVersion } from './version.ts';
import type { WorkerSettings } from './worker-messages.ts';

export interface WorkerJudgeSettings {
  /** Judgements that run at the same time. */
  readonly threads: number;
  /** Heap of one worker, in megabytes. */
  readonly heapMb: number;
  /** The longest that one judgement may take, whatever its asker has left. */
  readonly deadlineMs: number;
  /** Counted operations that one judgement may use. */
  readonly effort?: number;
  /** Told what a worker was lost to: memory, or a bug of the judge. Deadlines are no loss. */
  readonly onLoss?: (error: Error) => void;
}

/** About two seconds of exact arithmetic on an ordinary machine: well inside the usual deadline, so that it is the count that ends a judgement. */
const usualEffort = 50_000_000;

/** Judgements that may wait for each thread. At a few milliseconds each, more would not be reached in time. */
const queuePerThread = 256;

/** Judges in worker threads, each with a deadline and a heap of its own. */
export class WorkerJudge extends Judge {
  readonly version = verifierVersion;
  private readonly pool: WorkerPool;

  constructor(private readonly settings: WorkerJudgeSettings) {
    super();
    const workerData: WorkerSettings = { effort: settings.effort ?? usualEffort };
    this.pool = new WorkerPool({
      script: bundledWorker(),
      heapMb: settings.heapMb,
      workerData,
      threads: settings.threads,
      longestQueue: settings.threads * queuePerThread,
      ...(settings.onLoss ? { onLoss: settings.onLoss } : {}),
    });
  }

  /** Settles when the workers are loaded. @throws Error where they cannot be. Asking does not need it. */
  ready(): Promise<void> {
    return this.pool.ready();
  }

  async ask<O extends Operation>(
    operation: O,
    request: JudgeRequests[O],
    limits: JudgeLimits,
  ): Promise<JudgeReplies[O]> {
    const refusal = refuseLarge(operation, request);
    if (refusal !== null) return refusal;
    const deadlineMs = Math.min(limits.remainingMs, this.settings.deadlineMs);
    const run = await this.pool.run(
      { operation, request },
      { deadlineMs, ...(limits.signal ? { signal: limits.signal } : {}) },
    );
    // The worker answers every operation with a reply of its shape: `WorkerMessage` is the type of both ends.
    return run.kind === 'reply' ? (run.reply as JudgeReplies[O]) : undecided(operation, request, run.obstacle);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

/** The worker's own bundle: beside this file when built; from the sources, where the build puts it. */
function bundledWorker(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../../dist/worker.mjs' : './worker.mjs', import.meta.url);
}
