import type { CallLimits } from './language-model.ts';

/** What ended a call from our side. */
export type CutBy = 'timeout' | 'stalled' | 'aborted';

/**
 * Ends one exchange: at its deadline, when the line has been silent for too long, or when whoever asked leaves. The SDKs' own timeouts stop
 * counting once the headers are there, so that a body which stalls would hang forever.
 */
export class Watchdog {
  private readonly controller = new AbortController();
  private readonly deadline: NodeJS.Timeout;
  private idle: NodeJS.Timeout;
  private readonly leave = () => this.cut('aborted');
  cutBy: CutBy | null = null;

  constructor(private readonly limits: Pick<CallLimits, 'remainingMs' | 'idleMs' | 'signal'>) {
    this.deadline = setTimeout(() => this.cut('timeout'), Math.max(0, limits.remainingMs));
    this.idle = setTimeout(() => this.cut('stalled'), limits.idleMs);
    if (limits.signal.aborted) this.cut('aborted');
    else limits.signal.addEventListener('abort', this.leave, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Something came over the line. */
  heard(): void {
    if (this.cutBy === null) this.idle.refresh();
  }

  /** Settles when the exchange is cut. */
  readonly cutting = new Promise<CutBy>((resolve) => {
    this.controller.signal.addEventListener('abort', () => resolve(this.cutBy ?? 'aborted'), { once: true });
  });

  /** The exchange is over; nothing is watched any more. What is still open of it is closed. */
  end(): void {
    clearTimeout(this.deadline);
    clearTimeout(this.idle);
    this.limits.signal.removeEventListener('abort', this.leave);
    this.controller.abort();
  }

  private cut(by: CutBy): void {
    this.cutBy ??= by;
    this.controller.abort();
  }
}
