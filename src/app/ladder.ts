import type { ModelsConfig } from '../config.ts';
import { strategiesOf } from '../tiers/strategies.ts';
import type { Ladder } from '../tutoring/solver.ts';
import type { Judge } from '../verification/judge.ts';
import type { Log } from './log.ts';
import { openModels, openPolicy } from './models.ts';

/** Puts the ladder together from the settings: computer algebra always, models where there are any. */
export function openLadder(config: ModelsConfig, judge: Judge, log: Log): Ladder {
  const models = openModels(config, log);
  const policy = openPolicy(config);
  const strategies = strategiesOf(judge, {
    ...models,
    standardSampling: { maxOutputTokens: config.standardTokens, idleMs: config.idleMs },
    reasoningSampling: {
      maxOutputTokens: config.reasoningTokens,
      idleMs: config.reasoningIdleMs,
      effort: config.effort,
    },
    voting: { rule: config.votingRule, samples: config.samples },
    reasoningSamples: config.reasoningSamples,
    agreedVotes: Math.min(...Object.values(policy.families).map(({ agreedVotes }) => agreedVotes)),
    routing: config.routing,
  });
  return { judge, strategies, policy };
}
