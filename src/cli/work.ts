import { Command } from 'commander';
import { z } from 'zod';
import { runBatch } from './batch.ts';
import { openJudge } from './open-judge.ts';

const Line = z
  .object({ problem: z.string().nullish(), lines: z.array(z.string()).optional(), text: z.string().optional() })
  .refine(({ lines, text }) => lines !== undefined || text !== undefined, 'needs "lines" or "text"');

/** `verity work`: recomputes the lines of worked solutions and names the first that fails. */
export const command = new Command('work')
  .description('Checks worked lines; reads {"id","problem"?,"lines":[...]} or {"id","problem"?,"text"} a line.')
  .option('--in <file>', 'JSON Lines; standard input otherwise')
  .option('--jobs <n>', 'worker threads')
  .action(async (options: { readonly in?: string; readonly jobs?: string }) => {
    const { judge, jobs, deadlineMs } = await openJudge(options.jobs);
    const work = ({ problem, lines, text }: z.infer<typeof Line>) => {
      const given = lines ?? (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
      return judge.ask('work', { ...(problem ? { problem } : {}), lines: given }, { remainingMs: deadlineMs });
    };
    try {
      await runBatch({ file: options.in, line: Line, jobs, work });
    } finally {
      await judge.close();
    }
  });
