import type { VariablesOf } from '../graphql/graphql.ts';
import type { Resolve } from './actions-query.ts';

export type DecisionInput = VariablesOf<typeof Resolve>['input'];

/** What is chosen in the form. */
export type Choice =
  | { readonly kind: 'candidate'; readonly text: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unsolvable' };

/** A decision that is being written. */
export interface Draft {
  readonly choice: Choice | null;
  /** The answer that is typed where none of the candidates is right. */
  readonly other: string;
  /** One reading a line. */
  readonly readings: string;
  /** Whether this is to be kept as a case that the verifier got wrong. */
  readonly verifierWrong: boolean;
  readonly insist: boolean;
  readonly note: string;
}

export const emptyDraft: Draft = {
  ...{ choice: null, other: '', readings: '', verifierWrong: false, insist: false, note: '' },
};

/** What is sent; null where something is still missing. @param current the answer that stands now */
export function decisionOf(draft: Draft, id: string, current: string | null): DecisionInput | null {
  const { choice, note, insist } = draft;
  const rest = { id, note: note.trim(), insist };
  switch (choice?.kind) {
    case undefined:
      return null;
    case 'ambiguous': {
      const readings = draft.readings.split('\n').flatMap((line) => line.trim() || []);
      return readings.length < 2 ? null : { ...rest, decision: 'AMBIGUOUS', readings };
    }
    case 'unsolvable':
      return { ...rest, decision: 'UNSOLVABLE' };
    case 'candidate':
    case 'other': {
      const answer = choice.kind === 'candidate' ? choice.text : draft.other.trim();
      if (answer === '') return null;
      if (draft.verifierWrong) return { ...rest, decision: 'VERIFIER_WRONG', answer };
      return answer === current ? { ...rest, decision: 'CONFIRM' } : { ...rest, decision: 'OVERRIDE', answer };
    }
  }
}

/** What the button says that sends it. */
export function labelOf(input: DecisionInput | null): string {
  switch (input?.decision) {
    case undefined:
      return 'Decide';
    case 'CONFIRM':
      return 'Confirm this answer';
    case 'OVERRIDE':
      return input.insist ? 'Insist on this answer' : 'Override with this answer';
    case 'AMBIGUOUS':
      return 'Mark as ambiguous';
    case 'UNSOLVABLE':
      return 'Mark as unsolvable';
    case 'VERIFIER_WRONG':
      return 'Record that the verifier was wrong';
  }
}
