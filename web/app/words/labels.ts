import type { graphql } from '../graphql/graphql.ts';

type Word<Name extends Parameters<typeof graphql.scalar>[0]> = ReturnType<typeof graphql.scalar<Name>>;
export type Tier = Word<'Tier'>;
export type Reason = Word<'EscalationReason'>;
export type Method = Word<'Method'>;
export type Verdict = Word<'Verdict'>;
export type EscalationState = Word<'EscalationState'>;

/** Words of the schema as people say them. */
export const tiers: Readonly<Record<Tier, string>> = { EASY: 'Easy', MEDIUM: 'Medium', HARD: 'Hard' };

export const methods: Readonly<Record<Method, string>> = {
  ALGEBRA: 'Computer algebra',
  SINGLE_PASS: 'One model, once',
  SELF_CONSISTENCY: 'Several models, voting',
  REASONING: 'Reasoning model',
  TEACHER: 'A teacher',
};

export const verdicts: Readonly<Record<Verdict, string>> = {
  VERIFIED: 'Verified',
  REFUTED: 'Refuted',
  UNDECIDED: 'Undecided',
};

export const reasons: Readonly<Record<Reason, string>> = {
  REFUTED: 'Refuted by a check',
  UNDECIDED: 'Could not be checked',
  NO_MAJORITY: 'No majority',
  LOW_CONFIDENCE: 'Low confidence',
  UNREADABLE_ANSWER: 'Unreadable answer',
  TIMEOUT: 'Ran out of time',
  BUDGET: 'Budget used up',
  MODEL_FAILURE: 'Model failed',
  NO_MODEL: 'No model',
  STUDENT_REPORT: 'Reported by a student',
  RECHECK_FAILED: 'Failed a recheck',
};

export const escalationStates: Readonly<Record<EscalationState, string>> = {
  OPEN: 'Open',
  CLAIMED: 'Claimed',
  RESOLVED: 'Resolved',
};

/** A word that this version of the page does not know is shown as it is, readable. */
export function spoken(word: string): string {
  const text = word.toLowerCase().replaceAll(/[_-]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
