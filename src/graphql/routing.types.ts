import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { RoutingReport, TierReport } from '../monitoring/routing-report.ts';
import type { Tier } from '../tiers/tier.ts';
import type { Assurance } from '../tutoring/assurance.ts';
import type { EscalationReason } from '../tutoring/attempt.ts';
import { AssuranceWord, EscalationReasonWord, TierWord } from './enums.ts';

/** How one tier did. */
@ObjectType('TierReport', {
  description:
    'Attempts and cost are of the tier that made them; times and calls of the problems that were classified into it.',
})
export class ShownTierReport {
  @Field(() => TierWord)
  readonly tier: Tier;
  @Field(() => Int)
  readonly attempts: number;
  @Field(() => Int)
  readonly accepted: number;
  @Field(() => Int)
  readonly verified: number;
  @Field(() => Int)
  readonly escalated: number;
  @Field(() => Float, {
    nullable: true,
    description: "Share of this tier's accepted answers that later review confirmed; null where nothing was reviewed.",
  })
  readonly reviewedAccuracy: number | null;
  @Field(() => Int)
  readonly p50Ms: number;
  @Field(() => Int)
  readonly p95Ms: number;
  @Field(() => Int)
  readonly p99Ms: number;
  @Field(() => Float)
  readonly costUsd: number;
  @Field(() => Float)
  readonly callsPerProblem: number;

  constructor(report: TierReport) {
    this.tier = report.tier;
    this.attempts = report.attempts;
    this.accepted = report.accepted;
    this.verified = report.verified;
    this.escalated = report.escalated;
    this.reviewedAccuracy = report.reviewedAccuracy;
    this.p50Ms = report.p50Ms;
    this.p95Ms = report.p95Ms;
    this.p99Ms = report.p99Ms;
    this.costUsd = report.costUsd;
    this.callsPerProblem = report.callsPerProblem;
  }
}

/** How often attempts ended for a reason. */
@ObjectType('ReasonCount')
export class ReasonCount {
  @Field(() => EscalationReasonWord)
  readonly reason!: EscalationReason;
  @Field(() => Int)
  readonly count!: number;
}

/** How many solved answers have a word. */
@ObjectType('AssuranceCount')
export class AssuranceCount {
  @Field(() => AssuranceWord)
  readonly assurance!: Assurance;
  @Field(() => Int)
  readonly count!: number;
}

/** How routing did over a window. */
@ObjectType('RoutingReport', {
  description: 'How routing is doing over a window; every figure equals a recount of the stored rows.',
})
export class ShownRoutingReport {
  @Field(() => GraphQLISODateTime)
  readonly since: Date;
  @Field(() => GraphQLISODateTime)
  readonly until: Date;
  @Field(() => Int)
  readonly solved: number;
  @Field(() => Float)
  readonly verifiedShare: number;
  @Field(() => Float)
  readonly escalationRate: number;
  @Field(() => Float)
  readonly cacheHitRate: number;
  @Field(() => Float)
  readonly costUsd: number;
  @Field(() => Float, { nullable: true })
  readonly costPerVerifiedUsd: number | null;
  @Field(() => [ShownTierReport])
  readonly tiers: readonly ShownTierReport[];
  @Field(() => [ReasonCount])
  readonly reasons: readonly ReasonCount[];
  @Field(() => [AssuranceCount], { description: 'What stands behind the solved answers, strongest first.' })
  readonly assurances: readonly AssuranceCount[];

  constructor(report: RoutingReport) {
    this.since = report.since;
    this.until = report.until;
    this.solved = report.solved;
    this.verifiedShare = report.verifiedShare;
    this.escalationRate = report.escalationRate;
    this.cacheHitRate = report.cacheHitRate;
    this.costUsd = report.costUsd;
    this.costPerVerifiedUsd = report.costPerVerifiedUsd;
    this.tiers = report.tiers.map((each) => new ShownTierReport(each));
    this.reasons = report.reasons;
    this.assurances = report.assurances;
  }
}
