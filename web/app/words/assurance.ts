import type { graphql } from '../graphql/graphql.ts';

export type Assurance = ReturnType<typeof graphql.scalar<'Assurance'>>;

/** How much weight a word has: what is verified, what is likely, and what is neither. */
export type Weight = 'verified' | 'likely' | 'open';

interface Words {
  readonly name: string;
  /** What was done, and no more. */
  readonly meaning: string;
  readonly weight: Weight;
}

/** What each word promises, for students. */
export const assurances: Readonly<Record<Assurance, Words>> = {
  TEACHER_CONFIRMED: { name: 'Confirmed by a teacher', meaning: 'A teacher checked this answer.', weight: 'verified' },
  PROVED: {
    name: 'Proved',
    meaning: 'The whole problem was read without a language model, and the answer was checked exactly against it.',
    weight: 'verified',
  },
  CHECKED: {
    name: 'Checked',
    meaning:
      'A language model wrote the problem down as equations; algebra solved them, and an answer found without them is the same.',
    weight: 'likely',
  },
  AGREED: {
    name: 'Agreed',
    meaning: 'Independent attempts came to the same answer, and nothing speaks against it.',
    weight: 'likely',
  },
  UNVERIFIED: { name: 'Not verified', meaning: 'Nothing stands behind this answer yet.', weight: 'open' },
};
