import type { Tier } from '../words/labels.ts';
import type { Part } from './report-query.ts';

/** A line or a row of bars: one value for each part, null where there is nothing to tell. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const percent = (share: number) => Math.round(share * 1_000) / 10;

/** Shares of what was solved, finished and given out. Where nothing was, there is no share, and not one of zero. */
export function shares(parts: readonly Part[]): readonly Series[] {
  const isIdle = (part: Part) => part.tiers.every(({ attempts }) => attempts === 0);
  return [
    { name: 'Verified', values: parts.map((part) => (part.solved === 0 ? null : percent(part.verifiedShare))) },
    { name: 'Escalated', values: parts.map((part) => (isIdle(part) ? null : percent(part.escalationRate))) },
    {
      name: 'Remembered',
      values: parts.map((part) => (part.cacheHitRate === 0 && isIdle(part) ? null : percent(part.cacheHitRate))),
    },
  ];
}

/** One value of each tier. */
export function byTier(
  parts: readonly Part[],
  names: Readonly<Record<Tier, string>>,
  of: (tier: Part['tiers'][number]) => number | null,
): readonly Series[] {
  return (Object.keys(names) as Tier[]).map((tier) => ({
    name: names[tier],
    values: parts.map(({ tiers }) => {
      const found = tiers.find((each) => each.tier === tier);
      return found === undefined ? null : of(found);
    }),
  }));
}

/** From asking to the outcome, in seconds, for one tier. */
export function latencies(parts: readonly Part[], tier: Tier): readonly Series[] {
  const percentiles = [
    ['Median', 'p50Ms'],
    ['95th percentile', 'p95Ms'],
    ['99th percentile', 'p99Ms'],
  ] as const;
  return percentiles.map(([name, field]) => ({
    name,
    values: parts.map(({ tiers }) => {
      const ms = tiers.find((each) => each.tier === tier)?.[field] ?? 0;
      return ms === 0 ? null : ms / 1_000;
    }),
  }));
}

/** A share as it is plotted. */
export function percentOf(share: number | null): number | null {
  return share === null ? null : percent(share);
}

/** What parts are called below a plot. */
export function labelsOf(parts: readonly Part[], isHourly: boolean): readonly string[] {
  const format = new Intl.DateTimeFormat(
    'en',
    isHourly ? { hour: '2-digit', minute: '2-digit', hour12: false } : { month: 'short', day: 'numeric' },
  );
  return parts.map(({ since }) => format.format(new Date(since)));
}
