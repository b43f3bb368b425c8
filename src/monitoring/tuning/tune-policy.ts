import { type Family, families } from '../../tiers/family.ts';
import type { Policy, Thresholds } from '../../tiers/policy.ts';
import type { Case, Run } from '../bench/case.ts';
import type { Worth } from '../bench/climbing-policy.ts';
import { foldOf } from '../statistics/families.ts';
import { type Drawing, replayService, thresholdFamily } from './replay-service.ts';

/** What a policy comes to on average over problems. */
export interface PolicyValue {
  readonly problems: number;
  readonly accuracy: number;
  readonly costPerQueryUsd: number;
  readonly secondsPerQuery: number;
  readonly reasoningShare: number;
  /** `worth x accuracy - cost - latency price`, for one problem. */
  readonly utilityUsd: number;
}

/** A proposal to be read and then activated by somebody: thresholds with what they come to before and after, on problems they were not fitted on. */
export interface TunedPolicy {
  readonly policy: Policy;
  readonly worth: Worth;
  /** Cross-fitted in five folds by problem family; `optimum` knows the answers of the very problems and is the most that thresholds could reach. */
  readonly heldOut: { readonly before: PolicyValue; readonly after: PolicyValue; readonly optimum: PolicyValue };
  readonly changed: readonly string[];
}

/** What is tuned for, and from where. */
export interface TuningGoal {
  readonly worth: Worth;
  readonly drawing: Drawing;
  readonly present: Policy;
  readonly version: string;
  readonly source: string;
}

const folds = 5;
const priorRows = 2;
/** Standard errors that a difference must exceed: one-sided, 95 %. */
const surely = 1.645;

/** Thresholds that are tried: every combination, so that what is found is the optimum on the problems given. */
const agreedVotes = [2, 3, 4, 5];
const agreedShares = [0.5, 0.6, 0.7, 0.8, 1];

/** Proposes the thresholds of each family that have the greatest worth on recorded problems. */
export function tunePolicy(cases: readonly Case[], goal: TuningGoal): TunedPolicy {
  const known = new Map(cases.map((each) => [each, thresholdFamily(each)]));
  const familyOfCase = (each: Case) => known.get(each) ?? 'word problem';
  const tuneOn = (train: readonly Case[]) => fitFamilies(train, familyOfCase, goal);
  const before: Run[] = [];
  const after: Run[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = ({ family }: Case) => foldOf(family, folds) === fold;
    const fitted = tuneOn(cases.filter((each) => !isHeld(each)));
    for (const each of cases.filter(isHeld)) {
      before.push(replayService(each, goal.present.families[familyOfCase(each)], goal.drawing));
      after.push(replayService(each, fitted[familyOfCase(each)], goal.drawing));
    }
  }
  const tuned = tuneOn(cases);
  const optimum = cases.map((each) => replayService(each, tuned[familyOfCase(each)], goal.drawing));
  const value = (runs: readonly Run[]) => averageOf(runs, goal.worth);
  return {
    policy: { version: goal.version, source: goal.source, families: tuned },
    worth: goal.worth,
    heldOut: { before: value(before), after: value(after), optimum: value(optimum) },
    changed: families.flatMap((family) => changesOf(family, goal.present.families[family], tuned[family])),
  };
}

/** The mean worth of what was replayed. */
export function averageOf(runs: readonly Run[], { correctUsd, secondUsd }: Worth): PolicyValue {
  const mean = (of: (run: Run) => number) => runs.reduce((sum, run) => sum + of(run), 0) / Math.max(1, runs.length);
  const [accuracy, costPerQueryUsd, secondsPerQuery] = [
    mean(({ accepted }) => Number(accepted?.isRight ?? false)),
    mean(({ drawn }) => drawn.reduce((sum, { usd }) => sum + usd, 0)),
    mean(({ latencyMs }) => latencyMs / 1000),
  ];
  return {
    problems: runs.length,
    accuracy,
    costPerQueryUsd,
    secondsPerQuery,
    reasoningShare: mean(({ escalated }) => Number(escalated)),
    utilityUsd: correctUsd * accuracy - costPerQueryUsd - secondUsd * secondsPerQuery,
  };
}

function fitFamilies(
  cases: readonly Case[],
  familyOfCase: (each: Case) => Family,
  goal: TuningGoal,
): Policy['families'] {
  const overall = singleRates(cases, { linesHold: 0.8, nothingComputed: 0.6 });
  const thresholdsOf = (family: Family): Thresholds => {
    const own = cases.filter((each) => familyOfCase(each) === family);
    const present = goal.present.families[family];
    return own.length === 0 ? present : bestThresholds(own, singleRates(own, overall), present, goal);
  };
  return {
    'proof-like': thresholdsOf('proof-like'),
    competition: thresholdsOf('competition'),
    textbook: thresholdsOf('textbook'),
    'word problem': thresholdsOf('word problem'),
  };
}

/** The present thresholds stay unless others are shown to be worth more, at 95 %: chance is no reason to change. */
function bestThresholds(
  cases: readonly Case[],
  single: Thresholds['single'],
  present: Thresholds,
  goal: TuningGoal,
): Thresholds {
  const utilities = (thresholds: Thresholds) =>
    cases.map((each) => averageOf([replayService(each, thresholds, goal.drawing)], goal.worth).utilityUsd);
  const kept = { ...present, single };
  const base = utilities(kept);
  let best = { thresholds: kept, gain: 0 };
  for (const thresholds of grid(single)) {
    const gains = utilities(thresholds).map((utility, i) => utility - (base[i] ?? 0));
    const mean = gains.reduce((sum, each) => sum + each, 0) / gains.length;
    const error = Math.sqrt(gains.reduce((sum, each) => sum + (each - mean) ** 2, 0)) / gains.length;
    if (mean > Math.max(surely * error, best.gain)) best = { thresholds, gain: mean };
  }
  return best.thresholds;
}

function grid(single: Thresholds['single']): Thresholds[] {
  const singles = [
    null,
    Math.max(single.linesHold, single.nothingComputed),
    Math.min(single.linesHold, single.nothingComputed),
  ];
  return singles.flatMap((acceptSingleAt) =>
    agreedVotes.flatMap((votes) =>
      agreedShares.map((agreedShare) => ({ agreedVotes: votes, agreedShare, acceptSingleAt, single })),
    ),
  );
}

/** How often a first answer is right, where its lines hold and where nothing was computed, shrunk towards the rates over all families. */
function singleRates(cases: readonly Case[], prior: Thresholds['single']): Thresholds['single'] {
  const rate = (workingFails: boolean | null, before: number) => {
    const first = cases
      .flatMap(({ samples }) => samples.standard.slice(0, 1))
      .filter((each) => each.workingFails === workingFails);
    const right = first.filter(({ isRight }) => isRight).length;
    return Math.round(((right + priorRows * before) / (first.length + priorRows)) * 1_000) / 1_000;
  };
  return { linesHold: rate(false, prior.linesHold), nothingComputed: rate(null, prior.nothingComputed) };
}

function changesOf(family: Family, before: Thresholds, after: Thresholds): string[] {
  const show = ({ agreedVotes: votes, agreedShare, acceptSingleAt }: Thresholds) =>
    `${votes} agreeing, ${100 * agreedShare} % of the votes, single ${acceptSingleAt === null ? 'never' : `from ${acceptSingleAt}`}`;
  return show(before) === show(after) ? [] : [`${family}: ${show(before)} -> ${show(after)}`];
}
