import {
  type CallLimits,
  type CallRecord,
  type FailureKind,
  LanguageModel,
  type ModelReply,
  type ModelRequest,
} from './language-model.ts';

/** Failures that another model may not have. A bad sample is none of them: it is the sampler's to judge. */
const another: ReadonlySet<FailureKind> = new Set([
  ...(['invalid-key', 'unknown-model', 'bad-request', 'spent', 'rate-limited', 'overloaded', 'server-error'] as const),
  ...(['unreachable', 'timeout', 'stalled', 'unavailable'] as const),
]);

/**
 * Asks the first model and, where it cannot answer, the next. Of what is left of the time, each but the last may use at most half when
 * others wait behind it, so that a vendor that hangs leaves time for another.
 */
export function firstOf(models: readonly [LanguageModel, ...LanguageModel[]]): LanguageModel {
  return models.length === 1 ? models[0] : new FirstOf(models);
}

class FirstOf extends LanguageModel {
  readonly name: string;

  constructor(private readonly models: readonly [LanguageModel, ...LanguageModel[]]) {
    super();
    this.name = models.map(({ name }) => name).join(', ');
  }

  async ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    const endsAtMs = performance.now() + limits.remainingMs;
    const calls: CallRecord[] = [];
    const [first, ...others] = this.models;
    let reply = await first.ask(request, { ...limits, remainingMs: shareOf(limits.remainingMs, others.length) });
    calls.push(...reply.calls);
    for (const [index, model] of others.entries()) {
      const leftMs = endsAtMs - performance.now();
      if (reply.kind === 'replied' || !another.has(reply.failure) || leftMs <= 0 || limits.signal.aborted) break;
      reply = await model.ask(request, { ...limits, remainingMs: shareOf(leftMs, others.length - 1 - index) });
      calls.push(...reply.calls);
    }
    return { ...reply, calls };
  }
}

function shareOf(leftMs: number, waiting: number): number {
  return waiting === 0 ? leftMs : leftMs / 2;
}
