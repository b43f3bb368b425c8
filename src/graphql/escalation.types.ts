import { createUnionType, Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { Escalation, EscalationState } from '../review/escalation.ts';
import type { Reviewed } from '../review/review-store.ts';
import type { DecisionReply } from '../review/reviewing.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import type { Page } from '../tutoring/ports.ts';
import { EscalationReasonWord, EscalationStateWord } from './enums.ts';
import { Node } from './node.types.ts';
import { PageInfo } from './page.types.ts';
import { InputRejected } from './rejection.types.ts';
import { ShownSolution } from './solution.types.ts';

/** Something that happened to an escalation. */
@ObjectType('EscalationEvent')
export class ShownEscalationEvent {
  @Field(() => GraphQLISODateTime)
  readonly at!: Date;

  @Field(() => String, {
    description: 'A reviewer; `verity` or a version of its verifier; `a student`, whoever it was.',
  })
  readonly by!: string;

  @Field(() => String, {
    description:
      'open, report, recheck, claim, release, assign, comment, rerun, rerun-result, revoke, or the word of a decision.',
  })
  readonly action!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => String, { nullable: true })
  readonly before!: string | null;

  @Field(() => String, { nullable: true })
  readonly after!: string | null;
}

/** An escalation as clients see it. Its `events` and `claimedBy` are fields of the resolver, because not everybody may see them. */
@ObjectType('Escalation', {
  implements: () => Node,
  description:
    'One problem that the ladder could not settle by itself, or that somebody reported: what a teacher reviews.',
})
export class ShownEscalation extends Node {
  @Field(() => ShownSolution)
  readonly solution: ShownSolution;

  @Field(() => EscalationStateWord)
  readonly state: EscalationState;

  @Field(() => [EscalationReasonWord])
  readonly reasons: readonly EscalationReason[];

  @Field(() => Int, {
    description: 'How many deliveries to students this concerns: with an answer or, where there is none, without.',
  })
  readonly affected: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readonly claimExpiresAt: Date | null;

  @Field(() => GraphQLISODateTime)
  readonly createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readonly resolvedAt: Date | null;

  /** Who holds it, for whoever may know. */
  readonly holder: { readonly name: string | null };

  constructor(escalation: Escalation) {
    super(escalation.id);
    this.solution = new ShownSolution(escalation.solution, false);
    this.state = escalation.state;
    this.reasons = escalation.reasons;
    this.affected = escalation.affected;
    this.claimExpiresAt = escalation.claimExpiresAt;
    this.createdAt = escalation.createdAt;
    this.resolvedAt = escalation.resolvedAt;
    this.holder = { name: escalation.claimedBy };
  }
}

/** It cannot be done as things stand; `escalation` shows how they do. */
@ObjectType('Conflict')
export class Conflict {
  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  @Field(() => ShownEscalation, { nullable: true })
  readonly escalation: ShownEscalation | null;

  constructor({ code, message, escalation }: Extract<Reviewed, { kind: 'conflict' }>) {
    this.code = code;
    this.message = message;
    this.escalation = escalation && new ShownEscalation(escalation);
  }
}

/** There is nothing with this id, or not for this asker. */
@ObjectType('NotFound')
export class NotFound {
  @Field(() => String)
  readonly message: string = 'There is nothing with this id that you may see.';
}

/** An escalation, or why nothing was done. */
export const EscalationResult = createUnionType({
  name: 'EscalationResult',
  types: () => [ShownEscalation, InputRejected, Conflict, NotFound] as const,
});
export type EscalationResult = typeof EscalationResult;

/** What a client is shown of a reply. */
export function showReviewed(reply: Reviewed | DecisionReply): EscalationResult {
  switch (reply.kind) {
    case 'done':
      return new ShownEscalation(reply.escalation);
    case 'rejected':
      return new InputRejected(reply);
    case 'conflict':
      return new Conflict(reply);
    case 'not-found':
      return new NotFound();
  }
}

/** An escalation and its place in the list. */
@ObjectType('EscalationEdge')
export class EscalationEdge {
  @Field(() => String)
  readonly cursor: string;

  @Field(() => ShownEscalation)
  readonly node: ShownEscalation;

  constructor(cursor: string, node: ShownEscalation) {
    this.cursor = cursor;
    this.node = node;
  }
}

/** A page of escalations. */
@ObjectType('EscalationConnection')
export class EscalationConnection {
  @Field(() => [EscalationEdge])
  readonly edges: readonly EscalationEdge[];

  @Field(() => [ShownEscalation])
  readonly nodes: readonly ShownEscalation[];

  @Field(() => PageInfo)
  readonly pageInfo: PageInfo;

  @Field(() => Int)
  readonly totalCount: number;

  constructor(page: Page<Escalation>) {
    this.edges = page.items.map(({ cursor, node }) => new EscalationEdge(cursor, new ShownEscalation(node)));
    this.nodes = this.edges.map(({ node }) => node);
    this.pageInfo = new PageInfo(page);
    this.totalCount = page.totalCount;
  }
}
