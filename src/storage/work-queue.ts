import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type Runner, run, runMigrations } from 'graphile-worker';
import type { WorkQueue } from '../tutoring/ports.ts';

/** The name of the one task that is queued: a row of `solution` waits to be worked on. */
const solveTask = 'solve';

/** Connections of the queue's own, how often it looks without being told, and how long it rests after it broke, in milliseconds. */
const [poolSize, pollMs, restMs] = [3, 2_000, 1_000];

/** How long the queue may take to end, in milliseconds. */
const endWithinMs = 10_000;

const silent = new Logger(() => () => undefined);

/** Brings the queue's own tables up to date; it keeps them in a schema of its own. */
export function migrateQueue(url: string): Promise<void> {
  return runMigrations({ connectionString: url, logger: silent, maxPoolSize: 1 });
}

/**
 * What a statement does for each row that it opens: wake a worker. A row has at most one job that waits; one that a killed worker keeps locked
 * does not stand in the way of the next.
 */
export const wakingWorker = `(graphile_worker.add_job('${solveTask}', json_build_object('id', changed.id), job_key := 'solve ' || changed.id)).id::text AS job`;

/**
 * The queue that wakes workers, over Graphile Worker. The rows and their leases are the truth: a job says only that a row may be waiting, so it may
 * be lost, come twice or come late, and is never retried.
 */
export class PostgresWorkQueue implements WorkQueue {
  private readonly closing = new AbortController();
  private runner: Runner | undefined;
  private kept: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly onFault: (error: unknown) => void,
  ) {}

  start(concurrency: number, work: (solutionId: string) => Promise<void>): void {
    this.kept = this.keep(concurrency, work);
  }

  async stop(): Promise<void> {
    this.closing.abort();
    // Where the database is away, the queue may not come to an end; nothing depends on its having ended.
    await Promise.race([this.end(), delay(endWithinMs, undefined, { ref: false })]);
  }

  private async end(): Promise<void> {
    await this.runner?.stop().catch(() => undefined);
    await this.kept;
  }

  /** Runs, and runs again where it broke, as when the database went away. */
  private async keep(concurrency: number, work: (solutionId: string) => Promise<void>): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        this.runner = await run({
          connectionString: this.url,
          maxPoolSize: poolSize,
          concurrency,
          pollInterval: pollMs,
          noHandleSignals: true,
          logger: silent,
          // By itself a job is completed without anybody awaiting it: where the database is away, the process would end with an unhandled rejection.
          preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
          taskList: { [solveTask]: (payload) => this.take(payload, work) },
        });
        if (this.closing.signal.aborted) await this.runner.stop().catch(() => undefined);
        await this.runner.promise;
      } catch (error) {
        if (!this.closing.signal.aborted) this.onFault(error);
      }
      await delay(restMs, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
    }
  }

  private async take(payload: unknown, work: (solutionId: string) => Promise<void>): Promise<void> {
    const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : null;
    // What breaks is not the queue's to repeat: the lease of the row runs out, and a sweep takes it up.
    if (typeof id === 'string') await work(id).catch(this.onFault);
  }
}
