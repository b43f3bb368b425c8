import { Args, Context, GraphQLISODateTime, Query, Resolver } from '@nestjs/graphql';
import { RoutingReports } from '../monitoring/routing-report.ts';
import { type Asker, isReviewer } from './asker.ts';
import { Refusal } from './refusal.ts';
import { ShownRoutingReport } from './routing.types.ts';

/** The window where none is asked for, in milliseconds. */
const usualWindowMs = 30 * 24 * 3_600_000;

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
    if (!isReviewer(asker)) throw new Refusal('FORBIDDEN', 'Only teachers and administrators may do this.');
    const end = until ?? new Date();
    const start = since ?? new Date(end.getTime() - usualWindowMs);
    return new ShownRoutingReport(await this.reports.report({ since: start, until: end }));
  }
}
