import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerChecking, type CheckAnswerRequest } from '../tutoring/check-answer.ts';
import { AnswerCheck, CheckAnswerInput, CheckAnswerResult } from './check-answer.types.ts';
import { InputRejected } from './rejection.types.ts';

/** Marks a student's own answer. */
@Resolver()
export class CheckAnswerResolver {
  constructor(private readonly checking: AnswerChecking) {}

  @Mutation(() => CheckAnswerResult, { complexity: ({ childComplexity }) => 100 + childComplexity })
  async checkAnswer(@Args('input') input: CheckAnswerInput): Promise<CheckAnswerResult> {
    const reply = await this.checking.check(requestOf(input));
    return reply.kind === 'marked' ? new AnswerCheck(reply) : new InputRejected(reply);
  }
}

function requestOf(input: CheckAnswerInput): CheckAnswerRequest {
  return {
    problem: input.problem,
    answer: input.answer,
    ...(input.expected == null ? {} : { expected: input.expected }),
    ...(input.form == null ? {} : { form: input.form }),
    ...(input.tolerance == null ? {} : { tolerance: input.tolerance }),
    decimalComma: input.decimalComma ?? false,
  };
}
