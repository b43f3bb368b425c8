import { levels } from '../scenario.ts';
import { bootstrap, type Interval } from '../statistics/bootstrap.ts';
import type { BenchStrategy, Case, Run } from './case.ts';

/** What a strategy came to over a set of problems. Money in dollars, time in milliseconds. */
export interface BenchFigures {
  readonly strategy: string;
  readonly problems: number;
  readonly right: number;
  readonly accuracy: Interval;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly callsPerQuery: number;
  /** Share of the problems for which the reasoning model was asked. */
  readonly reasoningShare: number;
  readonly costUsd: number;
  readonly costPerQueryUsd: Interval;
  readonly costPerCorrectUsd: number | null;
  readonly escalationRate: number;
  /** Accuracy of the answers that each model's tier gave; null where it gave none. */
  readonly accuracyByTier: Readonly<Record<'standard' | 'reasoning', number | null>>;
  /** Accuracy on problems of each known level. */
  readonly accuracyByLevel: Readonly<Record<'easy' | 'medium' | 'hard', number | null>>;
  /** Right answers, and cost for each of them, as shares of asking the reasoning model only; null where that was not run. */
  readonly versusReasoning: { readonly right: number; readonly costPerCorrect: number } | null;
  /** `worth x accuracy - cost per query` for each worth of a right answer. */
  readonly utilityUsd: Readonly<Record<string, number>>;
}

/** Runs a strategy over all problems and counts. */
export function measure(strategy: BenchStrategy, cases: readonly Case[], worths: readonly number[]): BenchFigures {
  const runs = cases.map((each) => strategy.run(each));
  const right = runs.filter(isRight).length;
  const costUsd = sum(runs.map(costOf));
  const latencies = runs.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
  const accuracy = right / Math.max(1, runs.length);
  const none: Interval = { value: 0, low: 0, high: 0 };
  return {
    strategy: strategy.name,
    problems: runs.length,
    right,
    accuracy: bootstrap(runs, (rows) => shareRight(rows), 200) ?? none,
    p50Ms: Math.round(percentile(latencies, 0.5)),
    p95Ms: Math.round(percentile(latencies, 0.95)),
    callsPerQuery: sum(runs.map(({ drawn }) => drawn.length)) / Math.max(1, runs.length),
    reasoningShare: share(runs, ({ drawn, problem }) => drawn.some((each) => problem.samples.reasoning.includes(each))),
    costUsd,
    costPerQueryUsd: bootstrap(runs, (rows) => sum(rows.map(costOf)) / rows.length, 200) ?? none,
    costPerCorrectUsd: right > 0 ? costUsd / right : null,
    escalationRate: share(runs, ({ escalated }) => escalated),
    accuracyByTier: {
      standard: shareRight(runs.filter(({ acceptedFrom }) => acceptedFrom === 'standard')),
      reasoning: shareRight(runs.filter(({ acceptedFrom }) => acceptedFrom === 'reasoning')),
    },
    accuracyByLevel: byLevel(runs),
    versusReasoning: null,
    utilityUsd: Object.fromEntries(
      worths.map((worth) => [String(worth), worth * accuracy - costUsd / Math.max(1, runs.length)]),
    ),
  };
}

/** Sets every strategy beside asking the reasoning model only. */
export function besideReasoning(figures: readonly BenchFigures[]): readonly BenchFigures[] {
  const only = figures.find(({ strategy }) => strategy === 'reasoning only');
  if (only === undefined || only.right === 0) return figures;
  return figures.map((each) => ({
    ...each,
    versusReasoning: {
      right: each.right / only.right,
      costPerCorrect: (each.costPerCorrectUsd ?? 0) / (only.costPerCorrectUsd ?? 1),
    },
  }));
}

/** Share of the problems whose level the router predicted rightly; null where no level is known. */
export function routerAccuracy(cases: readonly Case[]): Interval | null {
  const known = cases.filter(({ level }) => level !== null);
  return bootstrap(
    known,
    (rows) => (rows.length === 0 ? null : rows.filter((each) => each.level === each.predicted).length / rows.length),
    200,
  );
}

/** The strategies that no other one beats in both accuracy and cost, cheapest first. */
export function frontier(figures: readonly BenchFigures[]): readonly BenchFigures[] {
  const sorted = [...figures].sort(
    (a, b) => a.costPerQueryUsd.value - b.costPerQueryUsd.value || b.accuracy.value - a.accuracy.value,
  );
  let best = -1;
  return sorted.filter(({ accuracy }) => {
    const isBetter = accuracy.value > best;
    best = Math.max(best, accuracy.value);
    return isBetter;
  });
}

/** The smallest value that at least `q` of the sorted values do not exceed: the discrete percentile, as SQL's `percentile_disc`. */
export function percentile(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
}

function byLevel(runs: readonly Run[]): BenchFigures['accuracyByLevel'] {
  const at = (level: (typeof levels)[number]) => shareRight(runs.filter(({ problem }) => problem.level === level));
  return { easy: at('easy'), medium: at('medium'), hard: at('hard') };
}

function isRight({ accepted }: Run): boolean {
  return accepted?.isRight ?? false;
}

function shareRight(runs: readonly Run[]): number | null {
  return runs.length === 0 ? null : runs.filter(isRight).length / runs.length;
}

function share(runs: readonly Run[], holds: (run: Run) => boolean): number {
  return runs.filter(holds).length / Math.max(1, runs.length);
}

function costOf({ drawn }: Run): number {
  return sum(drawn.map(({ usd }) => usd));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
