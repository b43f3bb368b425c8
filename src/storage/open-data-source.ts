import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { AskingRow } from './asking.entity.ts';
import { AttemptRow } from './attempt.entity.ts';
import { CallRow } from './call.entity.ts';
import { EscalationEventRow, EscalationRow } from './escalation.entity.ts';
import { migrate } from './migrate.ts';
import { RateLimitRow } from './rate-limit.entity.ts';
import { RerunRow } from './rerun.entity.ts';
import { ServingRow } from './serving.entity.ts';
import { SolutionRow } from './solution.entity.ts';
import { PayerRow, SpendingRow } from './spending.entity.ts';

/** How many connections an instance may hold, and how long one statement may take, in milliseconds. */
export interface PoolSettings {
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

/** How long to wait for a connection, new or from the pool, and how long one may stay idle inside a transaction, in milliseconds. */
const [connectTimeoutMs, idleInTransactionMs] = [10_000, 30_000];

/** Our tables on a server, not connected yet. The schema changes through migrations only. */
export function dataSourceAt(url: string, settings: PoolSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [
      SolutionRow,
      AttemptRow,
      AskingRow,
      ServingRow,
      SpendingRow,
      PayerRow,
      CallRow,
      EscalationRow,
      EscalationEventRow,
      RerunRow,
      RateLimitRow,
    ],
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    logging: false,
    applicationName: 'verity',
    poolSize: settings.poolSize,
    connectTimeoutMS: connectTimeoutMs,
    extra: {
      statement_timeout: settings.statementTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
    },
  });
}

/**
 * Connects to our tables and brings them up to date. Any number of instances may do so at once.
 * @throws where the server does not answer, refuses us, or a migration fails; nothing stays open then
 */
export async function openDataSource(url: string, settings: PoolSettings): Promise<DataSource> {
  const dataSource = await dataSourceAt(url, settings).initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
