import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCountingModel } from './counting-model.ts';
import { createTestDatabase, type TestServer } from './database.ts';
import { buildInstance, startInstance } from './instances.ts';

export interface AtOnce {
  readonly server: TestServer;
  readonly requests: number;
  readonly instances: number;
  readonly modelMs: number;
}

export interface AtOnceReport {
  readonly modelCalls: number;
  readonly answered: number;
  readonly differentAnswers: number;
  /** The first reply, and what 95 of 100 replies took at most, in milliseconds since all were sent. */
  readonly firstMs: number;
  readonly p95Ms: number;
}

const query =
  'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state answer { text } } } }';

interface Solved {
  readonly data?: { readonly solve: { readonly state: string; readonly answer: { readonly text: string } | null } };
}

/** Sends the same new problem at once to several instances over one database, each in a process of its own. */
export async function askAtOnce({ server, requests, instances, modelMs }: AtOnce): Promise<AtOnceReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verity-instance.'));
  await buildInstance(folder);
  const database = await createTestDatabase(server);
  const model = await startCountingModel(() => modelMs);
  const settings = { DATABASE_URL: database.url, MODEL_URL: model.url, ROLE: 'all' };
  const running = await Promise.all(Array.from({ length: instances }, () => startInstance(folder, settings)));
  const agent = new Agent({ keepAlive: true });
  const each = (problem: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => ask(running[n % instances]?.url ?? '', problem, agent)));
  // Instances that have just started compile their code first.
  await each('Tell the story of the two birds.', requests);
  const warm = model.calls.size;

  const startedMs = performance.now();
  const replies = await each('Tell the story of the three birds.', requests);
  await Promise.all(running.map((instance) => instance.stop()));
  await model.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
  agent.destroy();
  const answers = replies.map(({ text }) => (JSON.parse(text) as Solved).data?.solve.answer?.text).filter(Boolean);
  const times = replies.map(({ atMs }) => atMs - startedMs).sort((one, other) => one - other);
  return {
    modelCalls: [...model.calls.values()].reduce((sum, count) => sum + count, 0) - warm,
    answered: answers.length,
    differentAnswers: new Set(answers).size,
    firstMs: Math.round(times[0] ?? 0),
    p95Ms: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}

/** By Node's own client, which costs less than what it measures. */
function ask(url: string, problem: string, agent: Agent): Promise<{ readonly text: string; readonly atMs: number }> {
  const body = JSON.stringify({ query, variables: { input: { problem, waitMs: 30_000 } } });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ text: Buffer.concat(chunks).toString(), atMs: performance.now() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
