import { foldOf } from '../statistics/families.ts';
import { seeded } from '../statistics/random.ts';
import type { BenchStrategy, Case, Run } from './case.ts';
import {
  type ClimbingPolicy,
  climbingStrategy,
  fitClimbing,
  singleCall,
  type Traces,
  trace,
  type Worth,
} from './climbing-policy.ts';
import type { Drawn } from './climbing-state.ts';

/** Fits policies to problems other than those that they are run on. */
export interface Fitting {
  readonly limits: Drawn;
  /** The traces of the problems that a policy for this problem may learn from. */
  tracesFor(problem: Case): Traces;
  /** Every set of traces together with the problems on which it meets a target. */
  readonly sets: readonly { readonly traces: Traces; readonly cases: readonly Case[] }[];
}

/** Learns from a set of its own, such as an earlier simulated month, and meets targets on a second one. */
export function fittedTo(cases: readonly Case[], targetCases: readonly Case[], limits: Drawn): Fitting {
  const traces = trace(cases, limits);
  return { limits, tracesFor: () => traces, sets: [{ traces, cases: targetCases }] };
}

/** Cross-fitting: each problem's policy learns from the other folds, parted by family. */
export function crossFitted(cases: readonly Case[], limits: Drawn, folds = 10): Fitting {
  const sets = Array.from({ length: folds }, (_, fold) => {
    const others = cases.filter(({ family }) => foldOf(family, folds) !== fold);
    return { traces: trace(others, limits), cases: others };
  });
  const [first] = sets;
  const empty: Traces = first?.traces ?? { stages: [], detail: 'plain' };
  return { limits, sets, tracesFor: ({ family }) => sets[foldOf(family, folds)]?.traces ?? empty };
}

/**
 * The ladder that climbs by expected worth. Where it is not shown to be worth more than the better single call (one-sided, 95 %, paired
 * over problems), that call is made instead: a policy that gains nothing must not lose anything either.
 */
export function ladderFor(worthUsd: number, fitting: Fitting, secondUsd = 0): BenchStrategy {
  const worth: Worth = { correctUsd: worthUsd, secondUsd };
  const chosen = new Map(fitting.sets.map((set) => [set.traces, betterOf(set, worth, fitting.limits)]));
  return {
    name: `ladder, worth $${worthUsd}`,
    run: (problem) => (chosen.get(fitting.tracesFor(problem)) ?? singleCall('standard')).run(problem),
  };
}

/** The fitted ladder, or the better single call. */
function betterOf({ traces, cases }: Fitting['sets'][number], worth: Worth, limits: Drawn): BenchStrategy {
  const policy = fitClimbing(traces, worth);
  const ladder = climbingStrategy('ladder', () => policy, limits);
  const singles = (['standard', 'reasoning'] as const).filter((from) => limits[from] > 0).map(singleCall);
  const utilities = (strategy: BenchStrategy) => cases.map((each) => utilityOf(strategy.run(each), worth));
  const total = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);
  const ranked = singles
    .map((single) => ({ single, utility: utilities(single) }))
    .sort((a, b) => total(b.utility) - total(a.utility));
  const [best] = ranked;
  if (best === undefined) return ladder;
  const gains = utilities(ladder).map((utility, i) => utility - (best.utility[i] ?? 0));
  const mean = total(gains) / gains.length;
  const spread = Math.sqrt(total(gains.map((gain) => (gain - mean) ** 2)) / gains.length);
  return mean > (1.645 * spread) / Math.sqrt(gains.length) ? ladder : best.single;
}

function utilityOf({ accepted, drawn, latencyMs }: Run, { correctUsd, secondUsd }: Worth): number {
  const usd = drawn.reduce((sum, each) => sum + each.usd, 0);
  return correctUsd * Number(accepted?.isRight ?? false) - usd - (secondUsd * latencyMs) / 1000;
}

/**
 * The cheapest ladder that is expected to be right `share` times as often as asking the reasoning model only. Between the two policies
 * around the target each problem gets one, sticky by its id, in the proportion that meets it: cost is then on the line between theirs.
 */
export function ladderAtLeast(share: number, fitting: Fitting): BenchStrategy {
  const name = `ladder, cheapest for ${Math.round(1000 * share) / 10} % of reasoning's right answers`;
  const mixes = new Map(
    fitting.sets.map(({ traces, cases }) => [traces, mixFor(share, traces, cases, fitting.limits)]),
  );
  const policyFor = (problem: Case) => {
    const traces = fitting.tracesFor(problem);
    const mix = mixes.get(traces) ?? mixFor(share, traces, [], fitting.limits);
    return seeded(hashOf(problem.id))() < mix.shareOfUpper ? mix.upper : mix.lower;
  };
  return climbingStrategy(name, policyFor, fitting.limits);
}

interface Mix {
  readonly lower: ClimbingPolicy;
  readonly upper: ClimbingPolicy;
  readonly shareOfUpper: number;
}

/** Bisects the worth until the policies just below and above the target are found. */
function mixFor(share: number, traces: Traces, cases: readonly Case[], limits: Drawn): Mix {
  const target = share * cases.filter(({ samples }) => samples.reasoning[0]?.isRight).length;
  const at = (worth: number) => {
    const policy = fitClimbing(traces, { correctUsd: worth, secondUsd: 0 });
    const strategy = climbingStrategy('', () => policy, limits);
    return { policy, right: cases.filter((each) => strategy.run(each).accepted?.isRight).length };
  };
  let [low, high] = [Math.log(1e-4), Math.log(1e3)];
  let [lower, upper] = [at(Math.exp(low)), at(Math.exp(high))];
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2;
    const each = at(Math.exp(middle));
    if (each.right < target) [low, lower] = [middle, each];
    else [high, upper] = [middle, each];
  }
  const gap = upper.right - lower.right;
  const shareOfUpper = gap > 0 ? Math.min(1, Math.max(0, (target - lower.right) / gap)) : 1;
  return { lower: lower.policy, upper: upper.policy, shareOfUpper };
}

function hashOf(text: string): number {
  return foldOf(text, 2 ** 31);
}
