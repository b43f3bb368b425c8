import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import type { EscalationState } from '../review/escalation.ts';
import type { EscalationFilter, EscalationOrder } from '../review/review-store.ts';
import type { DecisionRequest } from '../review/reviewing.ts';
import type { Decision } from '../review/ruling.ts';
import type { Tier } from '../tiers/tier.ts';
import type { Assurance } from '../tutoring/assurance.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import {
  AssuranceWord,
  DecisionWord,
  EscalationOrderWord,
  EscalationReasonWord,
  EscalationStateWord,
  TierWord,
} from './enums.ts';
import { PageArgs } from './page.types.ts';

/** The longest note or comment, and the longest text that is searched for, in characters. */
const [longestNote, longestSearch] = [4_000, 200];

/** Which escalations: all that is given must hold. */
@InputType('EscalationFilter')
export class EscalationFilterInput {
  @Field(() => [EscalationStateWord], { nullable: true })
  readonly state?: EscalationState[] | null;

  @Field(() => [EscalationReasonWord], { nullable: true })
  readonly reason?: EscalationReason[] | null;

  @Field(() => [TierWord], { nullable: true })
  readonly tier?: Tier[] | null;

  @Field(() => [AssuranceWord], { nullable: true })
  readonly assurance?: Assurance[] | null;

  @Field(() => String, { nullable: true })
  readonly claimedBy?: string | null;

  @IsOptional()
  @MaxLength(longestSearch)
  @Field(() => String, { nullable: true })
  readonly text?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readonly createdAfter?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readonly createdBefore?: Date | null;

  @Field(() => Int, { nullable: true })
  readonly minAffected?: number | null;
}

/** Which escalations are listed, and how. */
@ArgsType()
export class EscalationsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => EscalationFilterInput)
  @Field(() => EscalationFilterInput, { nullable: true })
  readonly filter?: EscalationFilterInput | null;

  @Field(() => EscalationOrderWord, { nullable: true, defaultValue: 'MOST_AFFECTED' })
  readonly orderBy!: EscalationOrder | null;
}

/** What a reviewer decides. */
@InputType('ResolveEscalationInput')
export class ResolveEscalationInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DecisionWord)
  readonly decision!: Decision;

  @Field(() => String, { nullable: true, description: 'For OVERRIDE, and for VERIFIER_WRONG: the right answer.' })
  readonly answer?: string | null;

  @IsOptional()
  @ArrayMaxSize(10)
  @Length(1, 500, { each: true })
  @Field(() => [String], { nullable: true, description: 'For AMBIGUOUS: the readings that the statement allows.' })
  readonly readings?: string[] | null;

  @MaxLength(longestNote)
  @Field(() => String)
  readonly note!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'An override that the judge refutes is taken only with this, keeps its refuted check visible, and is kept permanently only after a second teacher confirms it.',
  })
  readonly insist!: boolean | null;
}

/** @returns what is given of it */
export function filterOf(input: EscalationFilterInput | null | undefined): EscalationFilter {
  return Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value != null));
}

export function decisionOf({ id, decision, answer, readings, note, insist }: ResolveEscalationInput): DecisionRequest {
  return {
    ...{ id, decision, note, insist: insist ?? false },
    ...(answer == null ? {} : { answer }),
    ...(readings == null ? {} : { readings }),
  };
}
