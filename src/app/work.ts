import type { Config } from '../config.ts';
import type { WorkQueue } from '../tutoring/ports.ts';
import type { SolveRunner } from '../tutoring/runner.ts';
import type { Solution } from '../tutoring/solution.ts';

/** The part of an instance that works on what waits. */
export interface Work {
  /** Takes up a row at once; null where this instance does not work, another holds the row, or the work broke off. */
  run(id: string): Promise<Solution | null>;
  /** Takes nothing new, and gives what is in flight so long to finish before it is handed back. */
  stop(graceMs: number): Promise<void>;
}

/** An instance that only serves requests leaves the work to others. */
const idle: Work = { run: async () => null, stop: async () => undefined };

/** Begins to work, where the role of this instance says so: on what it is woken for, and on what a sweep finds left by others. */
export function startWork(config: Pick<Config, 'role' | 'solving'>, runner: SolveRunner, queue: WorkQueue): Work {
  if (config.role === 'api') return idle;
  runner.start();
  queue.start(config.solving.concurrency, async (id) => {
    await runner.run(id);
  });
  return {
    run: (id) => runner.run(id),
    async stop(graceMs) {
      await Promise.all([queue.stop(), runner.stop(graceMs)]);
    },
  };
}
