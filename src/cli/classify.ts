import { Argument, Command } from 'commander';
import { z } from 'zod';
import { classify } from '../tiers/classify.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';
import { openJudge } from './open-judge.ts';

const Line = z.object({ problem: z.string() });

interface Options {
  readonly in?: string;
  readonly jobs?: string;
}

/** `verity classify`: how hard a statement is judged to be, from its text alone, without solving it. */
export const command = new Command('classify')
  .description('Says how hard a statement is; in batch reads {"id","problem"} a line.')
  .addArgument(new Argument('[statement]'))
  .option('--in <file>', 'JSON Lines; standard input where no statement is given')
  .option('--jobs <n>', 'worker threads')
  .action(async (statement: string | undefined, options: Options) => {
    if (statement !== undefined && options.in !== undefined) throw new Misuse('give a statement or --in, not both');
    const { judge, jobs, deadlineMs } = await openJudge(statement === undefined ? options.jobs : '1');
    const work = async ({ problem }: z.infer<typeof Line>) => {
      const reading = await judge.ask('read', { statement: problem }, { remainingMs: deadlineMs });
      const { tier, probabilities } = classify(problem, reading);
      const { EASY: easy, MEDIUM: medium, HARD: hard } = probabilities;
      return { tier: tier.toLowerCase(), probabilities: { easy, medium, hard } };
    };
    try {
      if (statement === undefined) return await runBatch({ file: options.in, line: Line, jobs, work });
      process.stdout.write(`${JSON.stringify(await work({ problem: statement }))}\n`);
    } finally {
      await judge.close();
    }
  });
