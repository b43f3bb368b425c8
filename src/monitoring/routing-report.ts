import type { Method, Tier } from '../tiers/tier.ts';
import type { Assurance } from '../tutoring/assurance.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import type { SolutionState } from '../tutoring/solution.ts';

/** From `since` on, up to but without `until`. */
export interface Window {
  readonly since: Date;
  readonly until: Date;
}

/**
 * How routing did, over the problems that were finished in a window, whatever became of them since. Every figure is a count or a sum over
 * rows; money is summed as decimals.
 */
export interface RoutingReport extends Window {
  /** In state SOLVED. */
  readonly solved: number;
  /** Of those, PROVED or TEACHER_CONFIRMED; 0 where nothing was solved. */
  readonly verifiedShare: number;
  /** Share of the finished problems with an attempt that was not the last word. */
  readonly escalationRate: number;
  /** Of the times that an answer was given out (by the hour), how often it was recalled. */
  readonly cacheHitRate: number;
  /** All attempts of the finished problems, earlier rounds included. */
  readonly costUsd: number;
  /** All cost over verified answers; null where there is none. */
  readonly costPerVerifiedUsd: number | null;
  /** All three tiers, easiest first. */
  readonly tiers: readonly TierReport[];
  /** Why attempts were not the last word, most frequent first. */
  readonly reasons: readonly { readonly reason: EscalationReason; readonly count: number }[];
  /** What stands behind the solved answers, strongest first; words that no answer has are left out. */
  readonly assurances: readonly { readonly assurance: Assurance; readonly count: number }[];
}

/** One tier. Attempts and cost are of the tier that made them; times and calls of the problems that were classified into it. */
export interface TierReport {
  readonly tier: Tier;
  readonly attempts: number;
  readonly accepted: number;
  /** Accepted with verdict VERIFIED. */
  readonly verified: number;
  readonly escalated: number;
  /** Share of this tier's accepted answers that later review confirmed; null where nothing was reviewed. */
  readonly reviewedAccuracy: number | null;
  /** From asking to the outcome: queueing, retries and climbs included. Discrete percentiles. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly costUsd: number;
  readonly callsPerProblem: number;
}

/** What operators watch: totals since the beginning, and what waits now. */
export interface Totals {
  readonly solutions: readonly {
    readonly state: SolutionState;
    readonly assurance: Assurance;
    readonly count: number;
  }[];
  readonly attempts: readonly {
    readonly tier: Tier;
    readonly method: Method;
    /** `accepted`, or why it was not. */
    readonly outcome: EscalationReason | 'accepted';
    readonly count: number;
    readonly calls: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly costUsd: number;
    readonly seconds: number;
  }[];
  readonly served: number;
  readonly remembered: number;
  /** Problems that wait or are worked on, and how long the oldest has waited. */
  readonly queued: number;
  readonly working: number;
  readonly oldestQueuedSeconds: number;
}

/** Reads reports from the rows that are kept. A port; the adapter counts in the database. */
export abstract class RoutingReports {
  abstract report(window: Window): Promise<RoutingReport>;

  /** A window in so many parts of equal length, oldest first, each with a report of its own. One after the other, to leave the database to others. */
  async series({ since, until }: Window, parts: number): Promise<readonly RoutingReport[]> {
    const lengthMs = until.getTime() - since.getTime();
    const edge = (part: number) => new Date(since.getTime() + Math.round((lengthMs * part) / parts));
    const reports: RoutingReport[] = [];
    for (let part = 0; part < parts; part += 1)
      reports.push(await this.report({ since: edge(part), until: edge(part + 1) }));
    return reports;
  }

  abstract totals(): Promise<Totals>;
}
