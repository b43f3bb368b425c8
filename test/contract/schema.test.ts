import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { dataSourceAt } from '../../src/storage/open-data-source.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';

const settings = { poolSize: 4, statementTimeoutMs: 20_000 };

describe.each(testServers)('migrations on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(server);
  });
  afterAll(() => database?.drop());

  it('run once when instances boot at once', async () => {
    const instances = await Promise.all(Array.from({ length: 4 }, () => connectTo(database)));
    const ran = await instances[0]?.query<unknown[]>('SELECT name FROM migration');
    expect(ran).toHaveLength(migrations.length);
    await Promise.all(instances.map((each) => each.destroy()));
  });

  it('leave nothing between tables and entities', async () => {
    const dataSource = await connectTo(database);
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    await dataSource.destroy();
  });

  it('go down to nothing and up again', async () => {
    const dataSource = await connectTo(database);
    const tables = async () =>
      (
        await dataSource.query<{ name: string }[]>(
          `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
        )
      ).map(({ name }) => name);
    const before = await tables();
    for (const _ of migrations) await dataSource.undoLastMigration();
    expect(await tables()).toEqual(['migration']);
    await migrate(dataSource);
    expect(await tables()).toEqual(before);
    await dataSource.destroy();
  });

  it('take as long as they need', async () => {
    const dataSource = await dataSourceAt(database.url, { ...settings, statementTimeoutMs: 50 }).initialize();
    await expect(dataSource.query('SELECT pg_sleep(1)')).rejects.toThrow(/statement timeout/);
    const holder = await connectTo(database);
    const runner = holder.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(1986359913, 1)');
    const migrated = migrate(dataSource);
    await runner.query('SELECT pg_sleep(0.2)');
    await runner.query('SELECT pg_advisory_unlock(1986359913, 1)');
    await runner.release();
    await migrated;
    await expect(dataSource.query('SELECT pg_sleep(1)')).rejects.toThrow(/statement timeout/);
    await Promise.all([dataSource.destroy(), holder.destroy()]);
  });
});
