import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { Method, Tier } from '../tiers/tier.ts';
import type { Assurance } from '../tutoring/assurance.ts';
import { progressOf } from '../tutoring/progress.ts';
import type { Solution, SolutionState } from '../tutoring/solution.ts';
import { ShownAnswer } from './attempt.types.ts';
import { AssuranceWord, MethodWord, SolutionStateWord, TierWord } from './enums.ts';
import { Node } from './node.types.ts';
import { ShownVerification } from './verification.types.ts';

/** A worked line. */
@ObjectType('Step', {
  description: 'A line of the worked solution. `holds` is null where the line makes no claim that can be computed.',
})
export class ShownStep {
  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { nullable: true })
  readonly latex!: string | null;

  @Field(() => Boolean, { nullable: true })
  readonly holds!: boolean | null;
}

/** Where a solution stands, for people who wait. */
@ObjectType('Progress', {
  description: 'A code that a frontend can translate, with a sentence in English and an honest estimate.',
})
export class ShownProgress {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  @Field(() => Int)
  readonly elapsedMs!: number;

  @Field(() => Int, { nullable: true })
  readonly expectedMs!: number | null;
}

/** A solution as clients see it. Its `attempts` and `costUsd` are fields of the resolver, because not everybody may see them. */
@ObjectType('Solution', { implements: () => Node })
export class ShownSolution extends Node {
  @Field(() => String)
  readonly problem: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How the service read the statement ("Solve x^2 - 5x + 6 = 0 for real x"): what a student should see before trusting PROVED. Null where it read no task.',
  })
  readonly readAs: string | null;

  @Field(() => SolutionStateWord)
  readonly state: SolutionState;

  @Field(() => TierWord, {
    description: 'The tier that the statement was classified into, whatever method answered in the end.',
  })
  readonly tier: Tier;

  @Field(() => MethodWord, { nullable: true })
  readonly method: Method | null;

  @Field(() => ShownAnswer, { nullable: true })
  readonly answer: ShownAnswer | null;

  @Field(() => [ShownStep])
  readonly steps: readonly ShownStep[];

  @Field(() => AssuranceWord)
  readonly assurance: Assurance;

  @Field(() => ShownVerification, { nullable: true, description: 'Null until something was checked.' })
  readonly verification: ShownVerification | null;

  @Field(() => String, {
    nullable: true,
    description: 'For the student, in plain words, whenever the answer is not verified or not ready.',
  })
  readonly caveat: string | null;

  @Field(() => Boolean, { description: 'True where the answer came from the permanent cache.' })
  readonly remembered: boolean;

  @Field(() => ShownProgress)
  readonly progress: ShownProgress;

  @Field(() => GraphQLISODateTime)
  readonly createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readonly finishedAt: Date | null;

  /** What it cost, for whoever may know. */
  readonly cost: { readonly usd: number };

  /** @param remembered whether the request that is being answered got it from the permanent cache. */
  constructor(solution: Solution, remembered: boolean) {
    super(solution.id);
    this.problem = solution.problem;
    this.readAs = solution.readAs;
    this.state = solution.state;
    this.tier = solution.tier;
    this.method = solution.method;
    // What was taken back is not shown any more; reviewers find it in the attempts.
    this.answer = solution.state === 'REVOKED' ? null : solution.answer;
    this.steps = solution.state === 'REVOKED' ? [] : solution.steps;
    this.assurance = solution.assurance;
    this.verification = solution.verdict && new ShownVerification(solution.verdict);
    this.caveat = solution.caveat;
    this.remembered = remembered;
    this.progress = progressOf(solution, new Date());
    this.createdAt = solution.createdAt;
    this.finishedAt = solution.finishedAt;
    this.cost = { usd: solution.costUsd };
  }
}
