import { createUnionType, Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, Min } from 'class-validator';
import type { AnswerMark, Marking } from '../tutoring/check-answer.ts';
import { AnswerMarkWord } from './enums.ts';
import { InputRejected, RateLimited } from './rejection.types.ts';

/** An answer to mark, and how it is to be read. Texts are looked at by the core, which rejects them as data. */
@InputType('CheckAnswerInput', {
  description: `A student's own answer against a problem: is it right, without asking for the solution? With \`expected\` (the frontend's own key)
the two are compared; without it only the cache and algebra are used, no model is called, and what they cannot settle is UNDECIDED.`,
})
export class CheckAnswerInput {
  @Field(() => String)
  readonly problem!: string;

  @Field(() => String)
  readonly answer!: string;

  @Field(() => String, { nullable: true })
  readonly expected?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'factored, expanded, lowest-terms, simplified, decimal, exact, scientific',
  })
  readonly form?: string | null;

  @IsOptional()
  @Min(0)
  @Field(() => Float, {
    nullable: true,
    description: 'Absolute tolerance, for statements that ask for an approximate value.',
  })
  readonly tolerance?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True where 1,5 means one and a half.',
  })
  readonly decimalComma!: boolean | null;
}

/** The mark. */
@ObjectType('AnswerCheck')
export class AnswerCheck {
  @Field(() => AnswerMarkWord)
  readonly mark: AnswerMark;

  @Field(() => String, {
    nullable: true,
    description:
      'How the answer was read, as LaTeX: what a student should see before trusting the mark. Never reveals the right answer.',
  })
  readonly readAs: string | null;

  @Field(() => String)
  readonly feedback: string;

  constructor(marking: Marking) {
    this.mark = marking.mark;
    this.readAs = marking.readAs;
    this.feedback = marking.feedback;
  }
}

/** A mark, or why there is none. */
export const CheckAnswerResult = createUnionType({
  name: 'CheckAnswerResult',
  types: () => [AnswerCheck, InputRejected, RateLimited] as const,
});
export type CheckAnswerResult = typeof CheckAnswerResult;
