import type { Problem } from '../tiers/proposal.ts';
import type { Tier } from '../tiers/tier.ts';
import type { StepText } from '../verification/protocol.ts';
import type { Attempt, EscalationReason } from './attempt.ts';
import { type Candidate, verdictOf } from './candidate.ts';
import { caveatFor, caveatOf, stillWorking } from './caveat.ts';
import type { BestSoFar, Outcome } from './solution.ts';

/** An answer is given, with its word and, unless that is a strong one, its caveat. */
export function outcomeAccepted(
  problem: Problem,
  tier: Tier,
  candidate: Candidate,
  attempts: readonly Attempt[],
  verifierVersion: string,
): Outcome {
  return {
    ...readingOf(problem),
    state: 'SOLVED',
    tier,
    method: candidate.method,
    answer: candidate.suggestion.answer,
    steps: withoutFalseLines(candidate.suggestion.steps),
    assurance: candidate.assurance,
    verdict: verdictOf(candidate),
    caveat: caveatOf(candidate.assurance),
    reasons: [],
    verifierVersion,
    attempts,
  };
}

/** The answer that would be given now, while a better one is looked for. */
export function bestSoFar(candidate: Candidate): BestSoFar {
  return {
    method: candidate.method,
    answer: candidate.suggestion.answer,
    steps: withoutFalseLines(candidate.suggestion.steps),
    assurance: candidate.assurance,
    verdict: verdictOf(candidate),
    caveat: stillWorking(candidate.assurance),
  };
}

/** The top's failure: nothing is shown as an answer, everything that was tried is kept for the teacher. */
export function outcomeReferred(
  problem: Problem,
  tier: Tier,
  reason: EscalationReason,
  attempts: readonly Attempt[],
): Outcome {
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

function readingOf({ reading }: Problem): Pick<Outcome, 'readAs' | 'taskKey' | 'renaming'> {
  if (reading.kind !== 'task') return { readAs: null, taskKey: null, renaming: {} };
  return { readAs: reading.readAs, taskKey: reading.taskKey, renaming: reading.renaming };
}

/** A line that was recomputed and failed is never shown, even beside a right answer. */
function withoutFalseLines(steps: readonly StepText[]): readonly StepText[] {
  return steps.filter((step) => step.holds !== false);
}
