import { Command } from 'commander';
import { z } from 'zod';
import { type Comparison, forms } from '../verification/protocol.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';
import { openJudge } from './open-judge.ts';

const Line = z.object({ expected: z.string(), given: z.string(), form: z.enum(forms).nullish() });
type Line = z.infer<typeof Line>;

interface Options {
  readonly expected?: string;
  readonly given?: string;
  readonly form?: string;
  readonly in?: string;
  readonly jobs?: string;
}

/** `verity check`: whether two answers are the same mathematical object, and whether the given one has a form. */
export const command = new Command('check')
  .description('Says whether two answers are the same; in batch reads {"id","expected","given","form"?} a line.')
  .option('--expected <answer>', 'one answer')
  .option('--given <answer>', 'the other')
  .option('--form <form>', `${forms.join(', ')}`)
  .option('--in <file>', 'JSON Lines; standard input where no answer is given')
  .option('--jobs <n>', 'worker threads')
  .action(async (options: Options) => {
    const single = singleOf(options);
    const { judge, jobs, deadlineMs } = await openJudge(single === null ? options.jobs : '1');
    const check = async ({ expected, given, form }: Line) =>
      written(
        await judge.ask('check', { expected, given, options: form ? { form } : {} }, { remainingMs: deadlineMs }),
      );
    try {
      if (single === null) return await runBatch({ file: options.in, line: Line, jobs, work: check });
      const result = await check(single);
      process.stdout.write(`${JSON.stringify(result)}\n`);
      process.exitCode = result.verdict === 'equal' && result.form !== 'unmet' ? 0 : 1;
    } finally {
      await judge.close();
    }
  });

function singleOf({ expected, given, form, in: file }: Options): Line | null {
  if (expected === undefined && given === undefined) return null;
  if (expected === undefined || given === undefined || file !== undefined)
    throw new Misuse('give both --expected and --given, or neither and a batch');
  const line = Line.safeParse({ expected, given, form });
  if (!line.success) throw new Misuse(`--form is one of ${forms.join(', ')}`);
  return line.data;
}

function written({ verdict, form, readAs, method, evidence }: Comparison) {
  return { verdict, form, readAs, method, evidence };
}
