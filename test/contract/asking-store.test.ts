import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostgresAskingStore } from '../../src/storage/postgres-asking-store.ts';
import { timeOrderedId } from '../../src/storage/time-ordered-id.ts';
import type { AskingStore } from '../../src/tutoring/ports.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';

describe.each(testServers)('AskingStore on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: AskingStore;
  const [one, two] = [timeOrderedId(), timeOrderedId()];

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });
  beforeEach(async () => {
    await dataSource.query('DELETE FROM asking');
    store = new PostgresAskingStore(dataSource);
  });

  /** Time is written, not waited for. */
  const expireAll = () => dataSource.query(`UPDATE asking SET expires_at = now() - interval '1 second'`);
  const count = async () => (await dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM asking'))[0]?.n;

  it('knows who asked for what, and nobody else', async () => {
    expect(await store.hasAsked('ann', one)).toBe(false);
    expect(await store.remember({ subject: 'ann', solutionId: one, inputHash: 'h' })).toEqual({ kind: 'new' });
    expect(await store.hasAsked('ann', one)).toBe(true);
    expect(await store.hasAsked('ann', two)).toBe(false);
    expect(await store.hasAsked('bob', one)).toBe(false);
    expect(await store.hasAsked('ann', 'no id')).toBe(false);
  });

  it('keeps one row for one who asks again without a key', async () => {
    for (let n = 0; n < 5; n++)
      expect(await store.remember({ subject: 'ann', solutionId: one, inputHash: 'h' })).toEqual({ kind: 'new' });
    expect(await count()).toBe(1);
  });

  it('knows a key by its subject and its input', async () => {
    const asking = { subject: 'ann', solutionId: one, inputHash: 'h', idempotencyKey: 'key' };
    expect(await store.recall('ann', 'key', 'h')).toEqual({ kind: 'none' });
    expect(await store.remember(asking)).toEqual({ kind: 'new' });
    expect(await store.recall('ann', 'key', 'h')).toEqual({ kind: 'same', solutionId: one });
    expect(await store.remember({ ...asking, solutionId: two })).toEqual({ kind: 'same', solutionId: one });
    expect(await store.recall('ann', 'key', 'other')).toEqual({ kind: 'conflict' });
    expect(await store.remember({ ...asking, inputHash: 'other' })).toEqual({ kind: 'conflict' });
    expect(await store.recall('bob', 'key', 'h')).toEqual({ kind: 'none' });
    expect(await store.hasAsked('ann', one)).toBe(true);
    expect(await store.hasAsked('ann', two)).toBe(false);
  });

  it('lets one of many use a key first', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store.remember({ subject: 'ann', solutionId: n % 2 ? one : two, inputHash: 'h', idempotencyKey: 'key' }),
      ),
    );
    expect(replies.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    expect(new Set(replies.map((reply) => (reply.kind === 'same' ? reply.solutionId : null))).size).toBe(2);
  });

  it('keeps no key as it was given', async () => {
    const idempotencyKey = 'maria.rossi@example.org';
    await store.remember({ subject: 'ann', solutionId: one, inputHash: 'h', idempotencyKey });
    const rows = await dataSource.query<unknown[]>('SELECT * FROM asking');
    expect(JSON.stringify(rows)).not.toContain('rossi');
  });

  it('does not take a key for a solution', async () => {
    await store.remember({ subject: 'ann', solutionId: one, inputHash: 'h' });
    expect(await store.recall('ann', one, 'h')).toEqual({ kind: 'none' });
  });

  it('forgets in time, and then the key is free', async () => {
    const keyed = { subject: 'ann', solutionId: one, inputHash: 'h', idempotencyKey: 'key' };
    await store.remember(keyed);
    await store.remember({ subject: 'ann', solutionId: two, inputHash: 'h' });
    await expireAll();
    expect(await store.hasAsked('ann', one)).toBe(false);
    expect(await store.hasAsked('ann', two)).toBe(false);
    expect(await store.recall('ann', 'key', 'h')).toEqual({ kind: 'none' });
    expect(await store.remember({ ...keyed, solutionId: two, inputHash: 'other' })).toEqual({ kind: 'new' });
    expect(await store.recall('ann', 'key', 'other')).toEqual({ kind: 'same', solutionId: two });
  });

  it('removes what is forgotten as new askings come in', async () => {
    for (let n = 0; n < 20; n++) await store.remember({ subject: `s${n}`, solutionId: one, inputHash: 'h' });
    await expireAll();
    for (let n = 0; n < 10; n++) await store.remember({ subject: `new ${n}`, solutionId: one, inputHash: 'h' });
    expect(await count()).toBe(10);
  });

  it('keeps a key for a day, and who asked for thirty', async () => {
    await store.remember({ subject: 'ann', solutionId: one, inputHash: 'h', idempotencyKey: 'key' });
    const kept = await store.exportSubject('ann');
    const days = kept.map(({ askedAt, expiresAt }) => Math.round((+expiresAt - +askedAt) / 86_400_000));
    expect(days.sort((a, b) => a - b)).toEqual([1, 30]);
  });

  it('writes what many ask at once, each once', async () => {
    const asking = (n: number) => ({ subject: `s${n % 50}`, solutionId: n % 2 ? one : two, inputHash: 'h' });
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => store.remember(asking(n))));
    expect(await count()).toBe(50);
    expect(await store.hasAsked('s7', one)).toBe(true);
  });

  it('gives out and forgets all about one person', async () => {
    await store.remember({ subject: 'ann', solutionId: one, inputHash: 'h', idempotencyKey: 'key' });
    await store.remember({ subject: 'ann', solutionId: two, inputHash: 'h' });
    await store.remember({ subject: 'bob', solutionId: one, inputHash: 'h' });
    const exported = await store.exportSubject('ann');
    expect(exported.map(({ solutionId, hasIdempotencyKey }) => [solutionId, hasIdempotencyKey])).toEqual([
      [one, true],
      [one, false],
      [two, false],
    ]);
    expect(await store.eraseSubject('ann')).toBe(3);
    expect(await store.exportSubject('ann')).toEqual([]);
    expect(await store.hasAsked('ann', one)).toBe(false);
    expect(await store.hasAsked('bob', one)).toBe(true);
  });

  it('keeps subjects that Postgres would refuse', async () => {
    await store.remember({ subject: 'nul \0', solutionId: one, inputHash: 'h' });
    expect(await store.hasAsked('nul \0', one)).toBe(true);
  });
});
