import { type Family, familyOf } from '../../tiers/family.ts';
import type { Policy, Thresholds } from '../../tiers/policy.ts';
import { standingOf, type VotingRule } from '../../tiers/vote.ts';
import type { BenchStrategy, Case, Run, Sample } from '../bench/case.ts';
import { ballotsOf } from '../bench/vote-strategies.ts';

/** How the service draws: at most so many samples, under this rule. */
export interface Drawing {
  readonly rule: VotingRule;
  readonly samples: number;
}

/**
 * What the ladder of the service does with recorded samples under given thresholds: one sample, accepted if verified or, where the policy
 * allows it, if its lines hold and such answers are right often enough; then a vote, without refuted answers and failing workings; then the
 * reasoning model, whose answer is given unless it is refuted.
 */
export function replayService(problem: Case, thresholds: Thresholds, { rule, samples }: Drawing): Run {
  const pool = problem.samples.standard.slice(0, samples);
  const [first] = pool;
  if (first !== undefined && acceptsSingle(first, thresholds)) return runOf(problem, [first], first);
  for (let count = 1; count <= pool.length; count++) {
    const drawn = pool.slice(0, count);
    const verified = drawn.find(({ checked }) => checked === 'verified');
    if (verified !== undefined) return runOf(problem, drawn, verified);
    const voting = drawn.filter(mayVote);
    const { groups, stoppedBy } = standingOf(rule, pool.length, ballotsOf(voting));
    if (stoppedBy === null && count < pool.length) continue;
    const leader = groups[0];
    const votes = groups.reduce((sum, each) => sum + each.votes, 0);
    const agrees =
      leader !== undefined && leader.votes >= thresholds.agreedVotes && leader.votes >= thresholds.agreedShare * votes;
    if (agrees) return runOf(problem, drawn, voting[leader.first]);
    if (stoppedBy !== null && stoppedBy !== 'exhausted') return climb(problem, drawn);
  }
  return climb(problem, pool);
}

/** The family that the thresholds of a problem are kept under. A task that was read whole can be checked, which is what its samples tell. */
export function thresholdFamily({ statement, samples }: Case): Family {
  const isTask = samples.standard.some(({ checked }) => checked !== null);
  const reading = isTask
    ? ({ kind: 'task', task: '', readAs: '', taskKey: '', renaming: {}, features: {} } as const)
    : ({ kind: 'prose', where: '', features: {} } as const);
  return familyOf(statement ?? '', reading);
}

function acceptsSingle(first: Sample, { acceptSingleAt, single }: Thresholds): boolean {
  if (first.checked === 'verified') return true;
  if (acceptSingleAt === null || !mayVote(first) || first.group === null) return false;
  return (first.workingFails === false ? single.linesHold : single.nothingComputed) >= acceptSingleAt;
}

function mayVote({ checked, workingFails }: Sample): boolean {
  return checked !== 'refuted' && workingFails !== true;
}

function climb(problem: Case, drawn: readonly Sample[]): Run {
  const [reasoned] = problem.samples.reasoning;
  if (reasoned === undefined) return runOf(problem, drawn, drawn.find(mayVote));
  return runOf(problem, [...drawn, reasoned], reasoned.checked === 'refuted' ? undefined : reasoned);
}

function runOf(problem: Case, drawn: readonly Sample[], given: Sample | undefined): Run {
  const escalated = drawn.some((each) => problem.samples.reasoning.includes(each));
  return {
    problem,
    drawn,
    accepted: given ?? null,
    acceptedFrom: given === undefined ? null : escalated ? 'reasoning' : 'standard',
    escalated,
    latencyMs: drawn.reduce((sum, { latencyMs }) => sum + latencyMs, 0),
  };
}

/** The service's ladder under a policy, for running beside others. */
export function serviceLadder(policy: Policy, drawing: Drawing = { rule: 'lead-2', samples: 5 }): BenchStrategy {
  return {
    name: `ladder of the service, policy ${policy.version}`,
    run: (problem) => replayService(problem, policy.families[thresholdFamily(problem)], drawing),
  };
}
