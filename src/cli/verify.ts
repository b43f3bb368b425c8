import { Command } from 'commander';
import { z } from 'zod';
import type { Verification } from '../verification/protocol.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';
import { openJudge } from './open-judge.ts';

const Line = z.object({ problem: z.string(), answer: z.string() });

interface Options {
  readonly problem?: string;
  readonly answer?: string;
  readonly in?: string;
  readonly jobs?: string;
}

/** `verity verify`: whether an answer solves a statement that the service reads as a task itself. */
export const command = new Command('verify')
  .description('Says whether an answer solves a statement; in batch reads {"id","problem","answer"} a line.')
  .option('--problem <statement>', 'the statement')
  .option('--answer <answer>', 'the answer to it')
  .option('--in <file>', 'JSON Lines; standard input where no problem is given')
  .option('--jobs <n>', 'worker threads')
  .action(async (options: Options) => {
    const single = singleOf(options);
    const { judge, jobs, deadlineMs } = await openJudge(single === null ? options.jobs : '1');
    const verify = async ({ problem, answer }: z.infer<typeof Line>) =>
      written(await judge.ask('verify', { statement: problem, answer }, { remainingMs: deadlineMs }));
    try {
      if (single === null) return await runBatch({ file: options.in, line: Line, jobs, work: verify });
      const result = await verify(single);
      process.stdout.write(`${JSON.stringify(result)}\n`);
      process.exitCode = result.verdict === 'verified' ? 0 : 1;
    } finally {
      await judge.close();
    }
  });

function singleOf({ problem, answer, in: file }: Options): z.infer<typeof Line> | null {
  if (problem === undefined && answer === undefined) return null;
  if (problem === undefined || answer === undefined || file !== undefined)
    throw new Misuse('give both --problem and --answer, or neither and a batch');
  return { problem, answer };
}

const words = { VERIFIED: 'verified', REFUTED: 'refuted', UNDECIDED: 'undecided' } as const;

function written({ verdict, task, feedback }: Verification) {
  return { verdict: words[verdict.kind], task, checks: verdict.checks, notChecked: verdict.notChecked, feedback };
}
