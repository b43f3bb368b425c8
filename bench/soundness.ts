import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Command } from 'commander';
import PQueue from 'p-queue';
import { z } from 'zod';
import { allCases } from '../src/judge/tasks/all-cases.ts';
import { WorkerJudge } from '../src/verification/worker-judge.ts';
import { type Mutant, mutantsOf } from './mutation/mutants.ts';
import { randomFrom } from './mutation/random.ts';

/**
 * Makes wrong answers out of right ones and looks for a false "verified": mutants of each answer, and answers of other problems. A mutant
 * that `check` shows equal to the right answer is right by accident and counted apart; every other one that is verified is printed for review, and
 * makes the command leave with status 1.
 */
const Problem = z.object({ id: z.string(), problem: z.string(), answer: z.string() });
type Problem = z.infer<typeof Problem>;

interface Trial extends Mutant {
  readonly problem: Problem;
}

interface Tally {
  trials: number;
  onTasks: number;
  refuted: number;
  undecided: number;
  rightByAccident: number;
  falseVerified: number;
}

const options = new Command()
  .argument(
    '[files...]',
    'JSON Lines of {"id","problem","answer"}; without any, the statements that we wrote for each kind of task',
  )
  .option('--count <n>', 'mutants to try', '50000')
  .option('--seed <n>', 'of the changes and the order', '1')
  .option('--shard <i/n>', 'this part of the trials', '0/1')
  .option(
    '--out <file>',
    'appends what was verified, and how far the run came; a run with the same file goes on from there',
  )
  .option('--jobs <n>', 'worker threads', String(availableParallelism()))
  .parse();
const { count, seed, shard, out, jobs } = options.opts<
  Record<'count' | 'seed' | 'shard' | 'jobs', string> & { out?: string }
>();

const problems = options.args.length === 0 ? ownProblems() : options.args.flatMap(readProblems);
const trials = trialsOf(problems, Number(seed), Number(count), shard);
const judge = new WorkerJudge({ threads: Number(jobs), heapMb: 256, deadlineMs: 5_000 });
await judge.ready();
const tally = await run(trials.slice(alreadyDone()));
await judge.close();
print(tally);
process.exitCode = tally.falseVerified === 0 ? 0 : 1;

function ownProblems(): Problem[] {
  return Object.entries(allCases).flatMap(([kind, cases]) =>
    cases.flatMap(({ statement, right: [answer] }, index) =>
      answer === undefined ? [] : [{ id: `${kind} ${index}`, problem: statement, answer }],
    ),
  );
}

function readProblems(file: string): Problem[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const problem = Problem.safeParse(JSON.parse(line));
    return problem.success ? [problem.data] : [];
  });
}

/** The trials of one shard: round after round over all problems, each round with other random changes, and one foreign answer each. */
function trialsOf(all: readonly Problem[], from: number, limit: number, part: string): Trial[] {
  const [index = 0, parts = 1] = part.split('/').map(Number);
  const found: Trial[] = [];
  for (let round = 0; found.length < limit && round < 1000; round++) {
    const random = randomFrom(from * 1000 + round);
    for (const problem of all) {
      const foreign = all[Math.floor(random() * all.length)];
      const mutants = [
        ...mutantsOf(problem.answer, random),
        ...(foreign && foreign.answer !== problem.answer ? [{ change: 'other answer', answer: foreign.answer }] : []),
      ];
      found.push(...mutants.map((mutant) => ({ problem, ...mutant })));
    }
  }
  const unique = [...new Map(found.map((trial) => [`${trial.problem.id}\n${trial.answer}`, trial])).values()];
  return unique.slice(0, limit).filter((_, at) => at % parts === index);
}

function alreadyDone(): number {
  if (out === undefined || !existsSync(out)) return 0;
  const last = readFileSync(out, 'utf8').trim().split('\n').at(-1) ?? '';
  return last === '' ? 0 : z.object({ done: z.number() }).parse(JSON.parse(last)).done;
}

async function run(part: readonly Trial[]): Promise<Tally> {
  const sum: Tally = { trials: 0, onTasks: 0, refuted: 0, undecided: 0, rightByAccident: 0, falseVerified: 0 };
  const bar = process.stderr.isTTY ? new SingleBar({ format: '{bar} {value}/{total} | {eta_formatted} left' }) : null;
  bar?.start(part.length, 0);
  const queue = new PQueue({ concurrency: 4 * Number(jobs) });
  let done = trials.length - part.length;
  for (const batch of batches(part, 1000)) {
    await Promise.all(batch.map((trial) => queue.add(() => tryOne(trial, sum, bar))));
    done += batch.length;
    if (out !== undefined) appendFileSync(out, `${JSON.stringify({ done })}\n`);
  }
  bar?.stop();
  return sum;
}

async function tryOne(trial: Trial, sum: Tally, bar: SingleBar | null): Promise<void> {
  const { problem, answer } = trial;
  const limits = { remainingMs: 30_000 };
  const { verdict, task } = await judge.ask('verify', { statement: problem.problem, answer }, limits);
  sum.trials++;
  if (task !== null) sum.onTasks++;
  if (verdict.kind === 'REFUTED') sum.refuted++;
  if (verdict.kind === 'UNDECIDED') sum.undecided++;
  if (verdict.kind === 'VERIFIED') {
    const same = await judge.ask('check', { expected: problem.answer, given: answer }, limits);
    if (same.verdict === 'equal') sum.rightByAccident++;
    else {
      sum.falseVerified++;
      const row = {
        verified: answer,
        change: trial.change,
        right: problem.answer,
        id: problem.id,
        problem: problem.problem,
      };
      process.stdout.write(`${JSON.stringify(row)}\n`);
      if (out !== undefined) appendFileSync(out, `${JSON.stringify(row)}\n`);
    }
  }
  bar?.increment();
}

function* batches<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

function print(sum: Tally): void {
  const table = new Table({
    style: { head: [], border: [] },
    head: ['trials', 'on tasks', 'refuted', 'undecided', 'right by accident', 'verified, not shown right'],
  });
  table.push([sum.trials, sum.onTasks, sum.refuted, sum.undecided, sum.rightByAccident, sum.falseVerified].map(String));
  process.stdout.write(`${table.toString()}\n`);
}
