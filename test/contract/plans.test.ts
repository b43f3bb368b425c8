import { randomUUID } from 'node:crypto';
import type { DataSource, Logger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresAskingStore } from '../../src/storage/postgres-asking-store.ts';
import { PostgresServingTally } from '../../src/storage/postgres-serving-tally.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { timeOrderedId } from '../../src/storage/time-ordered-id.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { fillWithSolutions } from '../support/fill.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

/** A statement as it was sent. */
interface Sent {
  readonly sql: string;
  readonly values: readonly unknown[];
}

describe.each(testServers)('with 50,000 solutions on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let solutions: PostgresSolutionStore;
  let askings: PostgresAskingStore;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    solutions = new PostgresSolutionStore(dataSource);
    askings = new PostgresAskingStore(dataSource);
    await fillWithSolutions(dataSource, 50_000);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  /** What is sent while something is done. */
  async function sentBy(act: () => Promise<unknown>): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    const quiet = dataSource.logger;
    const nothing = () => undefined;
    const recorder: Logger = {
      logQuery: (sql, values: unknown[] = []) => sent.push({ sql, values }),
      ...{
        logQueryError: nothing,
        logQuerySlow: nothing,
        logSchemaBuild: nothing,
        logMigration: nothing,
        log: nothing,
      },
    };
    Object.assign(dataSource, { logger: recorder });
    await act();
    Object.assign(dataSource, { logger: quiet });
    return sent.filter(({ sql }) => /^\s*(SELECT|WITH|UPDATE|INSERT|DELETE)/i.test(sql));
  }

  async function planOf({ sql, values }: Sent): Promise<string> {
    const lines = await dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, [...values]);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  }

  const newest = async () => (await solutions.list({ first: 1 })).items[0];
  const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['recall by text', () => solutions.findByText('text 777')],
    ['recall by task', () => solutions.findVerifiedByTask('task 777')],
    ['find', () => solutions.find(timeOrderedId())],
    ['find many', () => solutions.findAll([timeOrderedId(), timeOrderedId()])],
    ['attempts', () => solutions.attempts(timeOrderedId())],
    ['open', () => solutions.open(problemOf())],
    [
      'work',
      async () => {
        const { id } = (await solutions.open(problemOf())).solution;
        await solutions.claim(id, 'A', 60_000, 3);
        await solutions.extend(id, 'A', 60_000);
        await solutions.conclude(id, 'A', outcomeOf());
      },
    ],
    ['sweep', () => solutions.claimNext('A', 60_000, 3)],
    ['revoke', async () => solutions.revoke((await newest())?.node.id ?? '', { by: 'tea', because: 'x' })],
    ['page of all', () => solutions.list({ first: 20 })],
    ['page of a person', () => solutions.list({ first: 20, askedBy: 'subject 77' })],
    ['page by a rare state', () => solutions.list({ first: 20, state: ['FAILED'] })],
    [
      'page by a usual state',
      async () => solutions.list({ first: 20, state: ['SOLVED'], after: (await newest())?.cursor ?? '' }),
    ],
    ['page by assurance', () => solutions.list({ first: 20, assurance: ['CHECKED'] })],
    ['recheck', () => solutions.listOutdated('verity-2', timeOrderedId(), 100)],
    ['ask', () => askings.remember({ subject: randomUUID(), solutionId: timeOrderedId(), inputHash: 'h' })],
    [
      'ask with a key',
      () =>
        askings.remember({ subject: 'subject 1', solutionId: timeOrderedId(), inputHash: 'h', idempotencyKey: 'k' }),
    ],
    ['has asked', () => askings.hasAsked('subject 77', timeOrderedId())],
    ['export', () => askings.exportSubject('subject 77')],
    ['erase', () => askings.eraseSubject('subject 78')],
    [
      'count',
      async () => {
        const tally = new PostgresServingTally(dataSource, () => undefined);
        tally.count(timeOrderedId(), true);
        await tally.close();
      },
    ],
  ];

  it.each(acts)('serves %s by an index', async (_, act) => {
    const sent = await sentBy(act);
    expect(sent.length).toBeGreaterThan(0);
    for (const each of sent) {
      const plan = await planOf(each);
      expect(plan, `${each.sql}\n${plan}`).not.toMatch(/Seq Scan on (solution|attempt|asking|serving)\b/);
    }
  });
});
