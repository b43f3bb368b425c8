import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerChecking, type CheckAnswerRequest } from '../tutoring/check-answer.ts';
import type { Asker } from './asker.ts';
import { AnswerCheck, CheckAnswerInput, CheckAnswerResult } from './check-answer.types.ts';
import { InputRejected, RateLimited } from './rejection.types.ts';

/** Marks a student's own answer. */
@Resolver()
export class CheckAnswerResolver {
  constructor(private readonly checking: AnswerChecking) {}

  @Mutation(() => CheckAnswerResult, { complexity: ({ childComplexity }) => 100 + childComplexity })
  async checkAnswer(
    @Args('input') input: CheckAnswerInput,
    @Context('asker') asker: Asker,
  ): Promise<CheckAnswerResult> {
    const reply = await this.checking.check(requestOf(input, asker));
    switch (reply.kind) {
      case 'marked':
        return new AnswerCheck(reply);
      case 'rejected':
        return new InputRejected(reply);
      case 'rate-limited':
        return new RateLimited(reply);
    }
  }
}

function requestOf(input: CheckAnswerInput, party: Asker): CheckAnswerRequest {
  return {
    party,
    problem: input.problem,
    answer: input.answer,
    ...(input.expected == null ? {} : { expected: input.expected }),
    ...(input.form == null ? {} : { form: input.form }),
    ...(input.tolerance == null ? {} : { tolerance: input.tolerance }),
    decimalComma: input.decimalComma ?? false,
  };
}
