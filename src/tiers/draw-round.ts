import type { LanguageModel } from '../llm/language-model.ts';
import { type SampleKind, sampleKinds } from './prompts/prompt.ts';
import type { Limits } from './proposal.ts';
import { drawSample, type Sample, type Sampling } from './sample.ts';
import type { Tallying } from './tally.ts';

/** Which samples a round draws: the places from `from` on in the tier's order of models and kinds. */
export interface Round {
  readonly statement: string;
  readonly models: readonly [LanguageModel, ...LanguageModel[]];
  readonly from: number;
  readonly size: number;
}

/**
 * Draws several samples at the same time. As soon as one of them is proved the others are aborted; they are kept all the same, because what
 * they cost until then has to be paid.
 */
export async function drawRound(
  { statement, models, from, size }: Round,
  tallying: Tallying,
  sampling: Sampling,
  limits: Limits,
): Promise<readonly Sample[]> {
  const enough = new AbortController();
  const signal = AbortSignal.any([limits.signal, enough.signal]);
  const places = Array.from({ length: size }, (_, offset) => from + offset);
  return Promise.all(
    places.map(async (place) => {
      const { model, kind } = seatOf(place, models);
      const sample = await drawSample(model, kind, statement, sampling, { ...limits, signal });
      if (await tallying.isProved(sample)) enough.abort();
      return sample;
    }),
  );
}

/** Kinds alternate from draw to draw, and models too; where their number is even the kinds shift, so that every model is asked in both. */
function seatOf(place: number, models: Round['models']): { readonly model: LanguageModel; readonly kind: SampleKind } {
  const model = models[place % models.length] ?? models[0];
  const shift = models.length % 2 === 0 ? Math.floor(place / models.length) : 0;
  return { model, kind: (place + shift) % 2 === 0 ? sampleKinds[0] : sampleKinds[1] };
}
