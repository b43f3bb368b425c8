import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'rolldown';

/** A process of its own that uses the embedded Postgres, as the service does. */
export interface EmbeddedUser {
  readonly url: string;
  readonly process: ChildProcess;
  /** Closes the database and ends, as a service that is told to stop. */
  close(): Promise<void>;
  /** Ends without a chance to do anything. */
  kill(): Promise<void>;
}

/** Builds the program that {@link startEmbeddedUser} runs into an empty folder, with its guard beside it, as `npm run build` does. */
export async function buildEmbeddedUser(folder: string): Promise<void> {
  await build({
    input: {
      program: path.resolve('test/support/use-embedded.ts'),
      'postgres-guard': path.resolve('src/storage/embedded/postgres-guard.mjs'),
    },
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
  });
  chmodSync(folder, 0o755);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

/** Starts a process that opens the database under `home`, and settles when it has. */
export async function startEmbeddedUser(folder: string, home: string, uid?: number): Promise<EmbeddedUser> {
  const child = spawn(process.execPath, [path.join(folder, 'program.mjs'), home], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const exited = once(child, 'exit');
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited.then(() => null)]);
  if (line === null) throw new Error('the user of the embedded Postgres ended before it had opened it');
  return {
    url: String(line[0]),
    process: child,
    async close() {
      child.stdin.end();
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
