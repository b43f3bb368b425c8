import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { PostgresSolutionStore } from '../src/storage/postgres-solution-store.ts';
import { connectTo, createTestDatabase, testServers } from '../test/support/database.ts';
import { outcomeOf, problemOf } from '../test/support/rows.ts';
import { startProgram } from './support/program.ts';

// What an open subscription costs an instance, and how long news takes to arrive: so many websockets, each watching one of 500 solutions, of which some change.
// `node dist/bench/subscriptions.mjs [COUNT]`, with TEST_DATABASE_URL on a server of one's own too.
const count = Number(process.argv[2] ?? 10_000);
const [watched, changed, openedAtOnce] = [500, 100, 100];
const query = 'subscription ($id: ID!) { solutionChanged(id: $id) { id state answer { text } } }';

for (const server of testServers) {
  const database = await createTestDatabase(server);
  const dataSource = await connectTo(database);
  const store = new PostgresSolutionStore(dataSource);
  const verity = await startProgram('main', { DATABASE_URL: database.url, ROLE: 'api', LOG_LEVEL: 'info' });
  const ids: string[] = [];
  for (let n = 0; n < watched; n++) {
    const { id } = (await store.open(problemOf())).solution;
    await store.claim(id, 'bench', 600_000);
    ids.push(id);
  }
  const before = memoryMb(verity.pid);
  const concludedAt = new Map<string, number>();
  const delays: number[] = [];
  let present = 0;
  for (let opened = 0; opened < count; ) {
    for (let n = 0; n < openedAtOnce; n++) watch(ids[opened++ % watched] ?? '');
    while (present < opened) await delay(5);
  }
  await delay(2_000);
  const after = memoryMb(verity.pid);
  for (const id of ids.slice(0, changed)) {
    concludedAt.set(id, performance.now());
    await store.conclude(id, 'bench', outcomeOf());
  }
  const expected = (count / watched) * changed;
  for (let waits = 0; delays.length < expected && waits < 600; waits++) await delay(50);
  delays.sort((one, other) => one - other);
  const at = (share: number) => Math.round(delays[Math.floor(delays.length * share)] ?? Number.NaN);
  console.log(`${server.name}: ${count} subscriptions on as many connections
  memory of the instance: ${before} MB before, ${after} MB after, ${(((after - before) * 1024) / count).toFixed(1)} KB each
  ${delays.length} of ${expected} messages arrived, after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms from before the commit`);
  await verity.stop();
  await dataSource.destroy();
  await database.drop();

  function watch(id: string): void {
    const client = createClient({
      url: `${verity.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    let isFirst = true;
    client.subscribe(
      { query, variables: { id } },
      {
        next() {
          if (isFirst) present += 1;
          else delays.push(performance.now() - (concludedAt.get(id) ?? Number.NaN));
          isFirst = false;
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }
}
process.exit(0);

/** Resident memory, by Linux' own account. */
function memoryMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}
