import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openStores } from '../storage/open-stores.ts';
import { type Recheck, recheckAll } from '../tutoring/recheck.ts';
import { openJudge } from './open-judge.ts';

interface Options {
  readonly jobs: string;
  readonly json?: boolean;
}

type Counts = Record<Recheck['kind'], number>;

/** `verity recheck`: every kept answer checked again under the present verifier. Can be stopped (Ctrl-C) and begun again; what is done stays done. */
export const command = new Command('recheck')
  .description('Checks every kept answer again under the present verifier; what no longer holds is revoked and listed.')
  .option('--jobs <n>', 'worker threads', '1')
  .option('--json', 'one JSON object a line instead of text')
  .action(async (options: Options) => {
    const config = readConfig();
    const { judge, jobs, deadlineMs } = await openJudge(options.jobs);
    const { solutions, close } = await openStores(config, reportFault);
    const stopping = new AbortController();
    process.once('SIGINT', () => stopping.abort());
    try {
      const bar = progressBar(await solutions.countOutdated(judge.version));
      const counts: Counts = { confirmed: 0, revoked: 0, disputed: 0, postponed: 0 };
      for await (const each of recheckAll({ judge, solutions, deadlineMs }, jobs, stopping.signal)) {
        counts[each.kind] += 1;
        bar?.increment();
        const line = options.json ? asJson(each) : asText(each);
        if (line !== null) process.stdout.write(`${line}\n`);
      }
      bar?.stop();
      process.stdout.write(
        `${options.json ? JSON.stringify({ verifier: judge.version, ...counts }) : summary(counts)}\n`,
      );
      if (stopping.signal.aborted) process.stderr.write('verity: stopped; begin again to go on with the rest\n');
    } finally {
      await close();
      await judge.close();
    }
  });

/** What a person must see: not what holds. */
function asText(each: Recheck): string | null {
  switch (each.kind) {
    case 'confirmed':
      return null;
    case 'revoked':
      return `revoked    ${each.solution.id}  given out ${each.deliveries} times  ${each.because}`;
    case 'disputed':
      return `disputed   ${each.solution.id}  a teacher confirmed it, the verifier refutes it: ${each.because}`;
    case 'postponed':
      return `postponed  ${each.solution.id}  the verifier did not come to an end`;
  }
}

function asJson(each: Recheck): string | null {
  if (each.kind === 'confirmed') return null;
  const { solution, ...rest } = each;
  return JSON.stringify({ id: solution.id, problem: solution.problem, answer: solution.answer?.text ?? null, ...rest });
}

function summary({ confirmed, revoked, disputed, postponed }: Counts): string {
  return `${confirmed} confirmed, ${revoked} revoked, ${disputed} disputed, ${postponed} postponed`;
}

function progressBar(total: number): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value}/{total} | {eta_formatted} left', etaBuffer: 200 });
  bar.start(total, 0);
  return bar;
}

function reportFault(error: unknown): void {
  process.stderr.write(`verity: ${error instanceof Error ? error.message : String(error)}\n`);
}
