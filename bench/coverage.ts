import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Command } from 'commander';
import PQueue from 'p-queue';
import { z } from 'zod';
import { WorkerJudge } from '../src/verification/worker-judge.ts';

/**
 * How many statements of problem files are read as tasks, solved and proved without a model, and how many of the files' own answers are verified or refuted. Refuted answers
 * and proved ones that `check` tells from the file's are listed with `--list`: each is a wrong answer of the file, or a bug.
 */
const Problem = z.object({ id: z.string(), problem: z.string(), answer: z.string() });
type Problem = z.infer<typeof Problem>;

interface Outcome {
  readonly problem: Problem;
  readonly isTask: boolean;
  readonly proved: string | null;
  readonly agrees: 'equal' | 'different' | 'undecided' | null;
  readonly verdict: 'VERIFIED' | 'REFUTED' | 'UNDECIDED';
}

const options = new Command()
  .argument('<files...>', 'JSON Lines of {"id","problem","answer"}')
  .option('--jobs <n>', 'worker threads', String(availableParallelism()))
  .option('--list', 'list refuted answers of the files, and proved ones that differ from them')
  .parse();
const { jobs, list } = options.opts<{ jobs: string; list?: boolean }>();
const judge = new WorkerJudge({ threads: Number(jobs), heapMb: 256, deadlineMs: 5_000 });
const limits = { remainingMs: 30_000 };
await judge.ready();
const head = ['', 'problems', 'read', 'proved', 'proved, differs', 'verified', 'refuted'];
const table = new Table({ head, style: { head: [], border: [] } });
for (const file of options.args) table.push(figures(path.basename(file, '.jsonl'), await tryAll(read(file))));
await judge.close();
process.stdout.write(`${table.toString()}\n`);

function read(file: string): Problem[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => Problem.parse(JSON.parse(line)));
}

async function tryAll(problems: readonly Problem[]): Promise<readonly Outcome[]> {
  const bar = process.stderr.isTTY ? new SingleBar({ format: '{bar} {value}/{total} | {eta_formatted} left' }) : null;
  bar?.start(problems.length, 0);
  const queue = new PQueue({ concurrency: Number(jobs) });
  const outcomes = await Promise.all(
    problems.map((problem) =>
      queue.add(async () => {
        const outcome = await tryOne(problem);
        bar?.increment();
        return outcome;
      }),
    ),
  );
  bar?.stop();
  return outcomes;
}

async function tryOne(problem: Problem): Promise<Outcome> {
  const { problem: statement, answer } = problem;
  const given = await judge.ask('verify', { statement, answer }, limits);
  const outcome = { problem, isTask: given.task !== null, verdict: given.verdict.kind, proved: null, agrees: null };
  const solving = given.task === null ? null : await judge.ask('solve', { statement }, limits);
  if (solving?.kind !== 'solved') return outcome;
  const own = await judge.ask('verify', { statement, answer: solving.answer.text }, limits);
  if (own.verdict.kind !== 'VERIFIED') return outcome;
  const same = await judge.ask('check', { expected: answer, given: solving.answer.text }, limits);
  return { ...outcome, proved: solving.answer.text, agrees: same.verdict };
}

function figures(name: string, outcomes: readonly Outcome[]): string[] {
  const share = (keep: (outcome: Outcome) => boolean) =>
    (outcomes.filter(keep).length / Math.max(1, outcomes.length)).toFixed(3);
  const differs = outcomes.filter(({ agrees, verdict }) => agrees === 'different' && verdict !== 'VERIFIED');
  const refuted = outcomes.filter(({ verdict }) => verdict === 'REFUTED');
  if (list)
    for (const { problem, proved, verdict } of new Set([...differs, ...refuted]))
      process.stdout.write(`${JSON.stringify({ ...problem, proved, verdict })}\n`);
  return [
    name,
    String(outcomes.length),
    share(({ isTask }) => isTask),
    share(({ proved }) => proved !== null),
    String(differs.length),
    share(({ verdict }) => verdict === 'VERIFIED'),
    String(refuted.length),
  ];
}
