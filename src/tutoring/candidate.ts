import type { Thresholds } from '../tiers/policy.ts';
import { asksForProof } from '../tiers/proof.ts';
import type { Problem, Suggestion } from '../tiers/proposal.ts';
import type { Method } from '../tiers/tier.ts';
import type { Verification } from '../verification/protocol.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { type Assurance, assuranceOf, assurances, isVerified } from './assurance.ts';

/** An answer that was suggested and checked, with the word that it has earned. */
export interface Candidate {
  readonly suggestion: Suggestion;
  readonly method: Method;
  readonly verification: Verification;
  readonly assurance: Assurance;
}

/** Weighs everything that speaks for a suggestion. */
export function candidateOf(
  { statement }: Problem,
  suggestion: Suggestion,
  method: Method,
  verification: Verification,
  thresholds: Thresholds,
): Candidate {
  const { votes, voters, formalisedAgrees } = suggestion.support;
  const assurance = assuranceOf({
    againstTask: verification.task === null ? null : verification.verdict.kind,
    formalisedAgrees,
    agreeing: { votes, voters, wanted: thresholds.agreedVotes, share: thresholds.agreedShare },
    asksForProof: asksForProof(statement),
  });
  return { suggestion, method, verification, assurance };
}

/**
 * What an answer was checked by, as it is shown: beside the check against the task what else speaks for it, and what nobody checked. Only what was
 * proved keeps the verdict VERIFIED.
 */
export function verdictOf({ suggestion, verification, assurance }: Candidate): Verdict {
  const { kind, checks, notChecked } = verification.verdict;
  if (isVerified(assurance) || kind === 'REFUTED') return verification.verdict;
  const { votes, voters, formalisedAgrees } = suggestion.support;
  const support: Check[] = [
    ...(formalisedAgrees
      ? [
          check(
            'FORMALISATION',
            'The same answer follows from equations that a model wrote down and computer algebra solved, and was found without them as well.',
          ),
        ]
      : []),
    ...(votes > 1 ? [check('AGREEMENT', `${votes} of ${voters} answers agree.`)] : []),
  ];
  return {
    kind: 'UNDECIDED',
    checks: [...checks, ...support],
    notChecked: notChecked.length > 0 ? notChecked : [unchecked(assurance)],
  };
}

function check(kind: Check['kind'], evidence: string): Check {
  return { kind, verdict: 'UNDECIDED', evidence, engine: 'verity-vote 1', durationMs: 0 };
}

/** What was not checked, in plain words. */
function unchecked(assurance: Assurance): string {
  return assurance === 'CHECKED'
    ? 'That the equations say what the problem says.'
    : 'That the answer fits the problem: no computation ties one to the other.';
}

/** Stronger words first; of the same word the later one, because it was found with more. A refuted answer is no candidate at all. */
export function betterOf(present: Candidate | null, next: Candidate): Candidate | null {
  if (next.verification.verdict.kind === 'REFUTED') return present;
  if (present === null) return next;
  return assurances.indexOf(next.assurance) <= assurances.indexOf(present.assurance) ? next : present;
}
