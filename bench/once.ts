import { askAtOnce } from '../test/support/ask-at-once.ts';
import { testServers } from '../test/support/database.ts';

// 500 identical requests at once over 3 instances: how many solves, and how long the waiters wait beyond the solve.
// `node dist/bench/once.mjs`, with TEST_DATABASE_URL on a server of one's own too.
for (const server of testServers) {
  const modelMs = 2_000;
  const report = await askAtOnce({ server, requests: 500, instances: 3, modelMs });
  console.log(
    `${server.name}: ${JSON.stringify(report)}; waiters' p95 - first reply: ${report.p95Ms - report.firstMs} ms`,
  );
}
process.exit(0);
