import { classify } from '../tiers/classify.ts';
import type { Problem, Proposal, Strategy } from '../tiers/proposal.ts';
import { type Tier, tiers } from '../tiers/tier.ts';
import type { Judge } from '../verification/judge.ts';
import type { StepText, Verification } from '../verification/protocol.ts';
import { type Assurance, assuranceOf } from './assurance.ts';
import type { Attempt, EscalationReason } from './attempt.ts';
import { type Budget, limitsOf } from './budget.ts';
import { caveatFor } from './caveat.ts';
import { decide, type Found } from './decide.ts';
import type { Outcome } from './solution.ts';

/** What the solver works with: the judge, and the strategies from the cheapest to the dearest. */
export interface Ladder {
  readonly judge: Judge;
  readonly strategies: readonly Strategy[];
}

/** An answer that was proposed and checked. */
interface Candidate {
  readonly proposal: Extract<Proposal, { kind: 'answer' }>;
  readonly verification: Verification;
  readonly assurance: Assurance;
}

/**
 * Climbs the ladder for one statement: read it, then propose, verify and decide, strategy by strategy, until an answer is accepted or
 * nothing is left to try. Settles with an outcome for every statement; only a broken judge rejects.
 */
export async function solveProblem(statement: string, ladder: Ladder, budget: Budget): Promise<Outcome> {
  const reading = await ladder.judge.ask('read', { statement }, limitsOf(budget));
  const problem: Problem = { statement, reading };
  const tier = classify(statement).tier;
  const rungs = ladder.strategies.filter((strategy) => isAtOrAbove(strategy, tier) && strategy.suits(problem));
  const attempts: Attempt[] = [];

  for (const [index, strategy] of rungs.entries()) {
    const startedMs = performance.now();
    const proposal = await strategy.propose(problem, limitsOf(budget));
    const candidate = await verify(ladder.judge, statement, proposal, budget);
    const move = decide(foundIn(proposal, candidate), index < rungs.length - 1);
    const because = move.kind === 'accept' ? null : move.because;
    attempts.push(attemptOf(strategy, tier, proposal, candidate, because, performance.now() - startedMs));
    if (move.kind === 'accept' && candidate !== null)
      return accepted(problem, tier, strategy, candidate, attempts, ladder.judge.version);
  }
  return referred(problem, tier, ladder, attempts);
}

/** Computer algebra stands before all tiers; other strategies below the tier of the problem are skipped. */
function isAtOrAbove(strategy: Strategy, tier: Tier): boolean {
  return strategy.tier === null || tiers.indexOf(strategy.tier) >= tiers.indexOf(tier);
}

async function verify(judge: Judge, statement: string, proposal: Proposal, budget: Budget): Promise<Candidate | null> {
  if (proposal.kind === 'none') return null;
  const verification = await judge.ask('verify', { statement, answer: proposal.answer.text }, limitsOf(budget));
  const againstTask = verification.task === null ? null : verification.verdict.kind;
  return { proposal, verification, assurance: assuranceOf({ againstTask }) };
}

function foundIn(proposal: Proposal, candidate: Candidate | null): Found {
  if (candidate === null) return { kind: 'none', because: proposal.kind === 'none' ? proposal.because : 'UNDECIDED' };
  const isRefuted = candidate.verification.verdict.kind === 'REFUTED';
  return { kind: 'answer', assurance: candidate.assurance, isRefuted };
}

function attemptOf(
  strategy: Strategy,
  tier: Tier,
  proposal: Proposal,
  candidate: Candidate | null,
  escalatedBecause: EscalationReason | null,
  durationMs: number,
): Attempt {
  const verdict = candidate?.verification.verdict.kind ?? 'UNDECIDED';
  return {
    tier: strategy.tier ?? tier,
    method: strategy.method,
    ...proposal.usage,
    answers: proposal.kind === 'answer' ? [{ answer: proposal.answer, votes: 1, verdict }] : [],
    verdict,
    escalatedBecause,
    durationMs: Math.round(durationMs),
  };
}

function accepted(
  problem: Problem,
  tier: Tier,
  strategy: Strategy,
  candidate: Candidate,
  attempts: readonly Attempt[],
  verifierVersion: string,
): Outcome {
  return {
    ...readingOf(problem),
    state: 'SOLVED',
    tier,
    method: strategy.method,
    answer: candidate.proposal.answer,
    steps: withoutFalseLines(candidate.proposal.steps),
    assurance: candidate.assurance,
    verdict: candidate.verification.verdict,
    caveat: null,
    reasons: [],
    verifierVersion,
    attempts,
  };
}

/** The top's failure: nothing is shown as an answer, everything that was tried is kept for the teacher. */
function referred(problem: Problem, tier: Tier, ladder: Ladder, attempts: readonly Attempt[]): Outcome {
  const hasModel = ladder.strategies.some((strategy) => strategy.tier !== null);
  const reason: EscalationReason = hasModel ? (attempts.at(-1)?.escalatedBecause ?? 'UNDECIDED') : 'NO_MODEL';
  return {
    ...readingOf(problem),
    state: 'NEEDS_REVIEW',
    tier,
    method: null,
    answer: null,
    steps: [],
    assurance: 'UNVERIFIED',
    verdict: null,
    caveat: caveatFor(reason),
    reasons: [reason],
    verifierVersion: null,
    attempts,
  };
}

function readingOf(problem: Problem): Pick<Outcome, 'readAs' | 'taskKey' | 'renaming'> {
  if (problem.reading.kind !== 'task') return { readAs: null, taskKey: null, renaming: {} };
  const { readAs, taskKey, renaming } = problem.reading;
  return { readAs, taskKey, renaming };
}

/** A line that was recomputed and failed is never shown, even beside a right answer. */
function withoutFalseLines(steps: readonly StepText[]): readonly StepText[] {
  return steps.filter((step) => step.holds !== false);
}
