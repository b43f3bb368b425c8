import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { RateLimits, type RateScope } from '../tutoring/ports.ts';

/** The window of every limit, in seconds; it begins with the first request in it. */
const windowSeconds = 60;

/** Limits in one table of Postgres, so that all instances together keep to them. A row lives a window, and is swept an hour later. */
export class PostgresRateLimits extends RateLimits {
  private readonly limiters = new Map<number, RateLimiterPostgres>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async take(scopes: readonly RateScope[], units: number): Promise<number | null> {
    const taken: RateScope[] = [];
    for (const scope of scopes) {
      const retryAfterMs = await this.takeOne(scope, units);
      if (retryAfterMs === null) {
        taken.push(scope);
        continue;
      }
      // What was refused costs nothing, or else whoever tries again and again would never get in.
      await Promise.all([...taken, scope].map((each) => this.limiterOf(each).reward(each.name, units)));
      return retryAfterMs;
    }
    return null;
  }

  private async takeOne(scope: RateScope, units: number): Promise<number | null> {
    try {
      await this.limiterOf(scope).consume(scope.name, units);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
      throw refused;
    }
  }

  private limiterOf({ unitsPerMinute }: RateScope): RateLimiterPostgres {
    const known = this.limiters.get(unitsPerMinute);
    if (known !== undefined) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: '',
      points: unitsPerMinute,
      duration: windowSeconds,
    });
    this.limiters.set(unitsPerMinute, limiter);
    return limiter;
  }
}
