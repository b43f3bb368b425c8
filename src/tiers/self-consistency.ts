import { drawRound, type Round } from './draw-round.ts';
import type { Strategy } from './proposal.ts';
import type { Sample, Sampling } from './sample.ts';
import { isVendorsFault, sampled } from './sampled.ts';
import { Tallying } from './tally.ts';
import { isOver, ticking } from './ticking.ts';
import { drawsNeeded, type VotingRule } from './vote.ts';

export interface VotingSettings {
  readonly rule: VotingRule;
  /** The most samples, earlier ones included. */
  readonly samples: number;
}

/**
 * The medium tier: several samples in alternating kinds and by alternating models, as many at the same time as the rule needs at the very
 * least. A proved answer ends it. Samples of tiers before count as drawn.
 * @param models one for each place of the rotation; each may itself fall back on others
 */
export function selfConsistency(models: Round['models'], voting: VotingSettings, sampling: Sampling): Strategy {
  return {
    method: 'SELF_CONSISTENCY',
    tier: 'MEDIUM',
    suits: () => true,
    async propose({ statement, reading }, limits, earlier) {
      const left = ticking(limits);
      const tallying = new Tallying({ statement, reading }, sampling.judge, limits);
      const samples: Sample[] = [...earlier];
      for (;;) {
        const tally = await tallying.count(samples);
        const drawn = samples.slice(earlier.length);
        const size = tally.proved ? 0 : drawsNeeded(voting.rule, voting.samples, tally.ballots);
        if (size === 0 || drawn.some(isVendorsFault) || isOver(left())) return sampled(tally, drawn);
        samples.push(
          ...(await drawRound({ statement, models, from: samples.length, size }, tallying, sampling, left())),
        );
      }
    },
  };
}
