import { randomUUID } from 'node:crypto';
import type { Tier } from '../tiers/tier.ts';
import type { Outcome, Solution, WorkNote } from '../tutoring/solution.ts';
import type { Rerun, RerunStore } from './rerun-store.ts';

export interface RerunningSettings {
  /** How long one may take before another instance takes it over, in milliseconds: longer than a solve is allowed to. */
  readonly leaseMs: number;
  readonly maxClaims: number;
  readonly sweepMs: number;
}

/** Works out a solution with no model below the tier. */
type SolveAgain = (
  solution: Solution,
  signal: AbortSignal,
  note: (note: WorkNote) => void,
  floor: Tier,
) => Promise<Outcome>;

/**
 * Works on what reviewers want tried again, one at a time. The rows are the truth: what an instance leaves behind is taken up by the sweep of another
 * when its lease has run out.
 */
export class Rerunning {
  private readonly holder = randomUUID();
  private readonly stopping = new AbortController();
  private sweeper: NodeJS.Timeout | undefined;
  private working: Promise<void> | null = null;
  private isCalled = false;

  constructor(
    private readonly store: RerunStore,
    private readonly solve: SolveAgain,
    private readonly settings: RerunningSettings,
    private readonly onFault: (error: unknown) => void,
  ) {}

  start(): void {
    this.sweeper = setInterval(() => this.wake(), this.settings.sweepMs);
    this.sweeper.unref();
    this.wake();
  }

  /** Looks for work at once. Nothing where this instance was not started: then others find it. */
  wake(): void {
    if (this.sweeper === undefined || this.stopping.signal.aborted) return;
    this.isCalled = true;
    this.working ??= this.workAll()
      .catch(this.onFault)
      .finally(() => {
        this.working = null;
      });
  }

  /** Takes nothing new, and gives what is in flight so long to finish before it is handed back. */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.sweeper);
    this.sweeper = undefined;
    const grace = setTimeout(() => this.stopping.abort(), graceMs);
    await this.working;
    clearTimeout(grace);
  }

  private async workAll(): Promise<void> {
    const { leaseMs, maxClaims } = this.settings;
    while (this.isCalled && this.sweeper !== undefined) {
      this.isCalled = false;
      for (let next = await this.store.claim(this.holder, leaseMs, maxClaims); next !== null; ) {
        await this.work(next);
        next = this.sweeper === undefined ? null : await this.store.claim(this.holder, leaseMs, maxClaims);
      }
    }
  }

  private async work({ escalationId, solution, tier }: Rerun): Promise<void> {
    const outcome = await this.solve(solution, this.stopping.signal, () => undefined, tier);
    if (this.stopping.signal.aborted) await this.store.release(escalationId, this.holder);
    else await this.store.conclude(escalationId, this.holder, outcome);
  }
}
