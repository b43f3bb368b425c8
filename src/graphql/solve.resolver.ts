import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type SolveRequest, Tutoring } from '../tutoring/request.ts';
import type { RequestContext } from './asker.ts';
import { SolveInput, SolveResult, showSolveReply } from './solve.types.ts';

/** Takes a problem, and waits for its solution as long as the client is ready to. */
@Resolver()
export class SolveResolver {
  constructor(private readonly tutoring: Tutoring) {}

  @Mutation(() => SolveResult, { complexity: ({ childComplexity }) => 2_000 + childComplexity })
  async solve(@Args('input') input: SolveInput, @Context() context: RequestContext): Promise<SolveResult> {
    return showSolveReply(await this.tutoring.solve(requestOf(input, context)));
  }
}

function requestOf(input: SolveInput, context: RequestContext): SolveRequest {
  return {
    problem: input.problem,
    waitMs: input.waitMs ?? 10_000,
    pace: input.pace ?? 'HOMEWORK',
    ...(input.idempotencyKey == null ? {} : { idempotencyKey: input.idempotencyKey }),
    party: context.asker,
    // Made only where somebody waits.
    get signal() {
      return context.patience;
    },
  };
}
