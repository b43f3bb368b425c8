import { assuranceOf } from '../tutoring/assurance.ts';
import { caveatOf } from '../tutoring/caveat.ts';
import type { Outcome, Solution } from '../tutoring/solution.ts';
import type { AnswerText } from '../verification/protocol.ts';
import type { Verdict } from '../verification/verdict.ts';

export const decisions = ['CONFIRM', 'OVERRIDE', 'AMBIGUOUS', 'UNSOLVABLE', 'VERIFIER_WRONG'] as const;
export type Decision = (typeof decisions)[number];

/** What a reviewer decided, ready to be written. */
export type Ruling =
  | { readonly decision: 'CONFIRM' }
  | { readonly decision: 'OVERRIDE' | 'VERIFIER_WRONG'; readonly answer: AnswerText; readonly verdict: Verdict }
  | { readonly decision: 'AMBIGUOUS'; readonly readings: readonly string[] }
  | { readonly decision: 'UNSOLVABLE' };

/** What a ruling makes of its solution. */
export type Ruled = Pick<Solution, 'method' | 'answer' | 'steps' | 'assurance' | 'verdict' | 'caveat'> & {
  readonly state: 'SOLVED' | 'FAILED';
  /** Whether somebody else has to confirm it before it is kept for good. */
  readonly needsSecond: boolean;
};

const insisted =
  'A teacher gave this answer although a check speaks against it. It has still to be confirmed by a second teacher.';

/**
 * Applies a ruling. Pure. @returns null where there is no answer to confirm, or where this reviewer would confirm their own answer that the judge
 * refutes
 */
export function applyRuling(ruling: Ruling, solution: Solution, by: string, insistedBy: string | null): Ruled | null {
  switch (ruling.decision) {
    case 'CONFIRM': {
      const { answer, method, steps, verdict, state } = solution;
      if (answer === null || state === 'REVOKED' || insistedBy === by) return null;
      return { ...confirmed(verdict), state: 'SOLVED', method, answer, steps };
    }
    case 'OVERRIDE':
    case 'VERIFIER_WRONG': {
      const { answer, verdict } = ruling;
      const given = { state: 'SOLVED', method: 'TEACHER', answer, steps: [] } as const;
      if (verdict.kind !== 'REFUTED') return { ...given, ...confirmed(verdict) };
      const assurance = assuranceOf({ againstTask: verdict.kind });
      return { ...given, assurance, verdict, caveat: insisted, needsSecond: true };
    }
    case 'AMBIGUOUS':
      return unanswered(
        `This problem can be read in more than one way: ${ruling.readings.join('; ')}. Ask again, and say which is meant.`,
      );
    case 'UNSOLVABLE':
      return unanswered('A teacher looked at this problem: as it stands, it cannot be solved. Check the statement.');
  }
}

/** What a rerun settles by itself: only what was proved, and never against a teacher's word. Null where its result is for the reviewer to judge. */
export function rulingOfRerun(outcome: Outcome, solution: Solution): Ruled | null {
  const { state, assurance, method, answer, steps, verdict, caveat } = outcome;
  if (state !== 'SOLVED' || assurance !== 'PROVED' || solution.assurance === 'TEACHER_CONFIRMED') return null;
  return { state, assurance, method, answer, steps, verdict, caveat, needsSecond: false };
}

/** A teacher's word makes it verified; the checks stay as they were computed, also one that speaks against it. */
function confirmed(verdict: Verdict | null): Pick<Ruled, 'assurance' | 'verdict' | 'caveat' | 'needsSecond'> {
  const assurance = assuranceOf({ againstTask: verdict?.kind ?? null, teacherConfirmed: true });
  const checks = verdict?.checks ?? [];
  const notChecked =
    verdict?.kind === 'VERIFIED' ? verdict.notChecked : ['A teacher confirmed this; no computation did.'];
  return {
    assurance,
    verdict: { kind: 'VERIFIED', checks, notChecked },
    caveat: caveatOf(assurance),
    needsSecond: false,
  };
}

function unanswered(caveat: string): Ruled {
  const nothing = { method: null, answer: null, steps: [], verdict: null } as const;
  return { ...nothing, state: 'FAILED', assurance: 'UNVERIFIED', caveat, needsSecond: false };
}
