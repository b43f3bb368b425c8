import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Cluster } from './cluster.ts';

/** A guard that has joined: see `postgres-guard.mjs`. */
export interface Guard {
  /** Settles when the guard is gone: it left, lost its connection or was killed. */
  readonly gone: Promise<void>;
  /** Leaves, stops the server where nobody else uses it, and settles when that is done. */
  leave(): Promise<void>;
}

const program = fileURLToPath(new URL('./postgres-guard.mjs', import.meta.url));

/**
 * Starts a guard that joins those who share a server, in a session of its own, so that Ctrl-C in a terminal does not reach it.
 * @returns null where the server went away before the guard could join
 */
export async function startGuard(url: string, cluster: Cluster): Promise<Guard | null> {
  const child = spawn(process.execPath, [program], {
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit').then(() => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(watchOf(url, cluster))}\n`);
  const hasJoined = await Promise.race([once(child.stdout, 'data').then(() => true), gone.then(() => false)]);
  if (!hasJoined) return null;
  unrefAll(child);
  return {
    gone,
    async leave() {
      child.ref();
      child.stdin.end();
      await gone;
    },
  };
}

/** What the guard is told, on its standard input, where no other user can see the password. */
function watchOf(url: string, cluster: Cluster): unknown {
  const call = ['stop', '--silent', '-D', cluster.dataDirectory, '-m', 'fast', '-w', '-t', '120'];
  return { url, stop: { program: cluster.binaries.pgCtl, arguments: call, ...cluster.user } };
}

/** A guard does not keep its process alive: one that ends without leaving is what the guard is for. */
function unrefAll(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
}
