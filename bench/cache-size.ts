import { PostgresSolutionStore } from '../src/storage/postgres-solution-store.ts';
import { connectTo, createTestDatabase, testServers } from '../test/support/database.ts';
import { fillWithSolutions } from '../test/support/fill.ts';

// Whether a hit costs the same however much is remembered: recalls by text, one after the other, on growing tables.
// `node dist/bench/cache-size.mjs [SIZE ...]`, with TEST_DATABASE_URL on a server of one's own too.
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000, 1_000_000];
const recalls = 4_000;

for (const server of testServers) {
  const database = await createTestDatabase(server);
  const dataSource = await connectTo(database);
  const store = new PostgresSolutionStore(dataSource);
  console.log(`${server.name}: ${recalls} recalls at each size`);
  const quartiles: number[] = [];
  let filled = 0;
  for (const size of sizes) {
    await fillWithSolutions(dataSource, size, filled + 1);
    filled = size;
    await recall(500, size);
    const times = (await recall(recalls, size)).sort((one, other) => one - other);
    const at = (share: number) => times[Math.floor(recalls * share)] ?? 0;
    quartiles.push(at(0.25));
    console.log(`  ${size} remembered: p25 ${us(at(0.25))}, p50 ${us(at(0.5))}, p99 ${us(at(0.99))}`);
  }
  const growth = (quartiles.at(-1) ?? 0) / (quartiles[0] ?? 1);
  console.log(`  largest / smallest by p25, which a busy machine disturbs least: ${growth.toFixed(2)}x`);
  await dataSource.destroy();
  await database.drop();

  async function recall(count: number, size: number): Promise<number[]> {
    const times: number[] = [];
    while (times.length < count) {
      const n = 1 + Math.floor(Math.random() * size);
      const startedMs = performance.now();
      await store.findByText(`text ${n}`);
      times.push(performance.now() - startedMs);
    }
    return times;
  }
}
process.exit(0);

function us(ms: number): string {
  return `${(ms * 1000).toFixed(0)} us`;
}
