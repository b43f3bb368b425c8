import { Args, Context, Float, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { withBestAfter } from '../tutoring/patience.ts';
import { AskingStore, type PageRequest, SolutionStore } from '../tutoring/ports.ts';
import { type Asker, isReviewer } from './asker.ts';
import { ShownAttempt } from './attempt.types.ts';
import { costOfPage } from './page.types.ts';
import { ShownSolution } from './solution.types.ts';
import { SolutionConnection, SolutionsArgs } from './solutions.types.ts';

/** After how long somebody who looks again is shown the best answer so far, in milliseconds. */
const usualPatienceMs = 30_000;

/** Solutions as they are kept. Reviewers see all; everybody else what they asked for, and of the rest not even that it exists. */
@Resolver(() => ShownSolution)
export class SolutionResolver {
  constructor(
    private readonly kept: SolutionStore,
    private readonly askings: AskingStore,
  ) {}

  @Query(() => ShownSolution, { nullable: true })
  async solution(
    @Args('id', { type: () => ID }) id: string,
    @Context('asker') asker: Asker,
  ): Promise<ShownSolution | null> {
    const maySee = isReviewer(asker) || (await this.askings.hasAsked(asker.subject, id));
    const solution = maySee ? await this.kept.find(id) : null;
    return solution && new ShownSolution(withBestAfter(solution, usualPatienceMs, new Date()), false);
  }

  @Query(() => SolutionConnection, {
    description: 'A student sees their own, a teacher all. At most 100 at once.',
    complexity: costOfPage,
  })
  async solutions(@Args() args: SolutionsArgs, @Context('asker') asker: Asker): Promise<SolutionConnection> {
    return new SolutionConnection(await this.kept.list(pageOf(args, asker)));
  }

  @ResolveField(() => [ShownAttempt], {
    nullable: true,
    description: 'Teachers and administrators only.',
    complexity: ({ childComplexity }) => 10 + 5 * childComplexity,
  })
  async attempts(
    @Parent() solution: ShownSolution,
    @Context('asker') asker: Asker,
  ): Promise<readonly ShownAttempt[] | null> {
    return isReviewer(asker) ? this.kept.attempts(solution.id) : null;
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'Teachers and administrators only. US dollars, all calls counted, failed and aborted ones too.',
  })
  costUsd(@Parent() solution: ShownSolution, @Context('asker') asker: Asker): number | null {
    return isReviewer(asker) ? solution.cost.usd : null;
  }
}

function pageOf(args: SolutionsArgs, asker: Asker): PageRequest {
  return {
    first: args.first ?? 20,
    ...(args.after == null ? {} : { after: args.after }),
    ...(args.assurance == null ? {} : { assurance: args.assurance }),
    ...(args.state == null ? {} : { state: args.state }),
    ...(isReviewer(asker) ? {} : { askedBy: asker.subject }),
  };
}
