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

/** Reads the journal of a solve. @param onFault told where a call could not be written; a kill would then repeat it */
export async function openJournal(
  solutionId: string,
  calls: CallStore,
  onFault: (error: unknown, solutionId: string) => void,
): Promise<SolveJournal> {
  const write = (call: KeptCall) => calls.keep(solutionId, call).catch((error: unknown) => onFault(error, solutionId));
  return new SolveJournal(await calls.callsOf(solutionId), write);
}
