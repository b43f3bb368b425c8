import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostgresSpendingLedger } from '../../src/storage/postgres-spending-ledger.ts';
import { timeOrderedId } from '../../src/storage/time-ordered-id.ts';
import type { SpendingLedger, SpendingScope } from '../../src/tutoring/ports.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';

describe.each(testServers)('SpendingLedger on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let ledger: SpendingLedger;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    ledger = new PostgresSpendingLedger(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });
  beforeEach(() => dataSource.query('DELETE FROM spending'));

  const school: SpendingScope = { name: 'instance', dayUsd: 1 };
  const ann: SpendingScope = { name: 'user:ann', dayUsd: 0.5 };
  const spent = async () =>
    Object.fromEntries(
      (await dataSource.query<{ scope: string; usd: string }[]>('SELECT scope, usd FROM spending')).map((row) => [
        row.scope,
        Number(row.usd),
      ]),
    );

  it('takes from all scopes, and gives back what was not used', async () => {
    const day = await ledger.take([school, ann], 0.4);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await spent()).toEqual({ instance: 0.4, 'user:ann': 0.4 });
    await ledger.giveBack([school, ann], day ?? '', 0.3);
    expect(await spent()).toEqual({ instance: 0.1, 'user:ann': 0.1 });
  });

  it('takes from none where one has not enough', async () => {
    await ledger.take([school], 0.2);
    expect(await ledger.take([school, ann], 0.6)).toBeNull();
    expect(await spent()).toEqual({ instance: 0.2 });
    expect(await ledger.take([school], 0.9)).toBeNull();
    expect(await ledger.take([school], 0.8)).not.toBeNull();
  });

  it('is never overdrawn, however many take at once', async () => {
    const taken = await Promise.all(Array.from({ length: 100 }, () => ledger.take([ann, school], 0.02)));
    expect(taken.filter((day) => day !== null)).toHaveLength(25);
    expect(await spent()).toEqual({ instance: 0.5, 'user:ann': 0.5 });
  });

  it('says until when nothing is left', async () => {
    expect(await ledger.spentUntil([school, ann])).toBeNull();
    await ledger.take([ann], 0.5);
    const until = await ledger.spentUntil([school, ann]);
    expect(until?.getTime()).toBeGreaterThan(Date.now());
    expect(until?.toISOString()).toMatch(/T00:00:00.000Z$/);
    expect(await ledger.spentUntil([school])).toBeNull();
  });

  it('remembers who asked first', async () => {
    const id = timeOrderedId();
    expect(await ledger.payersOf(id)).toEqual([]);
    await ledger.charge(id, ['user:ann', 'class:5b']);
    await ledger.charge(id, ['user:ben']);
    expect(await ledger.payersOf(id)).toEqual(['user:ann', 'class:5b']);
  });
});
