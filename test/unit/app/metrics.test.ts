import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Metrics } from '../../../src/app/metrics.ts';
import {
  type RoutingReport,
  RoutingReports,
  type Totals,
  type Window,
} from '../../../src/monitoring/routing-report.ts';

const totals: Totals = {
  solutions: [{ state: 'SOLVED', assurance: 'PROVED', count: 3 }],
  attempts: [
    {
      tier: 'EASY',
      method: 'SINGLE_PASS',
      outcome: 'accepted',
      count: 2,
      calls: 2,
      inputTokens: 5,
      outputTokens: 7,
      costUsd: 0.5,
      seconds: 1,
    },
    {
      tier: 'EASY',
      method: 'SINGLE_PASS',
      outcome: 'REFUTED',
      count: 1,
      calls: 1,
      inputTokens: 5,
      outputTokens: 7,
      costUsd: 0.25,
      seconds: 1,
    },
  ],
  served: 4,
  remembered: 1,
  queued: 2,
  working: 1,
  oldestQueuedSeconds: 9,
};

/** Reports that are what they were told to be, and can break. */
class Told extends RoutingReports {
  isBroken = false;
  reads = 0;
  override async report({ since, until }: Window): Promise<RoutingReport> {
    const none = {
      solved: 0,
      verifiedShare: 0,
      escalationRate: 0,
      cacheHitRate: 0,
      costUsd: 0,
      costPerVerifiedUsd: null,
    };
    return { since, until, ...none, tiers: [], reasons: [], assurances: [] };
  }
  override async totals(): Promise<Totals> {
    this.reads += 1;
    if (this.isBroken) throw new Error('gone');
    return totals;
  }
}

describe('metrics', () => {
  it('add up what attempts of one method came to', async () => {
    const text = await new Metrics(new Told()).read();
    expect(text).toContain('verity_attempts{tier="EASY",method="SINGLE_PASS",outcome="REFUTED"} 1');
    expect(text).toContain('verity_model_calls{tier="EASY",method="SINGLE_PASS"} 3');
    expect(text).toContain('verity_model_cost_usd{tier="EASY",method="SINGLE_PASS"} 0.75');
    expect(text).toContain('verity_answers_served{remembered="no"} 3');
  });

  it('read the database once for scrapes in quick succession', async () => {
    const told = new Told();
    const metrics = new Metrics(told);
    await Promise.all([metrics.read(), metrics.read()]);
    await metrics.read();
    expect(told.reads).toBe(1);
  });

  it('say that the database does not answer', async () => {
    const told = new Told();
    told.isBroken = true;
    expect(await new Metrics(told).read()).toContain('verity_database_up 0');
  });

  it.each(['ops/grafana/verity.json', 'ops/prometheus/alerts.yml'])(
    'have every figure that %s asks for',
    async (file) => {
      const text = await new Metrics(new Told()).read();
      const asked = new Set(readFileSync(file, 'utf8').match(/\b(?:verity|nodejs|process)_[a-z0-9_]+\b/g));
      expect(asked.size).toBeGreaterThan(3);
      expect([...asked].filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
    },
  );
});
