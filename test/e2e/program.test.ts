import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Starts a built program as people do, waits until it says where it listens, asks, and stops it. */
async function start(args: readonly string[], role: string, path: string): Promise<{ status: number; exit: number }> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', PORT: '0', ROLE: role, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    url = /(http:\/\/[\w.:]+)\//.exec(line)?.[1];
    if (url !== undefined) break;
  }
  child.stdout.resume();
  const { status } = await fetch(`${url}${path}`, path === '/graphql' ? query : {});
  child.kill('SIGTERM');
  const [exit] = (await exited) as [number];
  return { status, exit };
}

const query = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ __typename }' }),
};

describe('the built program', () => {
  it.each([
    ['npm start', ['dist/main.mjs'], 'all', '/graphql'],
    ['verity serve', ['dist/cli.mjs', 'serve'], 'api', '/graphql'],
    ['a worker', ['dist/main.mjs'], 'worker', '/health/live'],
  ])('serves as %s, and ends in order', async (_, args, role, path) => {
    expect(await start(args, role, path)).toEqual({ status: 200, exit: 0 });
  });
});
