import { betaLead, standingOf, type VotingRule } from '../../tiers/vote.ts';
import type { Case, Sample } from '../bench/case.ts';
import { ballotsOf } from '../bench/vote-strategies.ts';

/** Where a vote stopped: its pattern, whether its winner is right, and what simple rules say of it. */
export interface VoteStop {
  readonly family: string;
  /** Votes of all classes, most first: `3-1-1`. */
  readonly pattern: string;
  readonly isRight: boolean;
  /** The winner's share of the votes, and the Beta posterior that it leads: what others take for confidence. */
  readonly voteShare: number;
  readonly betaLead: number;
}

/** Replays a vote over the first `size` samples of each problem. Problems without any vote are left out. */
export function voteStops(cases: readonly Case[], rule: VotingRule, size: number): readonly VoteStop[] {
  return cases.flatMap(({ family, samples }) => stopOf(family, samples.standard.slice(0, size), rule));
}

function stopOf(family: string, pool: readonly Sample[], rule: VotingRule): VoteStop[] {
  const ballots = ballotsOf(pool);
  for (let drawn = 1; drawn <= ballots.length; drawn++) {
    const { groups, stoppedBy } = standingOf(rule, ballots.length, ballots.slice(0, drawn));
    if (stoppedBy === null) continue;
    const [winner, second] = groups;
    if (winner === undefined) return [];
    const votes = groups.reduce((sum, each) => sum + each.votes, 0);
    return [
      {
        family,
        pattern: groups.map((each) => each.votes).join('-'),
        isRight: pool[winner.first]?.isRight ?? false,
        voteShare: winner.votes / votes,
        betaLead: betaLead(winner.votes, second?.votes ?? 0),
      },
    ];
  }
  return [];
}
