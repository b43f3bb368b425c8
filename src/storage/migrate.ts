import { type DataSource, MigrationExecutor } from 'typeorm';
import { migrateQueue } from './work-queue.ts';

/** Two halves of the lock that whoever migrates holds; any numbers that nothing else in our databases uses. */
const lock = [1_986_359_913, 1];

/**
 * Runs the migrations that are missing, in one transaction, then those of the queue. Instances that start at once take turns, and the later ones find nothing to do.
 * Lock and migrations share one connection without a statement timeout, since either may take long. A session's lock does not pass
 * through a pooler of transactions: give migrations a direct connection.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1, $2)', lock);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'all';
    await executor.executePendingMigrations();
    const { options } = dataSource;
    if (options.type === 'postgres' && options.url !== undefined) await migrateQueue(options.url);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1, $2)', lock);
    await runner.query('RESET statement_timeout');
    await runner.release();
  }
}
