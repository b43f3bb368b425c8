import Table from 'cli-table3';
import { Command } from 'commander';
import PQueue from 'p-queue';
import { WorkerJudge } from '../src/verification/worker-judge.ts';
import { hostileStatements } from './mutation/hostile-statements.ts';

/**
 * Asks the judge malformed and hostile statements, and answers to them, and prints how they ended: every one has a typed result inside its deadline, and afterwards an
 * ordinary statement is still solved. Memory is that of the whole process, with its threads.
 */
const options = new Command()
  .option('--count <n>', 'statements', '2000')
  .option('--seed <n>', 'of the statements', '1')
  .parse();
const { count, seed } = options.opts<Record<'count' | 'seed', string>>();

const deadlineMs = 5_000;
const judge = new WorkerJudge({ threads: 2, heapMb: 256, deadlineMs });
await judge.ready();
const queue = new PQueue({ concurrency: 2 });
const ends = new Map<string, number>();
let slowestMs = 0;
const startMb = residentMb();
await Promise.all(hostileStatements(Number(seed), Number(count)).map((statement) => queue.add(() => ask(statement))));
const after = await judge.ask('solve', { statement: 'Solve x^2 = 4.' }, { remainingMs: deadlineMs });
await judge.close();

const table = new Table({ head: ['ended as', 'statements'], style: { head: [], border: [] } });
for (const [end, times] of [...ends].sort((a, b) => b[1] - a[1])) table.push([end, String(times)]);
process.stdout.write(`${table.toString()}\n`);
process.stdout.write(
  `slowest ${slowestMs.toFixed(0)} ms of ${deadlineMs}; memory ${startMb} -> ${residentMb()} MB; afterwards: ${after.kind}\n`,
);
process.exitCode = after.kind === 'solved' && slowestMs < deadlineMs + 1_000 ? 0 : 1;

async function ask(statement: string): Promise<void> {
  const startedMs = performance.now();
  const verification = await judge.ask(
    'verify',
    { statement, answer: statement.slice(0, 200) },
    { remainingMs: deadlineMs },
  );
  slowestMs = Math.max(slowestMs, performance.now() - startedMs);
  const end = `${verification.verdict.kind}${verification.task === null ? ', no task' : `, ${verification.task}`}`;
  ends.set(end, (ends.get(end) ?? 0) + 1);
}

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 1_048_576);
}
