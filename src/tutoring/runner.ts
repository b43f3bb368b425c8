import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { SolutionStore } from './ports.ts';
import type { Outcome, Solution, WorkNote } from './solution.ts';

/** How long to wait before an outcome that could not be written is written again, in milliseconds. */
const keepAgainMs = 300;

export interface RunnerSettings {
  readonly concurrency: number;
  readonly leaseMs: number;
  readonly maxClaims: number;
  readonly sweepMs: number;
}

/** What the runner tells of work that broke; a log line, never shown to a student. */
export type RunnerFault = (error: unknown, solutionId: string | null) => void;

/**
 * Works on rows that wait. A row with a lease is the truth: this instance takes a lease, extends it while it works, and writes the outcome
 * only while it still holds it. A sweep takes up what was left by instances that died, so nothing accepted is lost.
 */
export class SolveRunner {
  private readonly holder = randomUUID();
  private readonly queue: PQueue;
  private readonly running = new Map<string, Promise<Solution | null>>();
  private readonly stopping = new AbortController();
  private sweeper: NodeJS.Timeout | undefined;
  private isLeaving = false;

  constructor(
    private readonly solutions: SolutionStore,
    private readonly solve: (
      claimed: Solution,
      signal: AbortSignal,
      note: (note: WorkNote) => void,
    ) => Promise<Outcome>,
    private readonly settings: RunnerSettings,
    private readonly onFault: RunnerFault,
  ) {
    this.queue = new PQueue({ concurrency: settings.concurrency });
  }

  /** Begins to sweep. The first sweep, at once, takes up what an earlier process left. */
  start(): void {
    const sweep = () => void this.sweep().catch((error: unknown) => this.onFault(error, null));
    sweep();
    this.sweeper = setInterval(sweep, this.settings.sweepMs);
    this.sweeper.unref();
  }

  /**
   * Takes up one row now, if nobody has it. Settles with the finished solution, or null where another holder works on it or the work broke off:
   * then its lease passes on.
   */
  run(id: string): Promise<Solution | null> {
    const already = this.running.get(id);
    if (already !== undefined) return already;
    const work = this.queue
      .add(() => this.claimAndSolve(id))
      .catch((error: unknown) => {
        this.onFault(error, id);
        return null;
      })
      .finally(() => this.running.delete(id));
    this.running.set(id, work);
    return work;
  }

  /** Stops taking work, gives what is in flight `graceMs` to finish, and hands the rest back to the queue. */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.sweeper);
    this.isLeaving = true;
    const grace = setTimeout(() => this.stopping.abort(), graceMs);
    await this.queue.onIdle();
    clearTimeout(grace);
  }

  /** What still waits here when it is time to leave ends at once, so that nobody waits for it; the row waits on for another instance. */
  private async claimAndSolve(id: string): Promise<Solution | null> {
    if (this.isLeaving) return null;
    const claimed = await this.solutions.claim(id, this.holder, this.settings.leaseMs, this.settings.maxClaims);
    return claimed === null ? null : this.work(claimed);
  }

  private async sweep(): Promise<void> {
    while (this.queue.pending + this.queue.size < this.settings.concurrency && !this.isLeaving) {
      const claimed = await this.solutions.claimNext(this.holder, this.settings.leaseMs, this.settings.maxClaims);
      if (claimed === null) return;
      const work = this.queue.add(() => this.work(claimed)).finally(() => this.running.delete(claimed.id));
      work.catch((error: unknown) => this.onFault(error, claimed.id));
      this.running.set(claimed.id, work);
    }
  }

  /** Nobody waits for a note; one that is late finds the lease gone and changes nothing. */
  private note(id: string, note: WorkNote): void {
    this.solutions.note(id, this.holder, note).catch((error: unknown) => this.onFault(error, id));
  }

  private async work(claimed: Solution): Promise<Solution | null> {
    if (this.isLeaving) {
      await this.solutions.release(claimed.id, this.holder);
      return null;
    }
    const lost = new AbortController();
    const extend = async () => {
      if (!(await this.solutions.extend(claimed.id, this.holder, this.settings.leaseMs))) lost.abort();
    };
    const heartbeat = setInterval(
      () => void extend().catch((error: unknown) => this.onFault(error, claimed.id)),
      this.settings.leaseMs / 3,
    );
    try {
      const signal = AbortSignal.any([lost.signal, this.stopping.signal]);
      const outcome = await this.solve(claimed, signal, (note) => this.note(claimed.id, note));
      if (this.stopping.signal.aborted) await this.solutions.release(claimed.id, this.holder);
      else return await this.keep(claimed.id, outcome);
      return null;
    } finally {
      clearInterval(heartbeat);
    }
  }

  /**
   * Writes what was found. Where the database is away, what was paid for is held on to for as long as a lease, and written when it is back, if nobody else
   * has taken the row over by then.
   */
  private async keep(id: string, outcome: Outcome): Promise<Solution | null> {
    const givenUpAtMs = performance.now() + this.settings.leaseMs;
    for (;;) {
      try {
        return await this.solutions.conclude(id, this.holder, outcome);
      } catch (error) {
        if (performance.now() > givenUpAtMs) throw error;
        this.onFault(error, id);
        await delay(keepAgainMs);
      }
    }
  }
}
