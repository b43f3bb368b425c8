import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresNews } from '../../src/storage/postgres-news.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { SolutionChanges } from '../../src/tutoring/solution-changes.ts';
import { SolutionWatch } from '../../src/tutoring/solution-watch.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

const leaseMs = 60_000;

describe.each(testServers)('news on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresSolutionStore;
  let news: PostgresNews;
  let watch: SolutionWatch;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    store = new PostgresSolutionStore(dataSource);
    news = new PostgresNews(database.url);
    await news.start();
    watch = new SolutionWatch(store, news, () => undefined);
  });
  afterAll(async () => {
    watch?.close();
    await news?.close();
    await dataSource?.destroy();
    await database?.drop();
  });

  const openNew = async () => (await store.open(problemOf())).solution.id;
  /** The next so many states. */
  async function take(changes: SolutionChanges, count: number): Promise<string[]> {
    const states: string[] = [];
    while (states.length < count) {
      const { value, done } = await changes.next();
      if (done) break;
      states.push(value.state);
    }
    return states;
  }
  const cutTheLine = () =>
    dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'verity news' AND datname = current_database()`,
    );

  it('tells the present state first, then every change, corrections after the end included', async () => {
    const id = await openNew();
    const changes = new SolutionChanges(watch, id);
    expect(await take(changes, 1)).toEqual(['QUEUED']);
    await store.claim(id, 'A', leaseMs);
    expect(await take(changes, 1)).toEqual(['WORKING']);
    await store.conclude(id, 'A', outcomeOf());
    expect(await take(changes, 1)).toEqual(['SOLVED']);
    await store.revoke(id, { by: 'tea', because: 'wrong' });
    expect(await take(changes, 1)).toEqual(['REVOKED']);
    await changes.return();
  });

  it('ends after FAILED, and where there is nothing to follow', async () => {
    const id = await openNew();
    const changes = new SolutionChanges(watch, id);
    await store.claim(id, 'A', leaseMs);
    await store.conclude(id, 'A', outcomeOf({ state: 'FAILED', answer: null }));
    const states: string[] = [];
    for await (const { state } of changes) states.push(state);
    expect(states.at(-1)).toBe('FAILED');
    expect(await new SolutionChanges(watch, '00000000-0000-7000-8000-000000000000').next()).toMatchObject({
      done: true,
    });
  });

  it('lets go of a reader who leaves while waiting', async () => {
    const changes = new SolutionChanges(watch, await openNew());
    await take(changes, 1);
    const before = watch.size;
    const waiting = changes.next();
    await changes.return();
    expect(await waiting).toMatchObject({ done: true });
    expect(watch.size).toBe(before - 1);
  });

  it('tells nothing of what was rolled back', async () => {
    const id = await openNew();
    const heard: (string | null)[] = [];
    const end = news.on('solution', (each) => heard.push(each));
    const other = await openNew();
    await dataSource
      .transaction(async (manager) => {
        await manager.query(`SELECT pg_notify('verity', $1)`, [`solution ${id}`]);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await store.claim(other, 'A', leaseMs);
    await expect.poll(() => heard).toEqual([other]);
    end();
  });

  it('looks everything up again when it may have missed something', async () => {
    const id = await openNew();
    const changes = new SolutionChanges(watch, id);
    expect(await take(changes, 1)).toEqual(['QUEUED']);
    await cutTheLine();
    await store.claim(id, 'A', leaseMs);
    let states = await take(changes, 1);
    if (states[0] === 'QUEUED') states = await take(changes, 1);
    expect(states).toEqual(['WORKING']);
    await store.conclude(id, 'A', outcomeOf());
    await expect.poll(() => take(changes, 1)).toEqual(['SOLVED']);
    await changes.return();
  });

  it('wakes all who wait for the end, each at most for as long as they like', async () => {
    const id = await openNew();
    const leaving = new AbortController();
    const waiting = Array.from({ length: 50 }, () => watch.whenFinished(id, new AbortController().signal));
    const impatient = watch.whenFinished(id, leaving.signal);
    leaving.abort();
    expect(await impatient).toBeNull();
    await store.claim(id, 'A', leaseMs);
    await store.conclude(id, 'A', outcomeOf());
    const finished = await Promise.all(waiting);
    expect(new Set(finished.map((solution) => solution?.state))).toEqual(new Set(['SOLVED']));
    expect(await watch.whenFinished(id, new AbortController().signal)).toMatchObject({ state: 'SOLVED' });
    expect(watch.size).toBe(0);
  });
});
