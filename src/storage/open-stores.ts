import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.ts';
import type { RoutingReports } from '../monitoring/routing-report.ts';
import type { RerunStore } from '../review/rerun-store.ts';
import type { ReviewStore } from '../review/review-store.ts';
import type { News } from '../tutoring/news.ts';
import type {
  AskingStore,
  CallStore,
  RateLimits,
  ServingTally,
  SolutionStore,
  SpendingLedger,
  WorkQueue,
} from '../tutoring/ports.ts';
import { openDataSource } from './open-data-source.ts';
import { openDatabase } from './open-database.ts';
import { PostgresAskingStore } from './postgres-asking-store.ts';
import { PostgresCallStore } from './postgres-call-store.ts';
import { PostgresNews } from './postgres-news.ts';
import { PostgresRateLimits } from './postgres-rate-limits.ts';
import { PostgresRerunStore } from './postgres-rerun-store.ts';
import { PostgresReviewStore } from './postgres-review-store.ts';
import { PostgresRoutingReports } from './postgres-routing-reports.ts';
import { PostgresServingTally } from './postgres-serving-tally.ts';
import { PostgresSolutionStore } from './postgres-solution-store.ts';
import { PostgresSpendingLedger } from './postgres-spending-ledger.ts';
import { PostgresWorkQueue } from './work-queue.ts';

/** Everything that is kept, ready for use. */
export interface Stores {
  readonly solutions: SolutionStore;
  readonly askings: AskingStore;
  readonly tally: ServingTally;
  readonly news: News;
  readonly queue: WorkQueue;
  readonly ledger: SpendingLedger;
  readonly rates: RateLimits;
  readonly calls: CallStore;
  readonly routing: RoutingReports;
  readonly reviews: ReviewStore;
  readonly reruns: RerunStore;
  /** Whether the database answers, within two seconds. Never rejects. */
  isUp(): Promise<boolean>;
  /** Lets statements in flight finish, then lets go of the database. */
  close(): Promise<void>;
}

/** How long the database may take to show that it is up, in milliseconds. */
const upWithinMs = 2_000;

/**
 * Opens the database of the settings, migrated, and listens for news.
 * @param onFault told what broke in the background; it is tried again
 * @throws where the database cannot be reached or brought up to date
 */
export async function openStores(
  { database: settings, keeping }: Pick<Config, 'database' | 'keeping'>,
  onFault: (error: unknown) => void,
): Promise<Stores> {
  const database = await openDatabase(settings);
  try {
    const dataSource = await openDataSource(database.url, settings);
    const news = new PostgresNews(database.url);
    await news.start();
    const tally = new PostgresServingTally(dataSource, onFault);
    return {
      solutions: new PostgresSolutionStore(dataSource, keeping),
      askings: new PostgresAskingStore(dataSource, keeping, news),
      tally,
      news,
      queue: new PostgresWorkQueue(database.url, onFault),
      ledger: new PostgresSpendingLedger(dataSource),
      rates: new PostgresRateLimits(dataSource),
      calls: new PostgresCallStore(dataSource),
      reviews: new PostgresReviewStore(dataSource),
      reruns: new PostgresRerunStore(dataSource),
      routing: new PostgresRoutingReports(dataSource),
      isUp: () => answers(dataSource),
      async close() {
        await news.close();
        await tally.close();
        await dataSource.destroy();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function answers(dataSource: DataSource): Promise<boolean> {
  const answer = dataSource.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, delay(upWithinMs, false, { ref: false })]);
}
