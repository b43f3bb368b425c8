import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { RoutingReport, RoutingReports, Totals } from '../monitoring/routing-report.ts';

/** How long figures from the database are good for, in milliseconds: scrapers of several instances must not add up to load. */
const freshMs = 10_000;
/** The window of the figures that are shares and percentiles, in milliseconds. */
const recentMs = 3_600_000;

/**
 * Figures for a scraper. What is counted in the database is the same on every instance, so dashboards take the largest, not the sum; figures
 * of the process (`process_`, `nodejs_`) are each instance's own.
 */
export class Metrics {
  private readonly registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>();
  private readonly gauges = gaugesIn(this.registry);
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | null = null;

  constructor(private readonly reports: RoutingReports) {
    this.registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text of a scrape. Where the database does not answer, `verity_database_up` is 0 and the figures are those of the last time. */
  async read(): Promise<string> {
    if (performance.now() - this.readAt > freshMs) {
      this.reading ??= this.refresh().finally(() => {
        this.reading = null;
      });
      await this.reading;
    }
    return this.registry.metrics();
  }

  private async refresh(): Promise<void> {
    try {
      const until = new Date();
      const [totals, recent] = await Promise.all([
        this.reports.totals(),
        this.reports.report({ since: new Date(until.getTime() - recentMs), until }),
      ]);
      setTotals(this.gauges, totals);
      setRecent(this.gauges, recent);
      this.gauges.up.set(1);
      this.readAt = performance.now();
    } catch {
      this.gauges.up.set(0);
    }
  }
}

type Gauges = ReturnType<typeof gaugesIn>;

function gaugesIn(registry: Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>) {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge<Label>({ name: `verity_${name}`, help, labelNames, registers: [registry] });
  return {
    up: gauge('database_up', 'Whether the figures below could be read'),
    solutions: gauge('solutions', 'Problems kept, by state and word', 'state', 'assurance'),
    attempts: gauge('attempts', 'Attempts made, by what became of them', 'tier', 'method', 'outcome'),
    calls: gauge('model_calls', 'Calls of models, failed and aborted ones too', 'tier', 'method'),
    tokens: gauge('model_tokens', 'Tokens of models', 'tier', 'method', 'direction'),
    cost: gauge('model_cost_usd', 'What models cost, in dollars', 'tier', 'method'),
    seconds: gauge('attempt_seconds', 'Time that attempts took in all', 'tier', 'method'),
    served: gauge('answers_served', 'Answers given out', 'remembered'),
    queued: gauge('queue_length', 'Problems that wait'),
    working: gauge('queue_working', 'Problems that are worked on'),
    oldest: gauge('queue_oldest_seconds', 'How long the oldest waiting problem has waited'),
    latency: gauge('recent_latency_seconds', 'From asking to the outcome, last hour, by tier', 'tier', 'quantile'),
    solved: gauge('recent_solved', 'Problems solved in the last hour'),
    verified: gauge('recent_verified_share', 'Verified share of the answers of the last hour'),
    escalation: gauge('recent_escalation_rate', 'Share of problems of the last hour that climbed or were referred'),
    cacheHits: gauge('recent_cache_hit_rate', 'Share of answers given out in the last hour that were remembered'),
    costPerVerified: gauge('recent_cost_per_verified_usd', 'Dollars for each verified answer of the last hour'),
  };
}

function setTotals(gauges: Gauges, totals: Totals): void {
  for (const each of [gauges.solutions, gauges.attempts, gauges.calls, gauges.tokens, gauges.cost, gauges.seconds])
    each.reset();
  for (const { state, assurance, count } of totals.solutions) gauges.solutions.set({ state, assurance }, count);
  for (const each of totals.attempts) {
    const { tier, method, outcome } = each;
    gauges.attempts.set({ tier, method, outcome }, each.count);
    gauges.calls.inc({ tier, method }, each.calls);
    gauges.tokens.inc({ tier, method, direction: 'input' }, each.inputTokens);
    gauges.tokens.inc({ tier, method, direction: 'output' }, each.outputTokens);
    gauges.cost.inc({ tier, method }, each.costUsd);
    gauges.seconds.inc({ tier, method }, each.seconds);
  }
  gauges.served.set({ remembered: 'yes' }, totals.remembered);
  gauges.served.set({ remembered: 'no' }, totals.served - totals.remembered);
  gauges.queued.set(totals.queued);
  gauges.working.set(totals.working);
  gauges.oldest.set(totals.oldestQueuedSeconds);
}

function setRecent(gauges: Gauges, recent: RoutingReport): void {
  for (const { tier, p50Ms, p95Ms, p99Ms } of recent.tiers) {
    gauges.latency.set({ tier, quantile: '0.5' }, p50Ms / 1000);
    gauges.latency.set({ tier, quantile: '0.95' }, p95Ms / 1000);
    gauges.latency.set({ tier, quantile: '0.99' }, p99Ms / 1000);
  }
  gauges.solved.set(recent.solved);
  gauges.verified.set(recent.verifiedShare);
  gauges.escalation.set(recent.escalationRate);
  gauges.cacheHits.set(recent.cacheHitRate);
  gauges.costPerVerified.set(recent.costPerVerifiedUsd ?? 0);
}
