import type { DataSource } from 'typeorm';
import {
  type RoutingReport,
  RoutingReports,
  type TierReport,
  type Totals,
  type Window,
} from '../monitoring/routing-report.ts';
import { type Tier, tiers } from '../tiers/tier.ts';
import { type Assurance, assurances } from '../tutoring/assurance.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';

/** The problems that a report is about. `$1` and `$2` are the window. */
const finished = `finished AS (
  SELECT id, tier, state, assurance, cost_usd, round(extract(epoch FROM finished_at - created_at) * 1000)::int AS ms
  FROM solution WHERE finished_at >= $1 AND finished_at < $2 AND state NOT IN ('QUEUED', 'WORKING'))`;

const overall = `WITH ${finished}
  SELECT count(*)::int AS finished, count(*) FILTER (WHERE state = 'SOLVED')::int AS solved,
    count(*) FILTER (WHERE state = 'SOLVED' AND assurance IN ('PROVED', 'TEACHER_CONFIRMED'))::int AS verified,
    count(*) FILTER (WHERE EXISTS (SELECT FROM attempt WHERE solution_id = id AND escalated_because IS NOT NULL))::int AS escalated,
    coalesce(sum(cost_usd), 0)::text AS cost,
    (SELECT coalesce(sum(times), 0)::int FROM serving WHERE hour >= $1 AND hour < $2) AS served,
    (SELECT coalesce(sum(remembered), 0)::int FROM serving WHERE hour >= $1 AND hour < $2) AS remembered
  FROM finished`;

const attemptsByTier = `WITH ${finished}
  SELECT attempt.tier, count(*)::int AS attempts,
    count(*) FILTER (WHERE escalated_because IS NULL)::int AS accepted,
    count(*) FILTER (WHERE escalated_because IS NULL AND verdict = 'VERIFIED')::int AS verified,
    count(*) FILTER (WHERE escalated_because IS NOT NULL)::int AS escalated,
    sum(attempt.cost_usd)::text AS cost
  FROM finished JOIN attempt ON attempt.solution_id = finished.id GROUP BY attempt.tier`;

const problemsByTier = `WITH ${finished}
  SELECT tier, count(*)::int AS problems,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY ms) AS p50, percentile_disc(0.95) WITHIN GROUP (ORDER BY ms) AS p95,
    percentile_disc(0.99) WITHIN GROUP (ORDER BY ms) AS p99,
    sum((SELECT coalesce(sum(calls), 0) FROM attempt WHERE solution_id = id))::int AS calls
  FROM finished GROUP BY tier`;

const reasonsCounted = `WITH ${finished}
  SELECT escalated_because AS reason, count(*)::int AS count
  FROM finished JOIN attempt ON attempt.solution_id = finished.id WHERE escalated_because IS NOT NULL
  GROUP BY escalated_because ORDER BY count(*) DESC, escalated_because`;

const assurancesCounted = `WITH ${finished} SELECT assurance, count(*)::int AS count FROM finished WHERE state = 'SOLVED' GROUP BY assurance`;

interface Overall {
  readonly finished: number;
  readonly solved: number;
  readonly verified: number;
  readonly escalated: number;
  readonly cost: string;
  readonly served: number;
  readonly remembered: number;
}
interface TierAttempts {
  readonly tier: Tier;
  readonly attempts: number;
  readonly accepted: number;
  readonly verified: number;
  readonly escalated: number;
  readonly cost: string;
}
interface TierProblems {
  readonly tier: Tier;
  readonly problems: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly calls: number;
}

/** Counts in one snapshot of the database, so that the figures of a report fit each other. */
export class PostgresRoutingReports extends RoutingReports {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override report({ since, until }: Window): Promise<RoutingReport> {
    return this.dataSource.transaction('REPEATABLE READ', async (rows) => {
      const read = <Row>(sql: string) => rows.query<Row[]>(sql, [since, until]);
      const [all] = await read<Overall>(overall);
      const attempts = await read<TierAttempts>(attemptsByTier);
      const problems = await read<TierProblems>(problemsByTier);
      const counted = await read<{ assurance: Assurance; count: number }>(assurancesCounted);
      const costUsd = Number(all?.cost ?? 0);
      const verified = all?.verified ?? 0;
      return {
        since,
        until,
        solved: all?.solved ?? 0,
        verifiedShare: share(verified, all?.solved),
        escalationRate: share(all?.escalated, all?.finished),
        cacheHitRate: share(all?.remembered, all?.served),
        costUsd,
        costPerVerifiedUsd: verified > 0 ? costUsd / verified : null,
        tiers: tiers.map((tier) =>
          tierReport(
            tier,
            attempts.find((each) => each.tier === tier),
            problems.find((each) => each.tier === tier),
          ),
        ),
        reasons: await read<{ reason: EscalationReason; count: number }>(reasonsCounted),
        assurances: assurances.flatMap((assurance) => counted.filter((each) => each.assurance === assurance)),
      };
    });
  }

  override totals(): Promise<Totals> {
    return this.dataSource.transaction('REPEATABLE READ', async (rows) => {
      const solutions = await rows.query<Totals['solutions']>(
        'SELECT state, assurance, count(*)::int AS count FROM solution GROUP BY state, assurance',
      );
      const attempts = await rows.query<Totals['attempts']>(
        `SELECT tier, method, coalesce(escalated_because, 'accepted') AS outcome, count(*)::int AS count, sum(calls)::int AS calls,
           sum(input_tokens)::float8 AS "inputTokens", sum(output_tokens)::float8 AS "outputTokens", sum(cost_usd)::float8 AS "costUsd",
           sum(duration_ms)::float8 / 1000 AS seconds
         FROM attempt GROUP BY 1, 2, 3`,
      );
      const [given] = await rows.query<{ served: number; remembered: number }[]>(
        'SELECT coalesce(sum(times), 0)::float8 AS served, coalesce(sum(remembered), 0)::float8 AS remembered FROM serving',
      );
      const [waiting] = await rows.query<{ queued: number; working: number; oldest: number }[]>(
        `SELECT count(*) FILTER (WHERE state = 'QUEUED')::int AS queued, count(*) FILTER (WHERE state = 'WORKING')::int AS working,
           coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE state = 'QUEUED')), 0)::float8 AS oldest
         FROM solution WHERE claimable_at IS NOT NULL`,
      );
      return {
        solutions,
        attempts,
        served: given?.served ?? 0,
        remembered: given?.remembered ?? 0,
        queued: waiting?.queued ?? 0,
        working: waiting?.working ?? 0,
        oldestQueuedSeconds: waiting?.oldest ?? 0,
      };
    });
  }
}

function tierReport(tier: Tier, made: TierAttempts | undefined, asked: TierProblems | undefined): TierReport {
  return {
    tier,
    attempts: made?.attempts ?? 0,
    accepted: made?.accepted ?? 0,
    verified: made?.verified ?? 0,
    escalated: made?.escalated ?? 0,
    reviewedAccuracy: null,
    p50Ms: asked?.p50 ?? 0,
    p95Ms: asked?.p95 ?? 0,
    p99Ms: asked?.p99 ?? 0,
    costUsd: Number(made?.cost ?? 0),
    callsPerProblem: share(asked?.calls, asked?.problems),
  };
}

function share(part = 0, whole = 0): number {
  return whole > 0 ? part / whole : 0;
}
