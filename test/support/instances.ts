import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'rolldown';

/** An instance of the service in a process of its own. */
export interface Instance {
  readonly url: string;
  readonly pid: number;
  /** Ends it without a word, and settles when it is gone. */
  kill(): Promise<void>;
  /** Lets it finish. */
  stop(): Promise<void>;
}

/** Builds the program that {@link startInstance} runs into an empty folder. */
export async function buildInstance(folder: string): Promise<void> {
  await build({
    input: { program: path.resolve('test/support/instance-program.ts') },
    platform: 'node',
    tsconfig: true,
    external: (id) => !/^[./]/.test(id) && !id.startsWith('@oxc-project/runtime'),
    output: { dir: folder, format: 'esm', keepNames: true, entryFileNames: '[name].mjs' },
  });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

/** Starts an instance with these settings, and settles when it serves. */
export async function startInstance(folder: string, settings: Readonly<Record<string, string>>): Promise<Instance> {
  const child = spawn(process.execPath, [path.join(folder, 'program.mjs')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'fatal', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited.then(() => null)]);
  if (line === null) throw new Error('an instance ended before it served');
  return {
    url: String(line[0]),
    pid: child.pid ?? 0,
    kill: () => end(child, exited, 'SIGKILL'),
    stop: () => end(child, exited, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, exited: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await exited;
}
