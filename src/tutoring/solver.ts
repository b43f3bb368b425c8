import { type Classification, classify } from '../tiers/classify.ts';
import { familyOf } from '../tiers/family.ts';
import type { Policy, Thresholds } from '../tiers/policy.ts';
import { asksForProof } from '../tiers/proof.ts';
import type { Problem, Proposal, Strategy } from '../tiers/proposal.ts';
import type { Sample } from '../tiers/sample.ts';
import { isVendorsFault } from '../tiers/sampled.ts';
import { startTier } from '../tiers/start-tier.ts';
import { isOver } from '../tiers/ticking.ts';
import { type Method, type Tier, tiers } from '../tiers/tier.ts';
import type { Judge } from '../verification/judge.ts';
import type { Attempt, EscalationReason } from './attempt.ts';
import { type Budget, limitsOf } from './budget.ts';
import { betterOf, type Candidate, candidateOf } from './candidate.ts';
import { decide, type Found } from './decide.ts';
import { outcomeAccepted, outcomeReferred } from './outcome.ts';
import type { Outcome } from './solution.ts';

/** What the solver works with: the judge, the strategies from the cheapest to the dearest, and what is good enough. */
export interface Ladder {
  readonly judge: Judge;
  readonly strategies: readonly Strategy[];
  readonly policy: Policy;
}

/** What is told while a problem is worked on: what is being tried, and the best answer that was found so far. */
export type Tell = (trying: Method, best: Candidate | null) => void;

/**
 * Climbs the ladder for one statement: read it, then propose, verify and decide, strategy by strategy, until an answer is accepted or
 * nothing is left to try. Settles with an outcome for every statement; only a broken judge rejects.
 * @param floor no model of a lower tier is asked; computer algebra is
 */
export async function solveProblem(
  statement: string,
  whole: Ladder,
  budget: Budget,
  tell: Tell = () => undefined,
  floor?: Tier,
): Promise<Outcome> {
  const ladder = floor === undefined ? whole : { ...whole, strategies: whole.strategies.filter(isAtLeast(floor)) };
  const { judge, policy } = ladder;
  const reading = await judge.ask('read', { statement }, limitsOf(budget));
  const problem: Problem = { statement, reading };
  const classification = classify(statement);
  const { tier } = classification;
  const thresholds = policy.families[familyOf(statement, reading)];
  const rungs = new Rungs(ladder.strategies, problem, floor ?? startFor(classification, thresholds, ladder));
  const attempts: Attempt[] = [];
  const samples: Sample[] = [];
  let best: Candidate | null = null;

  for (let strategy = rungs.next(); strategy !== undefined; strategy = rungs.next()) {
    tell(strategy.method, best);
    const startedMs = performance.now();
    const proposal = await strategy.propose(problem, limitsOf(budget), samples);
    const candidate = await verify(problem, strategy.method, proposal, thresholds, judge, budget);
    const found = foundIn(problem, proposal, candidate, thresholds);
    rungs.fallBack(found);
    const move = decide(found, rungs.hasNext && !isOver(limitsOf(budget)), thresholds.acceptSingleAt);
    const because = move.kind === 'accept' ? null : move.because;
    attempts.push(attemptOf(strategy, tier, proposal, candidate, because, performance.now() - startedMs));
    samples.push(...proposal.samples.filter((sample) => !isVendorsFault(sample)));
    if (candidate !== null) best = betterOf(best, candidate);
    if (move.kind === 'accept' && candidate !== null)
      return outcomeAccepted(problem, tier, candidate, attempts, judge.version);
    if (move.kind === 'refer') break;
  }
  return outcomeReferred(problem, tier, reasonOf(ladder, attempts), attempts);
}

function isAtLeast(floor: Tier): (strategy: Strategy) => boolean {
  return ({ tier }) => tier === null || tiers.indexOf(tier) >= tiers.indexOf(floor);
}

/**
 * The strategies in the order in which they are tried: computer algebra, then the tier that the problem starts at and those above. Those below are kept
 * for what the top cannot settle.
 */
class Rungs {
  private readonly above: Strategy[];
  private readonly below: Strategy[];

  constructor(strategies: readonly Strategy[], problem: Problem, tier: Tier) {
    const suiting = strategies.filter((strategy) => strategy.suits(problem));
    const isBelow = (strategy: Strategy) =>
      strategy.tier !== null && tiers.indexOf(strategy.tier) < tiers.indexOf(tier);
    this.above = suiting.filter((strategy) => !isBelow(strategy));
    this.below = suiting.filter(isBelow);
    // Where the settings give the problem's tier no model, those below are all there is.
    if (!this.above.some((strategy) => strategy.tier !== null)) this.above.push(...this.below.splice(0));
  }

  get hasNext(): boolean {
    return this.above.length > 0;
  }

  next(): Strategy | undefined {
    return this.above.shift();
  }

  /**
   * What is left at the top: a vote that was skipped may still agree with what the top found, and cheaper models are there where there is no money for
   * the dear one, or it does not answer. The conclusion of a proof is nothing to agree on.
   */
  fallBack(found: Found): void {
    if (this.hasNext) return;
    const isOut = found.kind === 'none' && (found.because === 'BUDGET' || found.because === 'MODEL_FAILURE');
    const isOpen = found.kind === 'none' || (found.assurance === 'UNVERIFIED' && !found.asksForProof);
    const cheaper = this.below.pop();
    if (cheaper !== undefined && (isOut || (isOpen && cheaper.method === 'SELF_CONSISTENCY'))) this.above.push(cheaper);
  }
}

async function verify(
  problem: Problem,
  method: Method,
  proposal: Proposal,
  thresholds: Thresholds,
  judge: Judge,
  budget: Budget,
): Promise<Candidate | null> {
  if (proposal.kind === 'none') return null;
  const { suggestion } = proposal;
  const request = { statement: problem.statement, answer: suggestion.answer.text };
  const verification = await judge.ask('verify', request, limitsOf(budget));
  return candidateOf(problem, suggestion, method, verification, thresholds);
}

function foundIn(
  { statement }: Problem,
  proposal: Proposal,
  candidate: Candidate | null,
  { single }: Thresholds,
): Found {
  if (candidate === null) return { kind: 'none', because: proposal.kind === 'none' ? proposal.because : 'UNDECIDED' };
  const { voters, linesHold } = candidate.suggestion.support;
  return {
    kind: 'answer',
    assurance: candidate.assurance,
    isRefuted: candidate.verification.verdict.kind === 'REFUTED',
    asksForProof: asksForProof(statement),
    voters,
    linesHold,
    probability: linesHold ? single.linesHold : single.nothingComputed,
  };
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
  const own = candidate === null ? [] : [{ answer: candidate.suggestion.answer, votes: 1, verdict }];
  return {
    tier: strategy.tier ?? tier,
    method: strategy.method,
    ...proposal.usage,
    answers: proposal.groups.length > 0 ? proposal.groups : own,
    verdict,
    checks: candidate?.verification.verdict.checks ?? [],
    escalatedBecause,
    durationMs: Math.round(durationMs),
  };
}

/** A tier is skipped where climbing is worth more without it. */
function startFor(classification: Classification, { worth }: Thresholds, { strategies }: Ladder): Tier {
  const available = strategies.flatMap(({ tier }) => tier ?? []);
  return worth === undefined ? classification.tier : startTier(classification, worth, available);
}

/** Without any model the reason is that there is none, whatever computer algebra could not do. */
function reasonOf({ strategies }: Ladder, attempts: readonly Attempt[]): EscalationReason {
  const hasModel = strategies.some((strategy) => strategy.tier !== null);
  return hasModel ? (attempts.at(-1)?.escalatedBecause ?? 'UNDECIDED') : 'NO_MODEL';
}
