import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Cluster } from './cluster.ts';
import { discardMisleadingNote, findPostmaster, lastPort } from './postmaster.ts';

/** How long a server may take to accept connections, recovery after a crash included, in milliseconds. */
const startDeadlineMs = 120_000;
/** Starts that may fail in a row before it is said why, and the pause between two looks, in milliseconds. */
const [failedStartsAllowed, pauseMs] = [50, 100];

/**
 * Sees to it that a server runs on the cluster: finds the one that does, or starts it. Any number of processes may try at once, because
 * Postgres itself lets only one server have the data.
 * @returns the URL to reach it by, on 127.0.0.1
 * @throws with the end of the server's log where it cannot be started
 */
export async function provideServer(cluster: Cluster): Promise<string> {
  const deadline = performance.now() + startDeadlineMs;
  let failure = 'it did not accept connections in time';
  for (let failedStarts = 0; failedStarts < failedStartsAllowed && performance.now() < deadline; await delay(pauseMs)) {
    const postmaster = findPostmaster(cluster.dataDirectory);
    if (postmaster === null) {
      const failed = await start(cluster);
      if (failed === null) continue;
      failure = failed;
      failedStarts++;
    } else {
      const url = `postgres://postgres:${cluster.password}@127.0.0.1:${postmaster.port}/postgres`;
      if (await accepts(url)) return url;
    }
  }
  const advice = 'Set DATABASE_URL to use a Postgres server of yours.';
  throw new Error(`The embedded Postgres does not start: ${failure}\n${endOf(cluster.logFile)}\n${advice}`);
}

/** @returns why it failed, or null where the server runs, whoever started it */
async function start(cluster: Cluster): Promise<string | null> {
  discardMisleadingNote(cluster.dataDirectory);
  const port = await freePort(lastPort(cluster.dataDirectory) ?? 0);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const call = ['start', '--silent', '-D', cluster.dataDirectory, '-l', cluster.logFile, '-o', options];
  try {
    await promisify(execFile)(cluster.binaries.pgCtl, call, { ...cluster.user, cwd: '/' });
    return null;
  } catch (error) {
    return findPostmaster(cluster.dataDirectory) === null ? String(error) : null;
  }
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The wanted port where nobody listens on it, else one that the system picks. */
async function freePort(wanted: number): Promise<number> {
  const port = await new Promise<number | null>((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
  return port ?? freePort(0);
}

function endOf(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').split('\n').slice(-8).join('\n').trim();
  } catch {
    return '';
  }
}
