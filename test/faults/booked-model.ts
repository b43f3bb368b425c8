import type { VendorReply } from '../support/vendor/behaviour.ts';
import { equations, scripted, worked } from '../support/vendor/script.ts';
import { startVendorServer } from '../support/vendor/server.ts';

/** When one call came and its reply is whole, in milliseconds. */
interface Call {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A model that takes its time, and remembers what it was asked. */
export interface BookedModel {
  /** For OpenAI's protocol. */
  readonly url: string;
  /** The calls that were made, by problem. */
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  /** Says that somebody was killed just now, and is away for so long. */
  killed(forMs: number): void;
  /** How many calls about a problem were under way while somebody was away. */
  exposed(problem: string): number;
  close(): Promise<void>;
}

/** The most calls that one undisturbed solve takes. */
const callsOfSolve = 5;

/** How long after its end a reply may still be on its way into the database, on a machine that is busy, in milliseconds. */
const committingMs = 300;

/**
 * Answers alike as long as one solve may last, and otherwise after that: a problem that was solved twice has two answers.
 * @param takesMs how long a reply takes, in milliseconds
 */
export async function startBookedModel(takesMs: () => number): Promise<BookedModel> {
  const calls = new Map<string, Call[]>();
  const away: Call[] = [];
  const exposed = (problem: string) =>
    (calls.get(problem) ?? []).filter(({ fromMs, untilMs }) =>
      away.some((kill) => fromMs <= kill.untilMs && untilMs + committingMs >= kill.fromMs),
    ).length;
  const vendor = await startVendorServer(
    scripted(({ problem, kind }): VendorReply => {
      const made = calls.get(problem) ?? [];
      calls.set(problem, made);
      const answer = String(Math.floor((made.length - exposed(problem)) / callsOfSolve));
      const delayMs = takesMs();
      made.push({ fromMs: performance.now(), untilMs: performance.now() + delayMs });
      const reply = kind === 'worked' ? worked(answer) : equations([`n = ${answer}`], 'n', 'n');
      return reply.kind === 'text' ? { ...reply, delayMs } : reply;
    }),
  );
  return {
    url: vendor.openAiUrl,
    calls,
    killed: (forMs) => void away.push({ fromMs: performance.now(), untilMs: performance.now() + forMs }),
    exposed,
    close: () => vendor.close(),
  };
}
