import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Method, Tier } from '../tiers/tier.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import type { VerdictKind } from '../verification/verdict.ts';
import { EscalationReasonWord, MethodWord, TierWord, VerdictWord } from './enums.ts';
import { ShownCheck } from './verification.types.ts';

/** An answer as plain text and as LaTeX. */
@ObjectType('Answer')
export class ShownAnswer {
  @Field(() => String)
  readonly text!: string;

  @Field(() => String)
  readonly latex!: string;
}

/** What several samples of one attempt came to. */
@ObjectType('CandidateGroup', {
  description: 'Answers that are symbolically equal, and how many samples gave them.',
})
export class ShownCandidateGroup {
  @Field(() => ShownAnswer)
  readonly answer!: ShownAnswer;

  @Field(() => Int)
  readonly votes!: number;

  @Field(() => VerdictWord)
  readonly verdict!: VerdictKind;
}

/** One try at a problem, for reviewers. */
@ObjectType('Attempt')
export class ShownAttempt {
  @Field(() => TierWord)
  readonly tier!: Tier;

  @Field(() => MethodWord)
  readonly method!: Method;

  @Field(() => String, { nullable: true })
  readonly model!: string | null;

  @Field(() => [ShownCandidateGroup])
  readonly answers!: readonly ShownCandidateGroup[];

  @Field(() => VerdictWord)
  readonly verdict!: VerdictKind;

  @Field(() => [ShownCheck], { description: 'What was computed about the answer that this attempt came to.' })
  readonly checks!: readonly ShownCheck[];

  @Field(() => EscalationReasonWord, {
    nullable: true,
    description: 'Why this attempt was not the last one; null on the accepted one.',
  })
  readonly escalatedBecause!: EscalationReason | null;

  @Field(() => Int, { description: 'Calls of models, failed and aborted ones too.' })
  readonly calls!: number;

  @Field(() => Int)
  readonly inputTokens!: number;

  @Field(() => Int)
  readonly outputTokens!: number;

  @Field(() => Float)
  readonly costUsd!: number;

  @Field(() => Int)
  readonly durationMs!: number;
}
