import { type Ballot, type Standing, standingOf, type VotingRule } from '../../tiers/vote.ts';
import type { BenchStrategy, Case, Run, Sample } from './case.ts';

/** Whether a vote stops in this standing, given the ballots that led to it. */
type Stop = (standing: Standing, ballots: readonly Ballot[]) => boolean;

const size = 5;

/** The votes side by side, each over at most five samples of the standard model. */
export const voteStrategies: readonly BenchStrategy[] = [
  { name: 'vote: fixed 5', run: (problem) => voteOf(problem, byRule('fixed'), true) },
  { name: 'vote: curtailed', run: (problem) => voteOf(problem, byRule('curtailed')) },
  { name: 'vote: lead of 2', run: (problem) => voteOf(problem, byRule('lead-2')) },
  { name: 'vote: Adaptive-Consistency', run: (problem) => voteOf(problem, byRule('adaptive')) },
  { name: 'vote: ESC, windows of 2', run: (problem) => voteOf(problem, oneMindedWindow(2)) },
  { name: 'vote: SPRT .8 against .2', run: (problem) => voteOf(problem, sequentialTest(0.8, 0.05)) },
];

function byRule(rule: VotingRule): Stop {
  return (standing, ballots) => standingOf(rule, size, ballots).stoppedBy !== null && standing.groups.length > 0;
}

/** Early-Stopping Self-Consistency (Li et al., ICLR 2024): samples come in windows; one whose answers are all the same ends the vote. */
function oneMindedWindow(window: number): Stop {
  return (_, ballots) => {
    const last = ballots.slice(-window);
    return ballots.length % window === 0 && last[0] !== null && last.every((each) => each === last[0]);
  };
}

/**
 * Wald's sequential probability ratio test (1945) of "the leader is drawn with probability `p` against its rival" against the
 * opposite, with both errors `alpha`: each vote of the lead weighs `ln(p / (1 - p))`.
 */
function sequentialTest(p: number, alpha: number): Stop {
  const needed = Math.log((1 - alpha) / alpha) / Math.log(p / (1 - p));
  return ({ groups }) => (groups[0]?.votes ?? 0) - (groups[1]?.votes ?? 0) >= needed;
}

/** Draws one by one (or all at once) until the rule stops. */
function voteOf(problem: Case, stop: Stop, atOnce = false): Run {
  const pool = problem.samples.standard.slice(0, size);
  let drawn = pool.slice(0, 1);
  while (drawn.length < pool.length && !(drawn.length > 0 && stop(standing(drawn), ballotsOf(drawn)))) {
    drawn = pool.slice(0, drawn.length + 1);
  }
  const winner = standing(drawn).groups[0];
  const accepted = winner === undefined ? null : (drawn[winner.first] ?? null);
  const latencies = drawn.map(({ latencyMs }) => latencyMs);
  return {
    problem,
    drawn,
    accepted,
    acceptedFrom: accepted === null ? null : 'standard',
    escalated: false,
    latencyMs: atOnce ? Math.max(0, ...latencies) : latencies.reduce((sum, each) => sum + each, 0),
  };
}

function standing(drawn: readonly Sample[]): Standing {
  return standingOf('fixed', size, ballotsOf(drawn));
}

/** Ballots name the first sample of their class. */
export function ballotsOf(drawn: readonly Sample[]): Ballot[] {
  return drawn.map(({ group }) => (group === null ? null : drawn.findIndex((each) => each.group === group)));
}
