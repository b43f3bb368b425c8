import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** Routing over a window, whole and in parts. */
export const Report = graphql(`
  query Report($since: DateTime!, $until: DateTime!, $parts: Int!) {
    routing(since: $since, until: $until) {
      solved verifiedShare escalationRate cacheHitRate costUsd costPerVerifiedUsd
      tiers {
        tier attempts accepted verified escalated reviewedAccuracy p50Ms p95Ms p99Ms costUsd callsPerProblem
      }
      reasons { reason count }
      assurances { assurance count }
    }
    routingSeries(since: $since, until: $until, parts: $parts) {
      since until solved verifiedShare escalationRate cacheHitRate
      tiers { tier attempts reviewedAccuracy p50Ms p95Ms p99Ms costUsd }
    }
  }
`);

export type Whole = ResultOf<typeof Report>['routing'];
export type Part = ResultOf<typeof Report>['routingSeries'][number];
