import { SignJWT } from 'jose';
import { compose, type Solving } from '../../src/app/compose.ts';
import { createLogger } from '../../src/app/logger.ts';
import { startHttp } from '../../src/app/nest/start-http.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

/** The secret that tokens of these tests are signed with. */
const secret = 'a secret for tests, of more than thirty-two characters';

export interface Who {
  readonly sub: string;
  readonly role: 'student' | 'teacher' | 'administrator' | 'service';
  readonly tenant?: string;
  readonly classes?: readonly string[];
}

/** A reply as a client gets it. What `data` holds is what the query asked for; the test that asked says so. */
export interface Reply<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface TestService {
  readonly url: string;
  readonly database: TestDatabase;
  ask<Data>(query: string, variables?: object, who?: Who): Promise<Reply<Data>>;
  /** Stops everything behind the HTTP service, as if the database and the judge had gone away. */
  stopCore(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The whole service, listening on a free port. With `AUTH_JWT_SECRET: 'set'` it asks for tokens.
 * @param shared the database of another instance to run beside; else it has one of its own
 * @param solvingOf what finds and checks answers, where it is not the judge itself
 */
export async function startService(
  settings: Readonly<Record<string, string>> = {},
  shared?: TestDatabase,
  solvingOf?: (config: Config) => Solving,
): Promise<TestService> {
  const database = shared ?? (await createTestDatabase());
  const auth = settings.AUTH_JWT_SECRET === undefined ? {} : { AUTH_JWT_SECRET: secret };
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...settings,
    ...auth,
  });
  const log = createLogger(config.logLevel);
  const core = await compose(config, log, solvingOf);
  const http = await startHttp(core, config, log);
  let stopped: Promise<void> | undefined;
  const stopCore = () => {
    stopped ??= core.close();
    return stopped;
  };
  return {
    url: http.url,
    database,
    stopCore,
    ask: (query, variables = {}, who) => ask(http.url, { query, variables }, who),
    async close() {
      await http.close(0);
      await stopCore();
      if (shared === undefined) await database.drop();
    },
  };
}

async function ask<Data>(url: string, request: object, who: Who | undefined): Promise<Reply<Data>> {
  const authorization = who === undefined ? {} : { authorization: `Bearer ${await tokenOf(who)}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) });
  const { data = null, errors = [] } = (await response.json()) as Partial<Reply<Data>>;
  return { status: response.status, data, errors };
}

/** A token as an identity provider gives it. */
export function tokenOf(who: Who): Promise<string> {
  return new SignJWT({ ...who })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(secret));
}
