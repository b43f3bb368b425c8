import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import PQueue from 'p-queue';
import { z } from 'zod';
import { WorkerJudge } from '../src/verification/worker-judge.ts';
import { openPeer, type Peer, type Verdict } from './peers/peer.ts';

/**
 * How well and how fast `check` decides whether answers are equal, on files of labelled pairs; with `--peer` another checker on the same rows in the same
 * run. A row counts as right where an equal pair is called equal, or a different one anything but equal. Everybody goes through the rows `--warm` times
 * before the pass that is measured: what is compiled or cached on the way is no part of a pair's time.
 */
const Row = z.object({ id: z.string(), expected: z.string(), given: z.string(), want: z.enum(['equal', 'different']) });
type Row = z.infer<typeof Row> & { readonly source: string };

interface Result {
  readonly row: Row;
  readonly verdict: Verdict;
  readonly ms: number;
}

const options = new Command()
  .argument('<files...>', 'JSON Lines of {"id","expected","given","want"}')
  .option(
    '--peer <command>',
    'compute-engine, after `npm ci --prefix bench`; or a command that answers each line {"expected","given"} with a line {"verdict"}',
  )
  .option('--warm <n>', 'passes before the measured one', '3')
  .option('--jobs <n>', 'worker threads', '1')
  .parse();
const { peer, warm, jobs } = options.opts<{ peer?: string; warm: string; jobs: string }>();

const rows = options.args.flatMap(readRows);
process.stdout.write(`${rows.length} pairs, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}\n`);
const ours = await checkAll();
printTable('verity', ours);
if (peer !== undefined) await compare(openPeer(peer));

function readRows(file: string): Row[] {
  const source = path.basename(file, '.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => ({ ...Row.parse(JSON.parse(line)), source }));
}

async function checkAll(): Promise<readonly Result[]> {
  const judge = new WorkerJudge({ threads: Number(jobs), heapMb: 256, deadlineMs: 5_000 });
  await judge.ready();
  const queue = new PQueue({ concurrency: Number(jobs) });
  const check = async (row: Row): Promise<Result> => {
    const startedMs = performance.now();
    const { verdict } = await judge.ask('check', row, { remainingMs: 5_000 });
    return { row, verdict, ms: performance.now() - startedMs };
  };
  const all = (part: readonly Row[]) => Promise.all(part.map((row) => queue.add(() => check(row))));
  for (let pass = 0; pass < Number(warm); pass++) await all(rows);
  const results = await all(rows);
  await judge.close();
  return results;
}

async function compare(other: Peer): Promise<void> {
  const run = async (): Promise<readonly Result[]> => {
    const results: Result[] = [];
    for (const row of rows) {
      const startedMs = performance.now();
      const verdict = await other.check(row.expected, row.given);
      results.push({ row, verdict, ms: performance.now() - startedMs });
    }
    return results;
  };
  for (let pass = 0; pass < Number(warm); pass++) await run();
  const theirs = await run();
  other.close();
  printTable(other.name, theirs);
  const total = (results: readonly Result[]) => results.reduce((sum, { ms }) => sum + ms, 0);
  process.stdout.write(
    `throughput on these rows: ${(total(theirs) / total(ours)).toFixed(1)} times that of ${other.name}\n`,
  );
}

function printTable(name: string, results: readonly Result[]): void {
  const head = [name, 'pairs', 'right', 'false equal', 'different decided', 'called different', 'median ms', 'p99 ms'];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const source of new Set(results.map(({ row }) => row.source)))
    table.push(
      figures(
        source,
        results.filter(({ row }) => row.source === source),
      ),
    );
  table.push(figures('all', results));
  process.stdout.write(`${table.toString()}\n`);
}

function figures(name: string, results: readonly Result[]): string[] {
  const equal = results.filter(({ row }) => row.want === 'equal');
  const different = results.filter(({ row }) => row.want === 'different');
  const count = (part: readonly Result[], verdict: Result['verdict']) =>
    part.filter((result) => result.verdict === verdict).length;
  const right = count(equal, 'equal') + different.length - count(different, 'equal');
  const sorted = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
  return [
    name,
    String(results.length),
    share(right, results.length),
    `${count(different, 'equal')} of ${different.length}`,
    share(count(different, 'different'), different.length),
    `${count(equal, 'different')} of ${equal.length}`,
    at(0.5),
    at(0.99),
  ];
}
