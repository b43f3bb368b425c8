/** When drawing stops; see {@link Vote}. */
export const votingRules = ['fixed', 'curtailed', 'lead-2', 'adaptive'] as const;
export type VotingRule = (typeof votingRules)[number];

/** A class of symbolically equal answers: the index of its first-drawn member, and how many samples gave it. */
export interface VoteGroup {
  readonly first: number;
  readonly votes: number;
}

/** How a vote stands after some draws. */
export interface Standing {
  /** Samples drawn, those without a vote included. */
  readonly drawn: number;
  /** Classes by votes, most first; a tie goes to the class drawn first. */
  readonly groups: readonly VoteGroup[];
  /** Null while more is to be drawn; `exhausted` where all samples were drawn without the rule's condition being met. */
  readonly stoppedBy: VotingRule | 'exhausted' | null;
}

/** What a sample counts for: the index of the first sample of its class (its own where it is the first), or null for no vote. */
export type Ballot = number | null;

/** What the leading class has to be more probable than, under the adaptive rule: the default of its paper. */
const adaptiveConfidence = 0.95;

/**
 * Counts ballots in the order in which they were drawn.
 *
 * With a leader of `a` votes, a second of `b` and `left = size - drawn`:
 * `fixed` draws all; `curtailed` stops when a - b > left, so that its winner is that of `fixed` by construction; `lead-2` stops when
 * a - b = 2; `adaptive` stops when the Beta posterior exceeds .95 (Aggarwal et al., "Let's Sample Step by Step", 2023).
 * @param size the most samples that may be drawn
 */
export function standingOf(rule: VotingRule, size: number, ballots: readonly Ballot[]): Standing {
  const groups = count(ballots);
  const drawn = ballots.length;
  const isMet = isConditionMet(rule, size - drawn, groups[0]?.votes ?? 0, groups[1]?.votes ?? 0);
  return { drawn, groups, stoppedBy: isMet ? rule : drawn >= size ? 'exhausted' : null };
}

/** Replays a vote over samples that are all known: stops where the rule would have stopped. */
export function replay(rule: VotingRule, ballots: readonly Ballot[]): Standing {
  for (let drawn = 1; drawn < ballots.length; drawn++) {
    const standing = standingOf(rule, ballots.length, ballots.slice(0, drawn));
    if (standing.stoppedBy !== null) return standing;
  }
  return standingOf(rule, ballots.length, ballots);
}

/**
 * How many more samples the rule needs at the very least: so many may be drawn at the same time without drawing one too many.
 * Zero where the vote has stopped.
 */
export function drawsNeeded(rule: VotingRule, size: number, ballots: readonly Ballot[]): number {
  const standing = standingOf(rule, size, ballots);
  if (standing.stoppedBy !== null) return 0;
  const left = size - standing.drawn;
  const [leader = 0, second = 0] = standing.groups.map(({ votes }) => votes);
  for (let more = 1; more < left; more++) if (isConditionMet(rule, left - more, leader + more, second)) return more;
  return left;
}

/**
 * The probability that the class with `leader` votes is more frequent than the one with `second` votes, from a uniform prior: the mass of
 * Beta(leader + 1, second + 1) above one half, in closed form. It speaks about what the model says most often, not about what is right.
 */
export function betaLead(leader: number, second: number): number {
  const trials = leader + second + 1;
  let term = 2 ** -trials;
  let sum = term;
  for (let j = 1; j <= leader; j++) {
    term *= (trials - j + 1) / j;
    sum += term;
  }
  return sum;
}

function isConditionMet(rule: VotingRule, left: number, leader: number, second: number): boolean {
  switch (rule) {
    case 'fixed':
      return left <= 0;
    case 'curtailed':
      return leader - second > left;
    case 'lead-2':
      return leader - second >= 2;
    case 'adaptive':
      return leader > 0 && betaLead(leader, second) > adaptiveConfidence;
  }
}

function count(ballots: readonly Ballot[]): VoteGroup[] {
  const votes = new Map<number, number>();
  for (const ballot of ballots) if (ballot !== null) votes.set(ballot, (votes.get(ballot) ?? 0) + 1);
  const groups = [...votes].map(([first, number]) => ({ first, votes: number }));
  return groups.sort((a, b) => b.votes - a.votes || a.first - b.first);
}
