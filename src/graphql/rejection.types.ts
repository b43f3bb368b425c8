import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

/** The input was understood, and is not taken: `path` names the field at fault. */
@ObjectType('InputRejected')
export class InputRejected {
  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  @Field(() => [String], { nullable: true })
  readonly path: readonly string[] | null;

  constructor(reason: { readonly code: string; readonly message: string; readonly path?: readonly string[] }) {
    this.code = reason.code;
    this.message = reason.message;
    this.path = reason.path ?? null;
  }
}

/** The asker asks too often; later is fine. */
@ObjectType('RateLimited')
export class RateLimited {
  @Field(() => String)
  readonly message: string;

  @Field(() => Int)
  readonly retryAfterMs: number;

  constructor(reason: { readonly message: string; readonly retryAfterMs: number }) {
    this.message = reason.message;
    this.retryAfterMs = reason.retryAfterMs;
  }
}

/** The money that was set aside is spent. */
@ObjectType('BudgetExhausted')
export class BudgetExhausted {
  @Field(() => String)
  readonly message: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readonly resetsAt: Date | null;

  constructor(reason: { readonly message: string; readonly resetsAt: Date | null }) {
    this.message = reason.message;
    this.resetsAt = reason.resetsAt;
  }
}
