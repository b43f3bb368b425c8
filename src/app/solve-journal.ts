import { setTimeout as delay } from 'node:timers/promises';
import { CallJournal } from '../llm/call-journal.ts';
import type { ModelReply } from '../llm/language-model.ts';
import type { CallStore, KeptCall } from '../tutoring/ports.ts';

/** The journal of one solve, with what an earlier round of it wrote. */
export class SolveJournal extends CallJournal {
  private readonly earlier = new Map<string, ModelReply[]>();
  /** What the calls of earlier rounds cost. */
  readonly paidUsd: number;

  constructor(
    calls: readonly KeptCall[],
    private readonly write: (call: KeptCall) => Promise<void>,
  ) {
    super();
    // Written by `keep` alone, under keys that change with the requests; structured values are validated again by whoever takes them.
    const replies = calls.map(({ key, reply }) => ({ key, reply: reply as ModelReply }));
    for (const { key, reply } of replies) this.earlier.set(key, [...(this.earlier.get(key) ?? []), reply]);
    this.paidUsd = replies.flatMap(({ reply }) => reply.calls).reduce((sum, { costUsd }) => sum + costUsd, 0);
  }

  override take(key: string): ModelReply | null {
    return this.earlier.get(key)?.shift() ?? null;
  }

  override keep(key: string, reply: ModelReply): Promise<void> {
    return this.write({ key, reply });
  }
}

/** How long to wait before a call that could not be written is written again, in milliseconds. */
const keepAgainMs = 50;

/**
 * Reads the journal of a solve. Where the database is away, writing waits for it, and with it the solve, which could not be concluded either.
 * @param signal ends the waiting: the solve is somebody else's by then
 * @param onFault told once of each call that could not be written at first
 */
export async function openJournal(
  solutionId: string,
  calls: CallStore,
  signal: AbortSignal,
  onFault: (error: unknown, solutionId: string) => void,
): Promise<SolveJournal> {
  const write = async (call: KeptCall) => {
    for (let tries = 0; ; tries++) {
      try {
        return await calls.keep(solutionId, call);
      } catch (error) {
        if (tries === 0) onFault(error, solutionId);
        if (signal.aborted) return;
        await delay(keepAgainMs);
      }
    }
  };
  return new SolveJournal(await calls.callsOf(solutionId), write);
}
