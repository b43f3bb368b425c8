import { Command } from 'commander';
import { z } from 'zod';
import type { Verification } from '../verification/protocol.ts';
import { verifierVersion } from '../verification/version.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';
import { openJudge } from './open-judge.ts';
import { Recorded, replayed } from './replayed.ts';

const Line = z.object({ problem: z.string(), answer: z.string() });

interface Options {
  readonly problem?: string;
  readonly answer?: string;
  readonly in?: string;
  readonly replay?: string;
  readonly jobs?: string;
}

/** `verity verify`: whether an answer solves a statement that the service reads as a task itself. */
export const command = new Command('verify')
  .description('Says whether an answer solves a statement; in batch reads {"id","problem","answer"} a line.')
  .option('--problem <statement>', 'the statement')
  .option('--answer <answer>', 'the answer to it')
  .option('--in <file>', 'JSON Lines; standard input where no problem is given')
  .option('--replay <file>', 'verify again what this command printed once, and say whether anything differs')
  .option('--jobs <n>', 'worker threads')
  .action(async (options: Options) => {
    const single = singleOf(options);
    const { judge, jobs, deadlineMs } = await openJudge(single === null ? options.jobs : '1');
    const verify = async ({ problem, answer }: z.infer<typeof Line>) =>
      written(problem, answer, await judge.ask('verify', { statement: problem, answer }, { remainingMs: deadlineMs }));
    const again = async (record: Recorded) => {
      const result = replayed(record, await verify(record));
      if (result.replay === 'different') process.exitCode = 1;
      return result;
    };
    try {
      if (options.replay !== undefined)
        return await runBatch({ file: options.replay, line: Recorded, jobs, work: again });
      if (single === null) return await runBatch({ file: options.in, line: Line, jobs, work: verify });
      const result = await verify(single);
      process.stdout.write(`${JSON.stringify(result)}\n`);
      process.exitCode = result.verdict === 'verified' ? 0 : 1;
    } finally {
      await judge.close();
    }
  });

function singleOf({ problem, answer, in: file, replay }: Options): z.infer<typeof Line> | null {
  if (replay !== undefined && (problem ?? answer ?? file) !== undefined)
    throw new Misuse('--replay brings its own problems and answers: give nothing else');
  if (problem === undefined && answer === undefined) return null;
  if (problem === undefined || answer === undefined || file !== undefined)
    throw new Misuse('give both --problem and --answer, or neither and a batch');
  return { problem, answer };
}

const words = { VERIFIED: 'verified', REFUTED: 'refuted', UNDECIDED: 'undecided' } as const;

/** With all that {@link Recorded} needs, so that what is printed can be kept and replayed. */
function written(problem: string, answer: string, { verdict, task, feedback }: Verification) {
  const { kind, checks, notChecked } = verdict;
  return {
    problem,
    answer,
    verdict: words[kind],
    task,
    checks: [...checks],
    notChecked: [...notChecked],
    feedback,
    verifier: verifierVersion,
  };
}
