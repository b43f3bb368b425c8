import { JudgingThread, type Loss, type ThreadSettings } from './judging-thread.ts';
import type { Obstacle } from './protocol.ts';

export interface PoolSettings extends ThreadSettings {
  /** Jobs that run at the same time. One thread more is kept warm. */
  readonly threads: number;
  /** Jobs that may wait for a thread; more are turned away at once. */
  readonly longestQueue: number;
  /** Told what a thread was lost to, other than the pool's own killing. */
  readonly onLoss?: (error: Error) => void;
}

export interface RunLimits {
  /** Wall time for the reply, in milliseconds, waiting included. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** What a job came to: the worker's reply, or what kept it from replying. */
export type Run =
  | { readonly kind: 'reply'; readonly reply: unknown }
  | { readonly kind: 'lost'; readonly obstacle: Obstacle };

/** A job on its way. `thread` is null while it waits. */
interface Call {
  readonly job: unknown;
  readonly expiresAtMs: number;
  thread: JudgingThread | null;
  timer: NodeJS.Timeout | undefined;
  settle(run: Run): void;
}

/** After a thread that could not even start, the next one is tried this much later, in milliseconds. */
const restartDelayMs = 500;

/**
 * A fixed number of worker threads and a warm spare. Every job settles in time: with the reply, or with what kept it from one.
 * A job past its deadline costs its thread: the thread is killed, the spare takes its place at once and a new spare starts.
 */
export class WorkerPool {
  private readonly threads = new Set<JudgingThread>();
  private readonly idle: JudgingThread[] = [];
  private readonly waiting: Call[] = [];
  private readonly running = new Map<JudgingThread, Call>();
  private readonly loading = new Loading();
  private isClosed = false;

  constructor(private readonly settings: PoolSettings) {
    this.fill();
  }

  /** Settles when all places have a loaded thread. @throws Error where a thread could not be loaded. */
  ready(): Promise<void> {
    return this.loading.done;
  }

  /** Runs a job; never rejects. */
  run(job: unknown, limits: RunLimits): Promise<Run> {
    if (this.isClosed || limits.signal?.aborted) return Promise.resolve(lost('stopped'));
    if (limits.deadlineMs <= 0) return Promise.resolve(lost('time'));
    if (this.waiting.length >= this.settings.longestQueue) return Promise.resolve(lost('overload'));
    return new Promise((resolve) => {
      const stop = () => this.end(call, 'stopped');
      const call: Call = {
        job,
        expiresAtMs: performance.now() + limits.deadlineMs,
        thread: null,
        // A job that waited half its time is turned away: the rest would hardly do, and a thread would be killed for nothing.
        timer: setTimeout(() => this.end(call, 'overload'), limits.deadlineMs / 2),
        settle(run) {
          clearTimeout(call.timer);
          limits.signal?.removeEventListener('abort', stop);
          resolve(run);
        },
      };
      limits.signal?.addEventListener('abort', stop, { once: true });
      this.waiting.push(call);
      this.dispatch();
    });
  }

  /** Ends all threads; jobs in flight settle as `stopped`. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const call of [...this.waiting, ...this.running.values()]) call.settle(lost('stopped'));
    this.waiting.length = 0;
    this.running.clear();
    this.loading.fail(new Error('the pool was closed'));
    await Promise.all([...this.threads].map((thread) => thread.kill()));
  }

  /** Starts the threads that are missing; the spare last, when the others no longer need the processor for loading. */
  private fill(): void {
    const wanted = this.settings.threads + (this.loading.isDone ? 1 : 0);
    while (!this.isClosed && this.threads.size < wanted) this.start();
  }

  private start(): void {
    const thread = new JudgingThread(this.settings, {
      onReady: () => {
        this.idle.push(thread);
        if (this.idle.length + this.running.size >= this.settings.threads) this.loading.finish();
        this.dispatch();
        this.fill();
      },
      onReply: (_, reply) => this.finish(thread, reply),
      onLoss: (_, loss) => this.lose(thread, loss),
    });
    this.threads.add(thread);
  }

  /** Gives waiting jobs to loaded threads, the one used last first: its code is warm. */
  private dispatch(): void {
    while (this.waiting.length > 0 && this.running.size < this.settings.threads) {
      const thread = this.idle.pop();
      if (thread === undefined) return;
      const call = this.waiting.shift();
      if (call === undefined) return;
      clearTimeout(call.timer);
      call.timer = setTimeout(() => this.end(call, 'time'), Math.max(0, call.expiresAtMs - performance.now()));
      call.thread = thread;
      this.running.set(thread, call);
      thread.send(call.job);
    }
  }

  private finish(thread: JudgingThread, reply: unknown): void {
    this.running.get(thread)?.settle({ kind: 'reply', reply });
    this.running.delete(thread);
    this.idle.push(thread);
    this.dispatch();
  }

  /** Ends a job from outside: by the clock or by whoever asked. Where a thread is at it, the thread goes too. */
  private end(call: Call, obstacle: Obstacle): void {
    call.settle(lost(obstacle));
    if (call.thread === null) {
      this.waiting.splice(this.waiting.indexOf(call), 1);
      return;
    }
    this.remove(call.thread);
    void call.thread.kill();
    this.fill();
    this.dispatch();
  }

  private lose(thread: JudgingThread, { obstacle, error }: Loss): void {
    this.settings.onLoss?.(error);
    this.running.get(thread)?.settle(lost(obstacle));
    this.remove(thread);
    if (thread.isReady) this.fill();
    else {
      this.loading.fail(error);
      setTimeout(() => this.fill(), restartDelayMs).unref();
    }
    this.dispatch();
  }

  private remove(thread: JudgingThread): void {
    this.threads.delete(thread);
    this.running.delete(thread);
    const place = this.idle.indexOf(thread);
    if (place >= 0) this.idle.splice(place, 1);
  }
}

/** Whether the first threads have been loaded, as a promise that may be failed without anybody listening. */
class Loading {
  isDone = false;
  finish: () => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  readonly done = new Promise<void>((resolve, reject) => {
    this.finish = () => {
      this.isDone = true;
      resolve();
    };
    this.fail = reject;
  });

  constructor() {
    this.done.catch(() => undefined);
  }
}

function lost(obstacle: Obstacle): Run {
  return { kind: 'lost', obstacle };
}
