import { pino } from 'pino';
import { z } from 'zod';
import { compose } from '../app/compose.ts';
import { readConfig } from '../config.ts';
import type { SolveReply } from '../tutoring/request.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';

const Line = z.object({ problem: z.string() });

export interface WarmOptions {
  readonly in: string | undefined;
  readonly jobs: string | undefined;
  /** The most that all solves together may cost, in dollars; without it, what each may cost is the only bound. */
  readonly budgetUsd: number | undefined;
}

/**
 * Solves a list ahead and keeps the answers in the database of the settings, so that whoever asks for one of them is given it at once. What is remembered already costs
 * nothing. Off-peak work: run it by the clock of the machine, with few jobs.
 */
export async function warm(options: WarmOptions): Promise<void> {
  const jobs = wholeNumber('--jobs', options.jobs ?? '2');
  const budgetUsd = options.budgetUsd ?? Number.POSITIVE_INFINITY;
  const config = readConfig();
  const core = await compose({ ...config, role: 'all' }, pino({ level: 'error' }, pino.destination(2)));
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  let spentUsd = 0;
  const work = async ({ problem }: z.infer<typeof Line>) => {
    if (stopping.signal.aborted) return { error: { code: 'STOPPED', message: 'Stopped before this line.' } };
    if (spentUsd >= budgetUsd) return { error: { code: 'BUDGET', message: `The budget of $${budgetUsd} is spent.` } };
    const reply = await core.tutoring.solveAhead(problem, config.solving.deadlineMs, stopping.signal);
    if (reply.kind === 'solution' && !reply.remembered) spentUsd += reply.solution.costUsd;
    return written(reply);
  };
  try {
    await runBatch({ file: options.in, line: Line, jobs, work });
    process.stderr.write(`verity: $${spentUsd.toFixed(4)} spent\n`);
  } finally {
    await core.close();
  }
}

function written(reply: SolveReply): object {
  if (reply.kind !== 'solution') return { error: { code: reply.kind.toUpperCase(), message: reply.message } };
  const { state, method, tier, answer, assurance, caveat, costUsd } = reply.solution;
  const told = { answer: answer?.text ?? null, latex: answer?.latex ?? null };
  return { state, method, tier, ...told, assurance, caveat, remembered: reply.remembered, costUsd };
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new Misuse(`${option} takes a whole number from 1 to 64, not "${text}"`);
  return number;
}
