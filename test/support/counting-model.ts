import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Solving } from '../../src/app/compose.ts';
import { outcomeOf } from './rows.ts';

/** Something that costs money each time it is asked: it takes its time, and never says the same twice. */
export interface CountingModel {
  readonly url: string;
  /** How often each statement was asked. */
  readonly calls: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** @param takesMs how long an answer takes, in milliseconds */
export async function startCountingModel(takesMs: () => number): Promise<CountingModel> {
  const calls = new Map<string, number>();
  let answers = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const statement = Buffer.concat(chunks).toString();
      calls.set(statement, (calls.get(statement) ?? 0) + 1);
      setTimeout(() => response.end(`${answers++}`), takesMs());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Solves by asking the model at this address, once for each solve. */
export function askingModel(url: string): Solving['solve'] {
  return async ({ problem }, signal) => {
    const response = await fetch(url, { method: 'POST', body: problem, signal });
    const text = await response.text();
    return outcomeOf({
      method: 'SINGLE_PASS',
      assurance: 'CHECKED',
      answer: { text, latex: text },
      caveat: 'Not verified.',
    });
  };
}
