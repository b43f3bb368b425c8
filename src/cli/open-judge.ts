import { readConfig } from '../config.ts';
import { WorkerJudge } from '../verification/worker-judge.ts';
import { Misuse } from './misuse.ts';

/** A judge for a command, with as many threads as it works on lines at once. */
export interface CommandJudge {
  readonly judge: WorkerJudge;
  readonly jobs: number;
  /** The longest that one judgement may take, in milliseconds. */
  readonly deadlineMs: number;
}

/** Starts the worker threads and waits until they are loaded, so that start-up is no part of any measured time. */
export async function openJudge(jobs: string | undefined): Promise<CommandJudge> {
  const config = readConfig();
  const threads = jobs === undefined ? config.judge.threads : Number(jobs);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64)
    throw new Misuse(`--jobs takes a whole number from 1 to 64, not "${jobs}"`);
  const judge = new WorkerJudge({ ...config.judge, threads, onLoss: report });
  await judge.ready();
  return { judge, jobs: threads, deadlineMs: config.judge.deadlineMs };
}

/** What a worker was lost to is told on standard error: the result only says that nothing was decided. */
function report(error: Error): void {
  process.stderr.write(`verity: a worker was lost: ${error.message}\n`);
}
