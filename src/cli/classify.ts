import { Argument, Command } from 'commander';
import { z } from 'zod';
import { classify } from '../tiers/classify.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';

const Line = z.object({ problem: z.string() });

interface Options {
  readonly in?: string;
}

/** `verity classify`: how hard a statement is judged to be, from its text alone, without solving it. */
export const command = new Command('classify')
  .description('Says how hard a statement is; in batch reads {"id","problem"} a line.')
  .addArgument(new Argument('[statement]'))
  .option('--in <file>', 'JSON Lines; standard input where no statement is given')
  .option('--jobs <n>', 'taken for uniformity; scoring takes microseconds and needs no workers')
  .action(async (statement: string | undefined, options: Options) => {
    if (statement !== undefined && options.in !== undefined) throw new Misuse('give a statement or --in, not both');
    const work = async ({ problem }: z.infer<typeof Line>) => {
      const { tier, probabilities } = classify(problem);
      const { EASY: easy, MEDIUM: medium, HARD: hard } = probabilities;
      return { tier: tier.toLowerCase(), probabilities: { easy, medium, hard } };
    };
    if (statement === undefined) return await runBatch({ file: options.in, line: Line, jobs: 1, work });
    process.stdout.write(`${JSON.stringify(await work({ problem: statement }))}\n`);
  });
