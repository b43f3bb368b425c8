import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster, provideCluster } from './cluster.ts';
import { type Guard, startGuard } from './guard.ts';
import { provideServer } from './server.ts';

/** A database that can be connected to until it is closed. */
export interface OpenDatabase {
  readonly url: string;
  /** Settles when the database is let go of; an embedded server that nobody else uses has stopped then. */
  close(): Promise<void>;
}

/** How often a member finds the server gone again before it gives up, and how long it rests before it tries anew, in milliseconds. */
const [joinsAllowed, restMs] = [10, 5_000];

/**
 * Opens the embedded Postgres 18 under a folder: makes the cluster where there is none, starts the server where none runs, and shares it
 * with every process that opens the same folder. The last one who closes, or dies in whatever way, stops it. A server that dies is started
 * again, on the same port where that is free. Bound to 127.0.0.1; for development and tests.
 * @param home the folder of the data; made where it is missing
 * @throws where the platform has no binaries, the data belong to another user, or the server does not start
 */
export async function openEmbedded(home: string): Promise<OpenDatabase> {
  const cluster = await provideCluster(home);
  const { url, guard } = await join(cluster);
  const closing = new AbortController();
  const kept = stayJoined(cluster, guard, closing.signal);
  return {
    url,
    async close() {
      closing.abort();
      await kept;
    },
  };
}

async function join(cluster: Cluster): Promise<{ readonly url: string; readonly guard: Guard }> {
  for (let joins = 0; joins < joinsAllowed; joins++) {
    const url = await provideServer(cluster);
    const guard = await startGuard(url, cluster);
    if (guard !== null) return { url, guard };
  }
  throw new Error('The embedded Postgres went away each time it was joined.');
}

/** Joins again whenever the guard or the server dies, until it is time to leave. */
async function stayJoined(cluster: Cluster, first: Guard, closing: AbortSignal): Promise<void> {
  const asked = new Promise<void>((resolve) => closing.addEventListener('abort', () => resolve(), { once: true }));
  for (let guard: Guard | null = first; ; guard = await joinAgain(cluster, closing)) {
    if (guard !== null) await Promise.race([asked, guard.gone]);
    if (closing.aborted) return guard?.leave();
  }
}

async function joinAgain(cluster: Cluster, closing: AbortSignal): Promise<Guard | null> {
  try {
    return (await join(cluster)).guard;
  } catch {
    // Whoever asks for health sees that the database is down; it may yet come back, as when a full disk is cleared.
    await delay(restMs, undefined, { signal: closing }).catch(() => undefined);
    return null;
  }
}
