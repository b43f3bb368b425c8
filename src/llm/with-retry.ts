import { setTimeout as delay } from 'node:timers/promises';
import {
  type CallLimits,
  type CallRecord,
  LanguageModel,
  type ModelReply,
  type ModelRequest,
} from './language-model.ts';
import type { RetryAllowance } from './retry-allowance.ts';

export interface RetrySettings {
  readonly allowance: RetryAllowance;
  readonly baseMs: number;
  readonly capMs: number;
  /** Retries of one call. */
  readonly most: number;
}

/**
 * The one loop that repeats a call: only where the failure may pass, within the deadline and the allowance. The delay is random up to a bound
 * that doubles, and never shorter than the vendor asks. A wait past the deadline ends the call at once, so that another model can be asked.
 */
export function withRetry(model: LanguageModel, settings: RetrySettings): LanguageModel {
  return new RetryingModel(model, settings);
}

class RetryingModel extends LanguageModel {
  readonly name: string;

  constructor(
    private readonly inner: LanguageModel,
    private readonly settings: RetrySettings,
  ) {
    super();
    this.name = inner.name;
  }

  async ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    const endsAtMs = performance.now() + limits.remainingMs;
    const calls: CallRecord[] = [];
    this.settings.allowance.earn();
    for (let retry = 0; ; retry++) {
      const remainingMs = endsAtMs - performance.now();
      const reply = await this.inner.ask(request, { ...limits, remainingMs });
      calls.push(...reply.calls);
      const waitMs = reply.kind === 'failed' && reply.canRetry ? this.delayMs(retry, reply.afterMs) : null;
      const isWorthIt = waitMs !== null && retry < this.settings.most && waitMs < endsAtMs - performance.now();
      if (!isWorthIt || !this.settings.allowance.take()) return { ...reply, calls };
      await delay(waitMs, undefined, { signal: limits.signal }).catch(() => undefined);
      if (limits.signal.aborted) return { ...reply, calls };
    }
  }

  private delayMs(retry: number, afterMs = 0): number {
    const bound = Math.min(this.settings.capMs, this.settings.baseMs * 2 ** retry);
    return Math.max(afterMs, Math.random() * bound);
  }
}
