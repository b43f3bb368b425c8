import type { LanguageModel } from '../llm/language-model.ts';
import type { Strategy } from './proposal.ts';
import { drawSample, type Sampling } from './sample.ts';
import { sampled } from './sampled.ts';
import { Tallying } from './tally.ts';

/** The easy tier: one worked solution of the standard model. The medium tier takes it over as its first sample. */
export function singlePass(model: LanguageModel, sampling: Sampling): Strategy {
  return {
    method: 'SINGLE_PASS',
    tier: 'EASY',
    suits: () => true,
    async propose(problem, limits) {
      const sample = await drawSample(model, 'worked', problem.statement, sampling, limits);
      const tally = await new Tallying(problem, sampling.judge, limits).count([sample]);
      return sampled(tally, [sample]);
    },
  };
}
