import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percentile } from '../../src/monitoring/bench/bench-figures.ts';
import { seeded } from '../../src/monitoring/statistics/random.ts';
import { PostgresRoutingReports } from '../../src/storage/postgres-routing-reports.ts';
import { PostgresServingTally } from '../../src/storage/postgres-serving-tally.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { methods, tiers } from '../../src/tiers/tier.ts';
import { assurances } from '../../src/tutoring/assurance.ts';
import { type Attempt, escalationReasons } from '../../src/tutoring/attempt.ts';
import type { Solution } from '../../src/tutoring/solution.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

const window = { since: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-04-01T00:00:00Z') };
const fail = (error: unknown) => {
  throw error;
};

interface Kept {
  readonly solution: Solution;
  readonly attempts: readonly Attempt[];
}

describe.each(testServers)('RoutingReports on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let kept: readonly Kept[];
  const random = seeded(11);
  const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    const store = new PostgresSolutionStore(dataSource);
    for (let n = 0; n < 60; n++) await keepOne(store);
    const tally = new PostgresServingTally(dataSource, fail);
    const rows = await store.list({ first: 100 });
    kept = await Promise.all(
      rows.items.map(async ({ node }) => ({ solution: node, attempts: await store.attempts(node.id) })),
    );
    for (const { solution } of kept.slice(0, 10))
      for (const remembered of [false, true, true]) tally.count(solution.id, remembered);
    await tally.close();
    await dataSource.query(`UPDATE serving SET hour = '2026-03-10T12:00:00Z'`);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  /** Some finished before, in and after the window; some not at all. */
  async function keepOne(store: PostgresSolutionStore): Promise<void> {
    const tier = any(tiers);
    const { solution } = await store.open(problemOf({ tier }));
    if (random() < 0.1) return;
    await store.claim(solution.id, 'A', 60_000);
    if (random() < 0.1) return;
    const state = any(['SOLVED', 'SOLVED', 'SOLVED', 'NEEDS_REVIEW', 'FAILED'] as const);
    const assurance = state === 'SOLVED' ? any(assurances) : 'UNVERIFIED';
    const count = Math.floor(random() * 4);
    const attempts = Array.from(
      { length: count },
      (_, k): Attempt => ({
        tier: any(tiers),
        method: any(methods),
        model: null,
        promptVersion: null,
        answers: [],
        checks: [],
        verdict: any(['VERIFIED', 'REFUTED', 'UNDECIDED']),
        escalatedBecause: k === count - 1 && state === 'SOLVED' ? null : any(escalationReasons),
        calls: Math.floor(random() * 5),
        inputTokens: 10,
        outputTokens: 20,
        costUsd: Math.round(random() * 1e8) / 1e10,
        durationMs: 5,
      }),
    );
    await store.conclude(solution.id, 'A', outcomeOf({ tier, state, assurance, attempts }));
    const at = new Date(
      window.since.getTime() + (random() * 1.2 - 0.1) * (window.until.getTime() - window.since.getTime()),
    );
    const began = new Date(at.getTime() - Math.floor(random() * 60_000));
    await dataSource.query('UPDATE solution SET finished_at = $1, created_at = $2 WHERE id = $3', [
      at,
      began,
      solution.id,
    ]);
  }

  it('equal a recount of the rows, to the row and the cent', async () => {
    const finished = kept.filter(
      ({ solution: { finishedAt } }) => finishedAt && finishedAt >= window.since && finishedAt < window.until,
    );
    const attempts = finished.flatMap((each) => each.attempts);
    const solved = finished.filter(({ solution }) => solution.state === 'SOLVED');
    const verified = solved.filter(({ solution }) => ['PROVED', 'TEACHER_CONFIRMED'].includes(solution.assurance));
    const cents = (rows: readonly { costUsd: number }[]) =>
      rows.reduce((sum, { costUsd }) => sum + Math.round(costUsd * 1e8), 0) / 1e8;
    const costUsd = cents(finished.map(({ solution }) => solution));
    const report = await new PostgresRoutingReports(dataSource).report(window);

    expect(finished.length).toBeGreaterThan(20);
    expect(report).toMatchObject({
      solved: solved.length,
      verifiedShare: verified.length / solved.length,
      escalationRate:
        finished.filter((each) => each.attempts.some(({ escalatedBecause }) => escalatedBecause !== null)).length /
        finished.length,
      cacheHitRate: 2 / 3,
      costUsd,
      costPerVerifiedUsd: costUsd / verified.length,
    });
    expect(report.tiers.map(({ tier }) => tier)).toEqual(tiers);
    for (const shown of report.tiers) {
      const made = attempts.filter(({ tier }) => tier === shown.tier);
      const accepted = made.filter(({ escalatedBecause }) => escalatedBecause === null);
      const asked = finished.filter(({ solution }) => solution.tier === shown.tier);
      const ms = asked
        .map(({ solution: { finishedAt, createdAt } }) => (finishedAt?.getTime() ?? 0) - createdAt.getTime())
        .sort((a, b) => a - b);
      const calls = asked.flatMap((each) => each.attempts).reduce((sum, each) => sum + each.calls, 0);
      expect(shown).toEqual({
        tier: shown.tier,
        attempts: made.length,
        accepted: accepted.length,
        verified: accepted.filter(({ verdict }) => verdict === 'VERIFIED').length,
        escalated: made.length - accepted.length,
        reviewedAccuracy: null,
        p50Ms: percentile(ms, 0.5),
        p95Ms: percentile(ms, 0.95),
        p99Ms: percentile(ms, 0.99),
        costUsd: cents(made),
        callsPerProblem: asked.length > 0 ? calls / asked.length : 0,
      });
    }
    const reasons = new Map<string, number>();
    for (const { escalatedBecause } of attempts)
      if (escalatedBecause) reasons.set(escalatedBecause, (reasons.get(escalatedBecause) ?? 0) + 1);
    expect(new Map(report.reasons.map(({ reason, count }) => [reason, count]))).toEqual(reasons);
    expect(report.assurances.reduce((sum, { count }) => sum + count, 0)).toBe(solved.length);
  });

  it('come in parts that meet, and add up to the whole', async () => {
    const reports = new PostgresRoutingReports(dataSource);
    const [whole, parts] = [await reports.report(window), await reports.series(window, 7)];
    expect(parts.map(({ since }) => since)).toEqual([window.since, ...parts.slice(0, -1).map(({ until }) => until)]);
    expect(parts.at(-1)?.until).toEqual(window.until);
    const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
    expect(sum(parts.map(({ solved }) => solved))).toBe(whole.solved);
    expect(sum(parts.map(({ costUsd }) => costUsd))).toBeCloseTo(whole.costUsd, 8);
    for (const [place, tier] of whole.tiers.entries())
      expect(sum(parts.map(({ tiers: inPart }) => inPart[place]?.attempts ?? 0))).toBe(tier.attempts);
  });

  it('are all zero where nothing happened', async () => {
    const report = await new PostgresRoutingReports(dataSource).report({ since: new Date(0), until: new Date(1) });
    expect(report).toMatchObject({
      solved: 0,
      verifiedShare: 0,
      escalationRate: 0,
      cacheHitRate: 0,
      costUsd: 0,
      costPerVerifiedUsd: null,
      reasons: [],
    });
    expect(report.tiers.every(({ attempts, p99Ms }) => attempts === 0 && p99Ms === 0)).toBe(true);
  });

  it('have totals that count every row once', async () => {
    const totals = await new PostgresRoutingReports(dataSource).totals();
    expect(totals.solutions.reduce((sum, { count }) => sum + count, 0)).toBe(kept.length);
    expect(totals.attempts.reduce((sum, { count }) => sum + count, 0)).toBe(
      kept.flatMap(({ attempts }) => attempts).length,
    );
    expect(totals).toMatchObject({ served: 30, remembered: 20 });
    expect(totals.queued + totals.working).toBe(kept.filter(({ solution }) => solution.finishedAt === null).length);
  });
});
