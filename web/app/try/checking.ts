import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** Marks an answer, against another one or against the problem itself. */
export const CheckAnswer = graphql(`
  mutation CheckAnswer($input: CheckAnswerInput!) {
    checkAnswer(input: $input) {
      __typename
      ... on AnswerCheck { mark readAs feedback }
      ... on InputRejected { code message }
      ... on RateLimited { message retryAfterMs }
    }
  }
`);

type Checked = ResultOf<typeof CheckAnswer>['checkAnswer'];
export type Mark = Extract<Checked, { readonly __typename: 'AnswerCheck' }>['mark'];

/** How a mark is said and shown. What could not be decided is never shown as wrong. */
export const marks: Readonly<Record<Mark, { readonly name: string; readonly tone: 'right' | 'wrong' | 'open' }>> = {
  CORRECT: { name: 'Correct', tone: 'right' },
  WRONG_FORM: { name: 'Right value, other form', tone: 'open' },
  INCORRECT: { name: 'Not right', tone: 'wrong' },
  UNREADABLE: { name: 'Not readable', tone: 'open' },
  UNDECIDED: { name: 'Undecided', tone: 'open' },
};

/** Forms that an answer can be asked for in. */
export const forms = ['factored', 'expanded', 'lowest-terms', 'simplified', 'decimal', 'exact', 'scientific'] as const;
