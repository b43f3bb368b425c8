import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Handling, type Reviewed, ReviewStore } from '../review/review-store.ts';
import { type DecisionReply, Reviewing } from '../review/reviewing.ts';
import type { Tier } from '../tiers/tier.ts';
import { AskingStore } from '../tutoring/ports.ts';
import { type Asker, isReviewer } from './asker.ts';
import { TierWord } from './enums.ts';
import { decisionOf, EscalationFilterInput, filterOf, ResolveEscalationInput } from './escalation.inputs.ts';
import { EscalationResult, NotFound, ShownEscalation, showReviewed } from './escalation.types.ts';
import { Refusal } from './refusal.ts';
import { refuseNonReviewers } from './refuse-non-reviewers.ts';
import { mayReview, tenantOf, within } from './review-scope.ts';

/** The longest note, comment or name, in characters. */
const longestText = 4_000;

const idOf = { type: () => ID };

/** What is done about answers that are in doubt: reported by whoever got them, settled by teachers and administrators. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly store: ReviewStore,
    private readonly reviewing: Reviewing,
    private readonly askings: AskingStore,
  ) {}

  @Mutation(() => EscalationResult, {
    description: 'A student says that an answer looks wrong: opens an escalation. Who said it is not kept.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async reportAnswer(
    @Args('solutionId', idOf) solutionId: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
    @Context('asker') asker: Asker,
  ): Promise<EscalationResult> {
    refuseLong(note ?? '', 'note');
    const maySee = isReviewer(asker) || (await this.askings.hasAsked(asker.subject, solutionId));
    return maySee ? showReviewed(await this.store.report(solutionId, note ?? null, tenantOf(asker))) : new NotFound();
  }

  @Mutation(() => ShownEscalation, {
    nullable: true,
    description: 'Teachers: takes the next open row and locks it for a while; two teachers never hold the same row.',
  })
  async claimNextEscalation(
    @Args('filter', { type: () => EscalationFilterInput, nullable: true }) filter: EscalationFilterInput | null,
    @Context('asker') asker: Asker,
  ): Promise<ShownEscalation | null> {
    refuseNonReviewers(asker);
    const claimed = await this.store.claimNext(asker.subject, within(filterOf(filter), asker));
    return claimed && new ShownEscalation(claimed);
  }

  @Mutation(() => EscalationResult)
  claimEscalation(@Args('id', idOf) id: string, @Context('asker') asker: Asker): Promise<EscalationResult> {
    return this.handle(id, asker, { kind: 'claim' });
  }

  @Mutation(() => EscalationResult)
  releaseEscalation(@Args('id', idOf) id: string, @Context('asker') asker: Asker): Promise<EscalationResult> {
    return this.handle(id, asker, { kind: 'release' });
  }

  @Mutation(() => EscalationResult)
  async assignEscalation(
    @Args('id', idOf) id: string,
    @Args('to') to: string,
    @Context('asker') asker: Asker,
  ): Promise<EscalationResult> {
    refuseLong(to, 'to');
    return this.handle(id, asker, { kind: 'assign', to });
  }

  @Mutation(() => EscalationResult)
  async commentEscalation(
    @Args('id', idOf) id: string,
    @Args('text') text: string,
    @Context('asker') asker: Asker,
  ): Promise<EscalationResult> {
    refuseLong(text, 'text');
    return this.handle(id, asker, { kind: 'comment', text });
  }

  @Mutation(() => EscalationResult, { complexity: ({ childComplexity }) => 100 + childComplexity })
  async resolveEscalation(
    @Args('input') input: ResolveEscalationInput,
    @Context('asker') asker: Asker,
  ): Promise<EscalationResult> {
    return this.review(input.id, asker, () => this.reviewing.resolve(decisionOf(input), asker.subject));
  }

  @Mutation(() => EscalationResult, {
    description: `Has the problem worked on again in the background, from this tier on. Its attempts are appended to the trace, and what came of it is told
as an event \`rerun-result\`. It settles nothing by itself, except what was proved.`,
    complexity: ({ childComplexity }) => 2_000 + childComplexity,
  })
  async rerunEscalation(
    @Args('id', idOf) id: string,
    @Args('tier', { type: () => TierWord }) tier: Tier,
    @Context('asker') asker: Asker,
  ): Promise<EscalationResult> {
    return this.review(id, asker, () => this.reviewing.rerun(id, asker.subject, tier));
  }

  @Mutation(() => EscalationResult, {
    description: 'Takes a cached answer back: it is never served again, and whoever watches it is told.',
  })
  async revokeAnswer(
    @Args('solutionId', idOf) solutionId: string,
    @Args('reason') reason: string,
    @Context('asker') asker: Asker,
  ): Promise<EscalationResult> {
    refuseNonReviewers(asker);
    refuseLong(reason, 'reason');
    return showReviewed(await this.store.revoke(solutionId, asker.subject, reason, tenantOf(asker)));
  }

  private handle(id: string, asker: Asker, handling: Handling): Promise<EscalationResult> {
    return this.review(id, asker, () => this.store.handle(id, asker.subject, handling));
  }

  /** Does something to an escalation that is this asker's to review. What is not is not there for them. */
  private async review(
    id: string,
    asker: Asker,
    act: () => Promise<Reviewed | DecisionReply>,
  ): Promise<EscalationResult> {
    refuseNonReviewers(asker);
    const escalation = await this.store.find(id);
    if (escalation === null || !mayReview(asker, escalation)) return new NotFound();
    return showReviewed(await act());
  }
}

function refuseLong(text: string, field: string): void {
  if (text.length <= longestText) return;
  const message = `${field} must be at most ${longestText} characters`;
  throw new Refusal('BAD_USER_INPUT', message, { fields: [{ path: [field], message }] });
}
