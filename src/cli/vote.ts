import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { replay, type VotingRule, votingRules } from '../tiers/vote.ts';
import { type VoteTable, voteProbability } from '../tiers/vote-probability.ts';
import type { Judge } from '../verification/judge.ts';
import { runBatch } from './batch.ts';
import { Misuse } from './misuse.ts';
import { openJudge } from './open-judge.ts';

const Sample = z.object({
  text: z.string().nullish(),
  /** Any JSON: what is neither text nor a number nor a truth value is a sample without an answer, and no reason to leave out its line. */
  answer: z.json().nullish(),
  model: z.string().nullish(),
});
const Line = z.object({ samples: z.array(Sample).max(200), rule: z.enum(votingRules).nullish() });
type Line = z.infer<typeof Line>;

interface Options {
  readonly in?: string;
  readonly rule: VotingRule;
  readonly jobs?: string;
  readonly calibration?: string;
}

/** `verity vote`: which answer a vote over recorded samples gives, and after how many draws it stops. */
export const command = new Command('vote')
  .description('Elects an answer among samples; reads {"id","samples":[{"text"?,"answer"?}],"rule"?} a line.')
  .option('--in <file>', 'JSON Lines; standard input where absent')
  .addOption(new Option('--rule <rule>', 'for lines that name none').choices(votingRules).default('lead-2'))
  .option('--calibration <file>', "what `verity bench --json` printed: each model's own table of probabilities")
  .option('--jobs <n>', 'worker threads')
  .action(async (options: Options) => {
    const tables = await readTables(options.calibration);
    const { judge, jobs, deadlineMs } = await openJudge(options.jobs);
    try {
      const work = (line: Line) => elect(line, line.rule ?? options.rule, tables, judge, deadlineMs);
      await runBatch({ file: options.in, line: Line, jobs, work });
    } finally {
      await judge.close();
    }
  });

async function elect({ samples }: Line, rule: VotingRule, tables: Tables, judge: Judge, deadlineMs: number) {
  const answers = samples.map(finalAnswerOf);
  const { classes, readings } = await judge.ask('group', { answers }, { remainingMs: deadlineMs });
  const standing = replay(rule, classes);
  const groups = standing.groups.map(({ first, votes }) => ({ answer: readings[first]?.text ?? null, votes }));
  const [leader] = standing.groups;
  const table = tables.get(samples[0]?.model ?? '');
  return {
    answer: groups[0]?.answer ?? null,
    votes: leader?.votes ?? 0,
    drawn: standing.drawn,
    groups,
    probability:
      leader === undefined
        ? null
        : voteProbability(
            standing.groups.map(({ votes }) => votes),
            table,
          ),
    stoppedBy: standing.stoppedBy ?? 'exhausted',
  };
}

/** By model. */
type Tables = ReadonlyMap<string, VoteTable>;

const Report = z.object({
  calibration: z.array(
    z.object({
      model: z.string(),
      stop: z.object({
        table: z.object({ rate: z.number(), patterns: z.record(z.string(), z.object({ probability: z.number() })) }),
      }),
    }),
  ),
});

async function readTables(file: string | undefined): Promise<Tables> {
  if (file === undefined) return new Map();
  try {
    const { calibration } = Report.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(calibration.map(({ model, stop }) => [model, stop.table]));
  } catch (error) {
    throw new Misuse(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** What the sample answered, or the whole reply that its final answer is taken from. `null` says that it has none, whatever its text. */
function finalAnswerOf({ text, answer }: z.infer<typeof Sample>): string {
  if (answer === undefined) return text ?? '';
  return answer === null || typeof answer === 'object' ? '' : String(answer);
}
