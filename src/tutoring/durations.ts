import type { Method } from '../tiers/tier.ts';

/** Of how many of the last attempts the durations are remembered, and how many are needed before anything is said. */
const [remembered, needed] = [200, 5];

/** How long attempts of each method took lately, on this instance: what estimates are made of. */
export class Durations {
  private readonly last = new Map<Method, number[]>();

  record(method: Method, durationMs: number): void {
    const durations = this.last.get(method) ?? [];
    this.last.set(method, [...durations, durationMs].slice(-remembered));
  }

  /** What four of five attempts stay below; null where too few were measured. */
  expectedMs(method: Method): number | null {
    const durations = this.last.get(method) ?? [];
    if (durations.length < needed) return null;
    const sorted = [...durations].sort((a, b) => a - b);
    return sorted[Math.ceil(0.8 * sorted.length) - 1] ?? null;
  }
}
