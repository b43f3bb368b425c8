import { setTimeout as delay } from 'node:timers/promises';
import type { Core, HealthReport } from '../core.ts';

/** How long one look at the parts is good for, and how long it may take, in milliseconds. */
const freshMs = 1_000;
const deadlineMs = 3_000;

/** Whether requests should be sent here, and what is known of the parts: nothing where they did not answer in time. */
export interface ReadinessReport {
  readonly isReady: boolean;
  readonly parts: Partial<HealthReport['parts']>;
}

const unknown: ReadinessReport = { isReady: false, parts: {} };

/** Looks whether the parts answer. Anybody may ask, so there is one look for all who ask within a second. */
export class Readiness {
  private isStopping = false;
  private latest: { readonly at: number; readonly report: Promise<ReadinessReport> } | undefined;

  constructor(private readonly core: Pick<Core, 'health'>) {}

  /** From here on nothing new should be sent. */
  stop(): void {
    this.isStopping = true;
  }

  async report(): Promise<ReadinessReport> {
    const now = performance.now();
    if (this.latest === undefined || now - this.latest.at > freshMs) this.latest = { at: now, report: this.look() };
    const { isReady, parts } = await this.latest.report;
    return { isReady: isReady && !this.isStopping, parts };
  }

  private async look(): Promise<ReadinessReport> {
    const answered = new AbortController();
    const late = delay(deadlineMs, unknown, { signal: answered.signal }).catch(() => unknown);
    const report = await Promise.race([this.core.health().catch(() => unknown), late]);
    answered.abort();
    return report;
  }
}
