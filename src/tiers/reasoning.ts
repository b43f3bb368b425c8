import { drawRound, type Round } from './draw-round.ts';
import type { Strategy } from './proposal.ts';
import type { Sample, Sampling } from './sample.ts';
import { isVendorsFault, sampled } from './sampled.ts';
import { type Tally, Tallying } from './tally.ts';
import { isOver, ticking } from './ticking.ts';

export interface ReasoningSettings {
  /** The most samples of the reasoning model. */
  readonly samples: number;
  /** Votes that make an answer agreed. */
  readonly agreedVotes: number;
}

/**
 * The hard tier: a reasoning model, one sample after the other because each is dear, until its answer is proved or enough others agree with it.
 * What earlier tiers drew for the same problem counts where it agrees, and has no vote of its own against the reasoning model.
 */
export function reasoning(models: Round['models'], settings: ReasoningSettings, sampling: Sampling): Strategy {
  return {
    method: 'REASONING',
    tier: 'HARD',
    suits: () => true,
    async propose(problem, limits, earlier) {
      const left = ticking(limits);
      const tallying = new Tallying(problem, sampling.judge, limits);
      const drawn: Sample[] = [];
      for (;;) {
        const tally = ownClasses(await tallying.count([...drawn, ...earlier]), drawn.length);
        const isEnough =
          tally.proved !== null ||
          tally.classes.some(({ members, verdict }) => members.length >= settings.agreedVotes && verdict !== 'REFUTED');
        const isAtEnd = drawn.length >= settings.samples || drawn.some(isVendorsFault) || isOver(left());
        if (drawn.length > 0 && (isEnough || isAtEnd)) return sampled(tally, drawn);
        const round = { statement: problem.statement, models, from: drawn.length, size: 1 };
        drawn.push(...(await drawRound(round, tallying, sampling, left())));
      }
    },
  };
}

/** Only classes that a sample of this tier's own is in; ballots for others do not count. */
function ownClasses({ classes, ballots }: Tally, own: number): Tally {
  const mine = classes.filter(({ first }) => first < own);
  const firsts = new Set(mine.map(({ first }) => first));
  return {
    classes: mine,
    ballots: ballots.map((ballot) => (ballot !== null && firsts.has(ballot) ? ballot : null)),
    proved: mine.find(({ verdict }) => verdict === 'VERIFIED') ?? null,
  };
}
