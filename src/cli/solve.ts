import { Argument, Command } from 'commander';
import { destination } from 'pino';
import { z } from 'zod';
import { openLadder } from '../app/ladder.ts';
import { createLogger } from '../app/logger.ts';
import { readConfig } from '../config.ts';
import { CappedPurse } from '../llm/capped-purse.ts';
import { budgetOf } from '../tutoring/budget.ts';
import type { Outcome } from '../tutoring/solution.ts';
import { solveProblem } from '../tutoring/solver.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';
import { amount } from './number-options.ts';
import { openJudge } from './open-judge.ts';
import { solutionText } from './solution-text.ts';

const Line = z.object({ problem: z.string() });

interface Options {
  readonly in?: string;
  readonly jobs?: string;
  readonly json?: boolean;
  readonly warm?: boolean;
  readonly budgetUsd?: number;
}

/** `verity solve`: what the service would answer, without a database: nothing is recalled and nothing kept. */
export const command = new Command('solve')
  .description('Solves a statement and checks the answer; in batch reads {"id","problem"} a line.')
  .addArgument(new Argument('[statement]'))
  .option('--in <file>', 'JSON Lines; standard input where no statement is given')
  .option('--jobs <n>', 'worker threads')
  .option('--json', 'one JSON object instead of text')
  .option('--warm', 'solve the batch ahead: recall and keep answers in the database')
  .option('--budget-usd <amount>', 'with --warm: the most that all of it may cost, in dollars', amount)
  .action(async (statement: string | undefined, options: Options) => {
    if (options.warm) {
      if (statement !== undefined) throw new Misuse('--warm takes a batch, not a statement');
      const { warm } = await import('./warm.ts');
      return warm({ in: options.in, jobs: options.jobs, budgetUsd: options.budgetUsd });
    }
    if (statement !== undefined && options.in !== undefined) throw new Misuse('give a statement or --in, not both');
    const config = readConfig();
    const purse = () => new CappedPurse(config.spending.solveUsd ?? Number.POSITIVE_INFINITY, null);
    const { judge, jobs } = await openJudge(statement === undefined ? options.jobs : '1');
    const ladder = openLadder(config.models, judge, createLogger('warn', destination(2)));
    const solve = (problem: string) =>
      solveProblem(problem, ladder, budgetOf(config.solving.deadlineMs, new AbortController().signal, purse()));
    try {
      if (statement === undefined) {
        const work = async ({ problem }: z.infer<typeof Line>) => written(await solve(problem));
        return await runBatch({ file: options.in, line: Line, jobs, work });
      }
      const startedMs = performance.now();
      const outcome = await solve(statement);
      const ms = Math.round((performance.now() - startedMs) * 1000) / 1000;
      process.stdout.write(
        options.json ? `${JSON.stringify({ id: null, ...written(outcome), ms })}\n` : solutionText(statement, outcome),
      );
      process.exitCode = outcome.state === 'SOLVED' ? 0 : 1;
    } finally {
      await judge.close();
    }
  });

function written(outcome: Outcome) {
  const { state, method, tier, answer, assurance, verdict, caveat, attempts } = outcome;
  return {
    state,
    method,
    tier,
    answer: answer?.text ?? null,
    latex: answer?.latex ?? null,
    assurance,
    verdict: verdict?.kind ?? null,
    checks: verdict?.checks ?? [],
    caveat,
    modelCalls: attempts.reduce((sum, { calls }) => sum + calls, 0),
    costUsd: attempts.reduce((sum, { costUsd }) => sum + costUsd, 0),
  };
}
