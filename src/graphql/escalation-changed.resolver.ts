import { Args, Context, Extensions, Resolver, Subscription } from '@nestjs/graphql';
import type { Escalation } from '../review/escalation.ts';
import { EscalationChanges } from '../review/escalation-changes.ts';
import { ReviewStore } from '../review/review-store.ts';
import { News } from '../tutoring/news.ts';
import type { Asker } from './asker.ts';
import { EscalationFilterInput, filterOf } from './escalation.inputs.ts';
import { ShownEscalation } from './escalation.types.ts';
import { refuseNonReviewers } from './refuse-non-reviewers.ts';
import { within } from './review-scope.ts';

/** Tells reviewers what happens to escalations, on whatever instance. */
@Resolver()
export class EscalationChangedResolver {
  constructor(
    private readonly store: ReviewStore,
    private readonly news: News,
  ) {}

  @Subscription(() => ShownEscalation, {
    description: `Teachers and administrators only. Every escalation that matches, each time something happens to it; one that was told and stops matching is told
once more, so that a list can drop it. What there is already is not told: ask for it once the subscription is open.`,
    resolve: (escalation: Escalation) => new ShownEscalation(escalation),
  })
  @Extensions({ complexity: ({ childComplexity }: { readonly childComplexity: number }) => 50 + childComplexity })
  escalationChanged(
    @Args('filter', { type: () => EscalationFilterInput, nullable: true }) filter: EscalationFilterInput | null,
    @Context('asker') asker: Asker,
  ): EscalationChanges {
    refuseNonReviewers(asker);
    return new EscalationChanges(this.store, this.news, within(filterOf(filter), asker));
  }
}
