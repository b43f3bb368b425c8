import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type OpenDatabase, openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { openDataSource } from '../../src/storage/open-data-source.ts';

/** A server that suites run against. */
export interface TestServer {
  readonly name: string;
  open(): Promise<OpenDatabase>;
}

/** A database of one test file's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Where the embedded server of the tests lives: kept between runs and shared by all that run at once, so that only the first one waits. */
const testHome = '.data/test';

export const embeddedServer: TestServer = { name: 'the embedded Postgres', open: () => openEmbedded(testHome) };

/** The embedded server and, where `TEST_DATABASE_URL` names one whose user may create databases, a real one. */
export const testServers: readonly TestServer[] = [embeddedServer, ...realServers()];

function realServers(): TestServer[] {
  const url = process.env.TEST_DATABASE_URL;
  return url ? [{ name: 'a real Postgres', open: async () => ({ url, close: async () => undefined }) }] : [];
}

/** Databases of runs that were killed are removed after this time, in milliseconds. */
const abandonedAfterMs = 60 * 60 * 1_000;

/** Makes an empty database `t_<time>_<random>` on a server: the tables come with the first migration. */
export async function createTestDatabase(server: TestServer = embeddedServer): Promise<TestDatabase> {
  const opened = await server.open();
  const name = `t_${Date.now()}_${randomBytes(6).toString('hex')}`;
  await run(opened.url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname ~ '^t_\\d+_'`,
    );
    const abandoned = rows.filter(({ datname }) => Number(datname.split('_')[1]) < Date.now() - abandonedAfterMs);
    for (const { datname } of abandoned) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  return {
    url: Object.assign(new URL(opened.url), { pathname: `/${name}` }).href,
    async drop() {
      await run(opened.url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      await opened.close();
    },
  };
}

/** Connects to our tables in a test database, migrated. The caller destroys the connection before it drops the database. */
export function connectTo(database: TestDatabase): Promise<DataSource> {
  return openDataSource(database.url, { poolSize: 10, statementTimeoutMs: 20_000 });
}

async function run(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
