import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import {
  type CallLimits,
  type FailureKind,
  LanguageModel,
  type ModelFailure,
  type ModelReply,
  type ModelRequest,
} from './language-model.ts';

export interface BreakerSettings {
  /** Failures in a row after which a model is no longer asked. */
  readonly failures: number;
  /** How long it is left alone before one call probes it, in milliseconds. */
  readonly openMs: number;
  /** The same after a failure that only an operator cures: a revoked key, an empty account, a wrong name. */
  readonly brokenMs: number;
  /** Told when a model is given up for a while, and why. Never a prompt. */
  readonly onOpen?: (model: string, failure: FailureKind, raw: string) => void;
}

/** The vendor's trouble, or the network's; a bad sample or a caller who leaves says nothing about the vendor. */
const counted: ReadonlySet<FailureKind> = new Set([
  ...(['rate-limited', 'overloaded', 'server-error', 'unreachable', 'timeout', 'stalled'] as const),
]);
const cureless: ReadonlySet<FailureKind> = new Set(['invalid-key', 'unknown-model', 'spent'] as const);

/** Leaves a model alone that has failed several times in a row, and asks it again with a single call after a while. */
export function withBreaker(model: LanguageModel, settings: BreakerSettings): LanguageModel {
  return new BreakingModel(model, settings);
}

class BreakingModel extends LanguageModel {
  readonly name: string;
  private readonly breaker;
  /** When a model that only an operator can cure is tried again, on the clock of `performance.now()`. */
  private brokenUntilMs = 0;

  constructor(
    private readonly inner: LanguageModel,
    private readonly settings: BreakerSettings,
  ) {
    super();
    this.name = inner.name;
    this.breaker = circuitBreaker(handleWhenResult(isCounted), {
      halfOpenAfter: settings.openMs,
      breaker: new ConsecutiveBreaker(settings.failures),
    });
    this.breaker.onBreak((reason) => {
      if ('value' in reason && isCounted(reason.value)) this.tell(reason.value);
    });
  }

  async ask(request: ModelRequest, limits: CallLimits): Promise<ModelReply> {
    // While one call probes, the policy would let the others wait for it; they are sent elsewhere instead.
    if (this.breaker.state === CircuitState.HalfOpen) return unavailable('probing');
    if (performance.now() < this.brokenUntilMs) return unavailable('broken');
    try {
      const reply = await this.breaker.execute(() => this.inner.ask(request, limits));
      if (reply.kind === 'failed' && cureless.has(reply.failure)) {
        this.brokenUntilMs = performance.now() + this.settings.brokenMs;
        this.tell(reply);
      }
      return reply;
    } catch (error) {
      if (error instanceof Error && 'isBrokenCircuitError' in error) return unavailable('open');
      throw error;
    }
  }

  private tell({ failure, raw }: ModelFailure): void {
    this.settings.onOpen?.(this.name, failure, raw);
  }
}

function isCounted(reply: unknown): reply is ModelFailure {
  const { kind, failure } = reply as Partial<ModelFailure>;
  return kind === 'failed' && failure !== undefined && counted.has(failure);
}

function unavailable(raw: string): ModelFailure {
  return { kind: 'failed', failure: 'unavailable', canRetry: false, raw, calls: [] };
}
