import { Args, Context, GraphQLISODateTime, Int, Query, Resolver } from '@nestjs/graphql';
import { RoutingReports, type Window } from '../monitoring/routing-report.ts';
import type { Asker } from './asker.ts';
import { Refusal } from './refusal.ts';
import { refuseNonReviewers } from './refuse-non-reviewers.ts';
import { ShownRoutingReport } from './routing.types.ts';

/** The window where none is asked for, in milliseconds. */
const usualWindowMs = 30 * 24 * 3_600_000;
/** The most parts that a window is cut into. */
const mostParts = 60;

/** How routing is doing. Teachers and administrators only. */
@Resolver()
export class RoutingResolver {
  constructor(private readonly reports: RoutingReports) {}

  @Query(() => ShownRoutingReport, {
    description: 'Teachers and administrators only. Without `since` and `until`: the last 30 days, up to now.',
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  async routing(
    @Args('since', { type: () => GraphQLISODateTime, nullable: true }) since: Date | null,
    @Args('until', { type: () => GraphQLISODateTime, nullable: true }) until: Date | null,
    @Context('asker') asker: Asker,
  ): Promise<ShownRoutingReport> {
    refuseNonReviewers(asker);
    return new ShownRoutingReport(await this.reports.report(windowOf(since, until)));
  }

  @Query(() => [ShownRoutingReport], {
    description: `Teachers and administrators only. The same window in \`parts\` of equal length (1 to ${mostParts}), oldest first: how routing went over time.`,
    complexity: ({ args, childComplexity }) => Math.max(1, Number(args.parts)) * (50 + childComplexity),
  })
  async routingSeries(
    @Args('since', { type: () => GraphQLISODateTime, nullable: true }) since: Date | null,
    @Args('until', { type: () => GraphQLISODateTime, nullable: true }) until: Date | null,
    @Args('parts', { type: () => Int, defaultValue: 30 }) parts: number,
    @Context('asker') asker: Asker,
  ): Promise<ShownRoutingReport[]> {
    refuseNonReviewers(asker);
    if (parts < 1 || parts > mostParts) throw new Refusal('BAD_USER_INPUT', `parts must be 1 to ${mostParts}`);
    return (await this.reports.series(windowOf(since, until), parts)).map((each) => new ShownRoutingReport(each));
  }
}

function windowOf(since: Date | null, until: Date | null): Window {
  const end = until ?? new Date();
  return { since: since ?? new Date(end.getTime() - usualWindowMs), until: end };
}
