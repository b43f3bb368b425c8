import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresCallStore } from '../../src/storage/postgres-call-store.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { timeOrderedId } from '../../src/storage/time-ordered-id.ts';
import type { CallStore, SolutionStore } from '../../src/tutoring/ports.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

describe.each(testServers)('CallStore on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let calls: CallStore;
  let solutions: SolutionStore;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    calls = new PostgresCallStore(dataSource);
    solutions = new PostgresSolutionStore(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  async function working(): Promise<string> {
    const { id } = (await solutions.open(problemOf())).solution;
    await solutions.claim(id, 'me', 60_000);
    return id;
  }
  const count = async () => (await dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM call'))[0]?.n;

  it('gives what was kept of one solve, in order', async () => {
    const [one, other] = [await working(), await working()];
    await calls.keep(one, { key: 'a', reply: { text: 'first' } });
    await calls.keep(other, { key: 'a', reply: { text: 'of another' } });
    await calls.keep(one, { key: 'b', reply: { text: 'second' } });
    await calls.keep(one, { key: 'a', reply: { text: 'third' } });
    expect(await calls.callsOf(one)).toEqual([
      { key: 'a', reply: { text: 'first' } },
      { key: 'b', reply: { text: 'second' } },
      { key: 'a', reply: { text: 'third' } },
    ]);
  });

  it('keeps what models may say', async () => {
    const id = await working();
    await calls.keep(id, { key: 'a', reply: { text: 'NUL \0 and half a character \ud800' } });
    expect(await calls.callsOf(id)).toEqual([{ key: 'a', reply: { text: 'NUL \ufffd and half a character \ufffd' } }]);
  });

  it.each([
    ['with its outcome', (id: string) => solutions.conclude(id, 'me', outcomeOf())],
    ['when it is ended because it broke off too often', () => solutions.claimNext('you', 1_000, 1)],
  ])('forgets those of a solve %s, and keeps none for it afterwards', async (_, end) => {
    const id = await working();
    await calls.keep(id, { key: 'a', reply: {} });
    await dataSource.query(`UPDATE solution SET claimable_at = now() - interval '1 second' WHERE id = $1`, [id]);
    await end(id);
    expect(await calls.callsOf(id)).toEqual([]);
    await calls.keep(id, { key: 'a', reply: {} });
    expect(await calls.callsOf(id)).toEqual([]);
  });

  it('keeps them when a solve is handed back', async () => {
    const id = await working();
    await calls.keep(id, { key: 'a', reply: {} });
    await solutions.release(id, 'me');
    expect(await calls.callsOf(id)).toHaveLength(1);
  });

  it('sweeps away what is older than a week', async () => {
    const id = await working();
    await calls.keep(id, { key: 'old', reply: {} });
    await dataSource.query(`UPDATE call SET made_at = now() - interval '8 days'`);
    const before = await count();
    await calls.keep(id, { key: 'new', reply: {} });
    expect(await count()).toBe(1 + Math.max(0, (before ?? 0) - 3));
  });

  it('knows nothing of ids that are none', async () => {
    await calls.keep('nobody', { key: 'a', reply: {} });
    await calls.keep(timeOrderedId(), { key: 'a', reply: {} });
    expect(await calls.callsOf('nobody')).toEqual([]);
  });
});
