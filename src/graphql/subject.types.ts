import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { RememberedAsking } from '../tutoring/ports.ts';

/** One request of a person's, as it is kept. */
@ObjectType('KeptAsking', {
  description: 'One request of a person, as it is kept. Who asked for what is kept apart from answers, and for a time.',
})
export class KeptAsking {
  @Field(() => ID)
  readonly solutionId: string;

  @Field(() => String, { nullable: true, description: 'What was asked; null where the solution is no longer there.' })
  readonly problem: string | null;

  @Field(() => GraphQLISODateTime)
  readonly askedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it is forgotten.' })
  readonly expiresAt: Date;

  constructor(asking: RememberedAsking) {
    this.solutionId = asking.solutionId;
    this.problem = asking.problem;
    this.askedAt = asking.askedAt;
    this.expiresAt = asking.expiresAt;
  }
}
