import type { Policy } from '../../tiers/policy.ts';
import { serviceLadder } from '../tuning/replay-service.ts';
import type { BenchStrategy, Case } from './case.ts';
import { type Fitting, ladderAtLeast, ladderFor } from './ladders.ts';
import { cascades, confidenceCascade, hybrid, singleStrategies, textStrategies } from './routing-strategies.ts';
import { voteStrategies } from './vote-strategies.ts';

/** What the ladders of a bench are fitted for. */
export interface LadderGoals {
  /** Worths of a right answer in dollars, a ladder for each. */
  readonly worths: readonly number[];
  /** Shares of the reasoning model's right answers, the cheapest ladder for each. */
  readonly shares: readonly number[];
  /** The policy that the service's own ladder runs under. */
  readonly policy: Policy;
}

/** Every strategy that the problems have samples for: peers' rules as baselines, then our ladder for each goal. */
export function allStrategies(cases: readonly Case[], fitting: Fitting, goals: LadderGoals): readonly BenchStrategy[] {
  const hasReasoning = cases.some(({ samples }) => samples.reasoning.length > 0);
  const hasSeveral = cases.some(({ samples }) => samples.standard.length > 1);
  const hasText = cases.some(({ statement }) => statement !== null);
  const hasConfidence = cases.some(({ samples }) => samples.standard.some(({ confidence }) => confidence !== null));
  return [
    ...(hasReasoning ? singleStrategies : singleStrategies.slice(0, 1)),
    ...(hasSeveral ? voteStrategies : []),
    ...(hasReasoning && hasText ? textStrategies(cases) : []),
    ...(hasReasoning ? [hybrid] : []),
    ...(hasReasoning && hasConfidence ? [confidenceCascade] : []),
    ...(hasReasoning ? cascades : []),
    serviceLadder(goals.policy),
    ...goals.worths.map((worth) => ladderFor(worth, fitting)),
    ...(hasReasoning ? goals.shares.map((share) => ladderAtLeast(share, fitting)) : []),
  ];
}
