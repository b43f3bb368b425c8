import { createHash } from 'node:crypto';
import {
  type CallLimits,
  type FailureKind,
  LanguageModel,
  type ModelReply,
  type ModelRequest,
} from './language-model.ts';

/** Failures that are worth nothing to whoever takes a solve up again: they cost nothing, and may have passed. */
const passing: ReadonlySet<FailureKind> = new Set([
  ...(['invalid-key', 'unknown-model', 'bad-request', 'spent', 'rate-limited', 'overloaded', 'server-error'] as const),
  ...(['unreachable', 'aborted', 'unavailable', 'over-budget'] as const),
]);

/** Makes each call of a solve once: what it came to is kept in the journal of the solve, where there is one, and read from there by whoever takes it up again. */
export function withJournal(model: LanguageModel): LanguageModel {
  return new JournalledModel(model);
}

class JournalledModel extends LanguageModel {
  readonly name: string;

  constructor(private readonly inner: LanguageModel) {
    super();
    this.name = inner.name;
  }

  async ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    const { journal } = limits;
    if (journal === undefined) return this.inner.ask(request, limits);
    const key = keyOf(this.name, request);
    const kept = journal.take(key);
    if (kept !== null && stillFits(kept, request)) return kept;
    const reply = await this.inner.ask(request, limits);
    if (reply.kind === 'replied' || !passing.has(reply.failure)) await journal.keep(key, reply);
    return reply;
  }
}

/** The same call is the same request to the same model, word for word: another version of a prompt asks anew. */
function keyOf(name: string, { instructions, input, schema, effort, maxOutputTokens }: ModelRequest): string {
  const call = JSON.stringify([name, instructions, input, schema?.name, effort, maxOutputTokens]);
  return createHash('sha256').update(call).digest('base64url');
}

/** What was kept comes from outside the program, and is validated like a vendor's word. */
function stillFits(reply: ModelReply, { schema }: ModelRequest): boolean {
  return reply.kind === 'failed' || schema === undefined || schema.shape.safeParse(reply.value).success;
}
