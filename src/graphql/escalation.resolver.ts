import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReviewStore } from '../review/review-store.ts';
import { type Asker, isReviewer } from './asker.ts';
import { EscalationsArgs, filterOf } from './escalation.inputs.ts';
import { EscalationConnection, ShownEscalation, ShownEscalationEvent } from './escalation.types.ts';
import { costOfPage } from './page.types.ts';
import { refuseNonReviewers } from './refuse-non-reviewers.ts';
import { mayReview, within } from './review-scope.ts';

/** What there is to review. Teachers and administrators only; of a report, who made it is shown that it is there. */
@Resolver(() => ShownEscalation)
export class EscalationResolver {
  constructor(private readonly store: ReviewStore) {}

  @Query(() => EscalationConnection, {
    description: 'Teachers and administrators only. At most 100 at once.',
    complexity: costOfPage,
  })
  async escalations(@Args() args: EscalationsArgs, @Context('asker') asker: Asker): Promise<EscalationConnection> {
    refuseNonReviewers(asker);
    const page = await this.store.list({
      filter: within(filterOf(args.filter), asker),
      orderBy: args.orderBy ?? 'MOST_AFFECTED',
      first: args.first ?? 20,
      ...(args.after == null ? {} : { after: args.after }),
    });
    return new EscalationConnection(page);
  }

  @Query(() => ShownEscalation, { nullable: true, description: 'Teachers and administrators only.' })
  async escalation(
    @Args('id', { type: () => ID }) id: string,
    @Context('asker') asker: Asker,
  ): Promise<ShownEscalation | null> {
    refuseNonReviewers(asker);
    return this.find(id, asker);
  }

  /** Null where there is none, or not for this asker. */
  async find(id: string, asker: Asker): Promise<ShownEscalation | null> {
    const found = isReviewer(asker) ? await this.store.find(id) : null;
    return found !== null && mayReview(asker, found) ? new ShownEscalation(found) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Teachers and administrators only.' })
  claimedBy(@Parent() escalation: ShownEscalation, @Context('asker') asker: Asker): string | null {
    return isReviewer(asker) ? escalation.holder.name : null;
  }

  @ResolveField(() => [ShownEscalationEvent], {
    description: 'Append-only: who did what, when and why. Empty for everybody but teachers and administrators.',
    complexity: ({ childComplexity }) => 10 + 5 * childComplexity,
  })
  async events(
    @Parent() escalation: ShownEscalation,
    @Context('asker') asker: Asker,
  ): Promise<readonly ShownEscalationEvent[]> {
    return isReviewer(asker) ? this.store.events(escalation.id) : [];
  }
}
