import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A program of ours in a process of its own, which has said where it listens. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a built program and waits for the line in which it says its address.
 * @param name in the `dist` of the checkout that this is run in, as `main` or `bench/bare-route`
 */
export async function startProgram(name: string, settings: Readonly<Record<string, string>>): Promise<Program> {
  const script = path.resolve('dist', `${name}.mjs`);
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', PORT: '0', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const url = /http:\/\/[\w.:]+/.exec(line)?.[0];
    if (url === undefined) continue;
    lines.close();
    child.stdout.resume();
    return {
      url,
      pid: child.pid ?? 0,
      async stop() {
        child.kill('SIGTERM');
        child.stdin.end();
        await exited;
      },
    };
  }
  throw new Error(`${name} ended before it listened`);
}
