import { createUnionType, Field, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Length, Max, Min } from 'class-validator';
import type { Pace, SolveReply } from '../tutoring/request.ts';
import { PaceWord } from './enums.ts';
import { BudgetExhausted, InputRejected, RateLimited } from './rejection.types.ts';
import { ShownSolution } from './solution.types.ts';

/** The longest that a request may stay open for an answer, in milliseconds. */
const longestWaitMs = 30_000;

/** A problem, and how long its asker is ready to wait. */
@InputType('SolveInput')
export class SolveInput {
  @Field(() => String, {
    description:
      'The statement: words, LaTeX ($...$, \\(...\\), \\[...\\]), Unicode or plain typed math. At most 4,000 characters.',
  })
  readonly problem!: string;

  @IsOptional()
  @Min(0)
  @Max(longestWaitMs)
  @Field(() => Int, {
    nullable: true,
    defaultValue: 10_000,
    description:
      'How long the caller is ready to wait here, 0 to 30,000. After that the Solution comes back in state QUEUED or WORKING and goes on in the background.',
  })
  readonly waitMs!: number | null;

  @Field(() => PaceWord, {
    nullable: true,
    defaultValue: 'HOMEWORK',
    description:
      'How long this asker is ready to wait for the best answer in all; then the best so far is given, with a caveat, and the work goes on.',
  })
  readonly pace!: Pace | null;

  @IsOptional()
  @Length(1, 200)
  @Field(() => String, {
    nullable: true,
    description:
      'Same key and same input: same Solution, no second charge. Same key, other input: InputRejected. At most 200 characters.',
  })
  readonly idempotencyKey?: string | null;
}

/** A solution in whatever state, or why there is none. */
export const SolveResult = createUnionType({
  name: 'SolveResult',
  types: () => [ShownSolution, InputRejected, RateLimited, BudgetExhausted] as const,
});
export type SolveResult = typeof SolveResult;

/** What a client is shown of a reply. */
export function showSolveReply(reply: SolveReply): SolveResult {
  switch (reply.kind) {
    case 'solution':
      return new ShownSolution(reply.solution, reply.remembered);
    case 'rejected':
      return new InputRejected(reply);
    case 'rate-limited':
      return new RateLimited(reply);
    case 'budget-exhausted':
      return new BudgetExhausted(reply);
  }
}
