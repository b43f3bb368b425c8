import { escalationStates } from '../review/escalation.ts';
import { escalationOrders } from '../review/review-store.ts';
import { decisions } from '../review/ruling.ts';
import { methods, tiers } from '../tiers/tier.ts';
import { assurances } from '../tutoring/assurance.ts';
import { escalationReasons } from '../tutoring/attempt.ts';
import { answerMarks } from '../tutoring/check-answer.ts';
import { paces } from '../tutoring/request.ts';
import { solutionStates } from '../tutoring/solution.ts';
import type { VerdictKind } from '../verification/verdict.ts';
import { registerWords } from './words.ts';

/** How hard a problem is judged to be. This and the following: the core's own words, with what each promises to a client. */
export const TierWord = registerWords(
  'Tier',
  tiers,
  'How hard a problem is judged to be; also the cheapest strategy that is tried for it.',
);

/** How an answer was found. */
export const MethodWord = registerWords(
  'Method',
  methods,
  `How an answer was found. ALGEBRA: computer algebra alone, no model was asked. SINGLE_PASS: one call of the
standard model. SELF_CONSISTENCY: several independent answers, grouped by symbolic equality. REASONING: a
reasoning model. TEACHER: written by a teacher.`,
);

/** What stands behind an answer. */
export const AssuranceWord = registerWords(
  'Assurance',
  assurances,
  `What stands behind an answer, strongest first. A word here is a promise; nothing is ever rounded up.
TEACHER_CONFIRMED: a teacher checked it.
PROVED: the statement was read by the service itself, whole, and the answer was checked exactly against it.
CHECKED: a model turned the statement into equations, computer algebra solved them, and the result equals an
answer that was found independently of those equations. Not checked: that the equations say what the text says.
AGREED: independent answers agree and nothing refutes them, but no computation ties them to the statement.
UNVERIFIED: none of the above.
PROVED and TEACHER_CONFIRMED are *verified* (verdict VERIFIED) and kept permanently. The others have verdict UNDECIDED and
always say what was not checked: CHECKED is kept for 30 days, AGREED for one (settings). CHECKED becomes permanent
when a teacher confirms it, or where the measured error of its pattern is certified to be below the configured risk.`,
);

/** Where a solution stands. */
export const SolutionStateWord = registerWords('SolutionState', solutionStates);
/** What a check came to. */
export const VerdictWord = registerWords('Verdict', ['VERIFIED', 'REFUTED', 'UNDECIDED'] satisfies VerdictKind[]);
/** Why an attempt was not the last one. */
export const EscalationReasonWord = registerWords('EscalationReason', escalationReasons);
/** What a student's answer is. */
export const AnswerMarkWord = registerWords('AnswerMark', answerMarks);

/** How long an asker waits in all. */
export const PaceWord = registerWords(
  'Pace',
  paces,
  'INTERACTIVE: 5 s. HOMEWORK: 30 s. PATIENT: 120 s and more. Settings.',
);

/** Where an escalation stands. */
export const EscalationStateWord = registerWords('EscalationState', escalationStates);
/** How escalations are listed. */
export const EscalationOrderWord = registerWords('EscalationOrder', escalationOrders);
/** What a reviewer decides. */
export const DecisionWord = registerWords('Decision', decisions);
