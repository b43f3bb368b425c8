import type { LanguageModel } from '../llm/language-model.ts';
import type { Judge } from '../verification/judge.ts';
import { algebra } from './algebra.ts';
import type { Routing } from './policy.ts';
import type { Strategy } from './proposal.ts';
import { reasoning } from './reasoning.ts';
import type { Sampling } from './sample.ts';
import { selfConsistency, type VotingSettings } from './self-consistency.ts';
import { singlePass } from './single-pass.ts';

type Rotation = readonly [LanguageModel, ...LanguageModel[]];

/** What strategies are made of. */
export interface StrategySettings {
  readonly standard: Rotation | null;
  readonly reasoning: Rotation | null;
  readonly standardSampling: Omit<Sampling, 'judge'>;
  readonly reasoningSampling: Omit<Sampling, 'judge'>;
  readonly voting: VotingSettings;
  readonly reasoningSamples: number;
  readonly agreedVotes: number;
  readonly routing: Routing;
}

/**
 * The strategies in the order in which they are climbed: `ladder` is one pass, the vote, the reasoning model; `best-of-n` draws all samples and takes
 * the one that verifies; `confidence` goes from one pass to the reasoning model, and never votes.
 */
export function strategiesOf(judge: Judge, settings: StrategySettings): readonly Strategy[] {
  const { standard, voting } = settings;
  const sampling = { ...settings.standardSampling, judge };
  const cheap: Readonly<Record<Routing, (models: Rotation) => readonly Strategy[]>> = {
    ladder: (models) => [singlePass(models[0], sampling), selfConsistency(models, voting, sampling)],
    'best-of-n': (models) => [selfConsistency(models, { ...voting, rule: 'fixed' }, sampling)],
    confidence: (models) => [singlePass(models[0], sampling)],
  };
  return [
    algebra(judge),
    ...(standard === null ? [] : cheap[settings.routing](standard)),
    ...(settings.reasoning === null
      ? []
      : [
          reasoning(
            settings.reasoning,
            { samples: settings.reasoningSamples, agreedVotes: settings.agreedVotes },
            { ...settings.reasoningSampling, judge },
          ),
        ]),
  ];
}
