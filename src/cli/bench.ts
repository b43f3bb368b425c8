import { writeFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { allStrategies } from '../monitoring/bench/all-strategies.ts';
import {
  type BenchFigures,
  besideReasoning,
  frontier,
  measure,
  routerAccuracy,
} from '../monitoring/bench/bench-figures.ts';
import type { Case } from '../monitoring/bench/case.ts';
import { crossFitted, type Fitting, fittedTo } from '../monitoring/bench/ladders.ts';
import { RecordedProblem, RecordedReply } from '../monitoring/bench/recorded.ts';
import { samplesPerModel, simulate } from '../monitoring/bench/simulate.ts';
import { calibrationText, reportCalibration } from './bench-calibration.ts';
import { benchHead, benchPage, cellsOf } from './bench-page.ts';
import { Misuse } from './misuse.ts';
import { amount, wholeNumber } from './number-options.ts';
import { openJudge } from './open-judge.ts';
import { percent, printTable } from './print-table.ts';
import { readPolicy } from './read-policy.ts';
import { readScenarioFile } from './read-scenario.ts';
import { readLines, recordedCases } from './recorded-cases.ts';

interface Options {
  readonly problems?: string;
  readonly recorded?: readonly string[];
  readonly simulate?: string;
  readonly standard?: readonly string[];
  readonly reasoning?: readonly string[];
  readonly standardPrice: number;
  readonly reasoningPrice: number;
  readonly tokensPerSecond: number;
  readonly worth: readonly number[];
  readonly seed?: number;
  readonly policy?: string;
  readonly jobs?: string;
  readonly json?: boolean;
  readonly html?: string;
}

/** What a bench runs on: its problems, and policies fitted to other ones. */
interface Prepared {
  readonly cases: readonly Case[];
  readonly fitting: Fitting;
  readonly notes: readonly string[];
}

const list = (text: string, before: readonly string[] = []) => [...before, ...text.split(',')];

/** `verity bench`: strategies side by side on recorded or simulated answers. */
export const command = new Command('bench')
  .description('strategies side by side: accuracy, latency, calls and cost, on recorded or simulated answers')
  .option('--problems <file>', '{"id","problem","answer","level"?} a line')
  .option('--recorded <file...>', '{"problem_id","model","sample","text","answer","tokens"} a line')
  .option('--simulate <file>', 'a scenario; nothing is asked of anybody')
  .option(
    '--standard <models>',
    'models of the standard tier, in the order of drawing (all but the last recorded one)',
    list,
  )
  .option('--reasoning <models>', "the reasoning tier's models (the last recorded one)", list)
  .option('--standard-price <usd>', 'recorded: dollars for a million tokens of the standard tier', amount, 3)
  .option('--reasoning-price <usd>', 'recorded: dollars for a million tokens of the reasoning tier', amount, 15)
  .option('--tokens-per-second <n>', 'recorded: for estimated latencies', amount, 60)
  .option(
    '--worth <usd>',
    'worths of a right answer, separated by commas',
    (text) => text.split(',').map(amount),
    [0.01, 0.1, 0.25, 1],
  )
  .option('--policy <file>', "the policy of the service's own ladder (the shipped one)")
  .option('--seed <n>', 'simulated: instead of the one in the scenario', wholeNumber)
  .option('--jobs <n>', 'worker threads')
  .option('--json', 'print JSON')
  .option('--html <file>', 'also write one page with plots')
  .action(async (options: Options) => {
    const { cases, fitting, notes } = await prepare(options);
    const strategies = allStrategies(cases, fitting, {
      worths: options.worth,
      shares: [0.975, 1, 1.015],
      policy: await readPolicy(options.policy),
    });
    const figures = besideReasoning(strategies.map((strategy) => measure(strategy, cases, options.worth)));
    const router = routerAccuracy(cases);
    const calibration = reportCalibration(cases);
    if (options.html !== undefined)
      await writeFile(options.html, benchPage('Strategies side by side', figures, notes, calibration));
    const onFrontier = frontier(figures).map(({ strategy }) => strategy);
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ problems: cases.length, routerAccuracy: router, strategies: figures, frontier: onFrontier, calibration, notes }, null, 2)}\n`
        : `${tableOf(figures)}\nRouter's own accuracy: ${router === null ? 'no level is known' : percent(router.value)}\n${calibrationText(calibration)}\n${notes.join('\n')}\n`,
    );
  });

function tableOf(figures: readonly BenchFigures[]): string {
  return printTable(benchHead, figures.map(cellsOf));
}

async function prepare(options: Options): Promise<Prepared> {
  if (options.simulate !== undefined) return simulated(options.simulate, options.seed);
  if (options.problems === undefined || options.recorded === undefined)
    throw new Misuse('give --simulate, or --problems and --recorded');
  return recorded(options.problems, options.recorded, options);
}

async function simulated(file: string, seed?: number): Promise<Prepared> {
  const scenario = await readScenarioFile(file);
  const first = seed ?? scenario.seed;
  const fitting = fittedTo(simulate(scenario, first + 1), simulate(scenario, first + 2), samplesPerModel);
  return {
    cases: simulate(scenario, first),
    fitting,
    notes: [
      `Simulated with seed ${first}; ladders fitted on months simulated with seeds ${first + 1} and ${first + 2}. The router knows the level.`,
    ],
  };
}

async function recorded(problemFile: string, files: readonly string[], options: Options): Promise<Prepared> {
  const problems = await readLines(problemFile, RecordedProblem);
  const replies = (await Promise.all(files.map((file) => readLines(file, RecordedReply)))).flat();
  const seen = [...new Set(replies.map(({ model }) => model))];
  const reasoning = options.reasoning ?? (seen.length > 1 ? seen.slice(-1) : []);
  const standard = options.standard ?? seen.filter((model) => !reasoning.includes(model));
  const unknown = [...standard, ...reasoning].filter((model) => !seen.includes(model));
  if (unknown.length > 0) throw new Misuse(`not recorded: ${unknown.join(', ')}; there are ${seen.join(', ')}`);
  const { judge, jobs, deadlineMs } = await openJudge(options.jobs);
  const bar = process.stderr.isTTY ? new SingleBar({ format: '{bar} {percentage}% | {value}/{total} judged' }) : null;
  bar?.start(problems.length, 0);
  try {
    const cases = await recordedCases(problems, replies, judge, {
      models: { standard, reasoning },
      usdPerMillion: { standard: options.standardPrice, reasoning: options.reasoningPrice },
      tokensPerSecond: options.tokensPerSecond,
      deadlineMs,
      jobs,
      onProgress: () => bar?.increment(),
    });
    if (cases.length === 0) throw new Misuse(`no problem of ${problemFile} has a reply of ${standard[0]}`);
    const most = (of: 'standard' | 'reasoning') => Math.max(...cases.map(({ samples }) => samples[of].length));
    const limits = { standard: Math.min(5, most('standard')), reasoning: Math.min(2, most('reasoning')) };
    return {
      cases,
      fitting: crossFitted(cases, limits),
      notes: [
        `Standard: ${standard.join(', ')}. Reasoning: ${reasoning.join(', ') || 'none'}.`,
        'Ladders are cross-fitted in ten folds by problem family. Latencies are estimated from tokens; where tokens are not recorded, from the length of the reply.',
      ],
    };
  } finally {
    bar?.stop();
    await judge.close();
  }
}
