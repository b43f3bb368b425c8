import { Args, Context, Extensions, ID, Resolver, Subscription } from '@nestjs/graphql';
import { AskingStore } from '../tutoring/ports.ts';
import type { Solution } from '../tutoring/solution.ts';
import { SolutionChanges } from '../tutoring/solution-changes.ts';
import { SolutionWatch } from '../tutoring/solution-watch.ts';
import { type Asker, isReviewer } from './asker.ts';
import { Refusal } from './refusal.ts';
import { ShownSolution } from './solution.types.ts';

/** Tells whoever may see a solution what becomes of it, on whatever instance. */
@Resolver()
export class SolutionChangedResolver {
  constructor(
    private readonly watch: SolutionWatch,
    private readonly askings: AskingStore,
  ) {}

  @Subscription(() => ShownSolution, {
    description: `Every change, each a full snapshot; the present state comes first. Stays open after SOLVED and NEEDS_REVIEW, which can still be
corrected or revoked; ends on FAILED, or when the client closes.`,
    resolve: (solution: Solution) => new ShownSolution(solution, false),
  })
  @Extensions({ complexity: ({ childComplexity }: { readonly childComplexity: number }) => 50 + childComplexity })
  async solutionChanged(
    @Args('id', { type: () => ID }) id: string,
    @Context('asker') asker: Asker,
  ): Promise<SolutionChanges> {
    const maySee = isReviewer(asker) || (await this.askings.hasAsked(asker.subject, id));
    if (!maySee) throw new Refusal('FORBIDDEN', 'There is no solution with this id that you asked for.');
    return new SolutionChanges(this.watch, id);
  }
}
