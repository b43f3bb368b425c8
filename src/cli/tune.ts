import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { RecordedProblem, RecordedReply } from '../monitoring/bench/recorded.ts';
import { type PolicyValue, type TunedPolicy, tunePolicy } from '../monitoring/tuning/tune-policy.ts';
import { Misuse } from './misuse.ts';
import { amount, wholeNumber } from './number-options.ts';
import { openJudge } from './open-judge.ts';
import { percent, printTable, usd } from './print-table.ts';
import { readPolicy } from './read-policy.ts';
import { readLines, recordedCases } from './recorded-cases.ts';

interface Options {
  readonly problems: string;
  readonly recorded: readonly string[];
  readonly standard?: readonly string[];
  readonly reasoning?: readonly string[];
  readonly standardPrice: number;
  readonly reasoningPrice: number;
  readonly tokensPerSecond: number;
  readonly worth: number;
  readonly secondPrice: number;
  readonly samples: number;
  readonly policy?: string;
  readonly out?: string;
  readonly jobs?: string;
  readonly json?: boolean;
}

const list = (text: string) => text.split(',');

/** `verity tune`: proposes thresholds for each family of problems; nothing is activated by it. */
export const command = new Command('tune')
  .description('propose the thresholds that are worth most on recorded answers, with before and after')
  .requiredOption('--problems <file>', '{"id","problem","answer","level"?} a line')
  .requiredOption('--recorded <file...>', '{"problem_id","model","sample","text","answer","tokens"} a line')
  .option(
    '--standard <models>',
    'models of the standard tier, in the order of drawing (all but the last recorded one)',
    list,
  )
  .option('--reasoning <models>', "the reasoning tier's models (the last recorded one)", list)
  .option('--standard-price <usd>', 'dollars for a million tokens of the standard tier', amount, 3)
  .option('--reasoning-price <usd>', 'dollars for a million tokens of the reasoning tier', amount, 15)
  .option('--tokens-per-second <n>', 'for estimated latencies', amount, 60)
  .option('--worth <usd>', 'what a right answer is worth', amount, 1)
  .option('--second-price <usd>', 'what a second of waiting costs', amount, 0)
  .option('--samples <n>', 'samples of a vote at most', wholeNumber, 5)
  .option('--policy <file>', 'the policy to start from (the shipped one)')
  .option('--out <file>', 'where the proposed policy goes; standard output without it')
  .option('--jobs <n>', 'worker threads')
  .option('--json', 'print everything as JSON')
  .action(async (options: Options) => {
    const present = await readPolicy(options.policy);
    const cases = await judged(options);
    const day = new Date().toISOString().slice(0, 10);
    const tuned = tunePolicy(cases, {
      worth: { correctUsd: options.worth, secondUsd: options.secondPrice },
      drawing: { rule: 'lead-2', samples: options.samples },
      present,
      version: `${day}-tuned`,
      source: `verity tune over ${cases.length} recorded problems, a right answer worth ${usd(options.worth)}; from policy ${present.version}.`,
    });
    if (options.out !== undefined) await writeFile(options.out, `${JSON.stringify(tuned.policy, null, 2)}\n`);
    process.stderr.write(options.json ? '' : summaryOf(tuned));
    if (options.json) process.stdout.write(`${JSON.stringify(tuned, null, 2)}\n`);
    else if (options.out === undefined) process.stdout.write(`${JSON.stringify(tuned.policy, null, 2)}\n`);
  });

async function judged(options: Options) {
  const problems = await readLines(options.problems, RecordedProblem);
  const replies = (await Promise.all(options.recorded.map((file) => readLines(file, RecordedReply)))).flat();
  const seen = [...new Set(replies.map(({ model }) => model))];
  const reasoning = options.reasoning ?? (seen.length > 1 ? seen.slice(-1) : []);
  const standard = options.standard ?? seen.filter((model) => !reasoning.includes(model));
  const { judge, jobs, deadlineMs } = await openJudge(options.jobs);
  try {
    const cases = await recordedCases(problems, replies, judge, {
      models: { standard, reasoning },
      usdPerMillion: { standard: options.standardPrice, reasoning: options.reasoningPrice },
      tokensPerSecond: options.tokensPerSecond,
      deadlineMs,
      jobs,
      onProgress: () => undefined,
    });
    if (cases.length === 0) throw new Misuse(`no problem of ${options.problems} has a reply of ${standard.join(', ')}`);
    return cases;
  } finally {
    await judge.close();
  }
}

function summaryOf({ heldOut, changed }: TunedPolicy): string {
  const row = (name: string, value: PolicyValue) => [
    name,
    percent(value.accuracy),
    usd(value.costPerQueryUsd),
    `${value.secondsPerQuery.toFixed(1)} s`,
    percent(value.reasoningShare),
    usd(value.utilityUsd),
  ];
  const table = printTable(
    ['on problems not fitted on', 'accuracy', 'per query', 'time', 'reasoning', 'worth less cost'],
    [row('before', heldOut.before), row('after', heldOut.after), row('optimum, knowing the answers', heldOut.optimum)],
  );
  return `${table}${changed.length > 0 ? changed.join('\n') : 'Nothing would change.'}\n`;
}
