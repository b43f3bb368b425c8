import { textKeyOf } from '../src/tutoring/keys.ts';
import { connectTo, createTestDatabase, testServers } from '../test/support/database.ts';
import { fillWithSolutions } from '../test/support/fill.ts';
import { makeFindable } from './support/hot-problems.ts';
import { type Load, load } from './support/load.ts';
import { startProgram } from './support/program.ts';

// How fast remembered answers are given out over HTTP and GraphQL, beside a bare Fastify route that runs the same lookup, in turns on the same machine.
// `node dist/bench/remembered.mjs [SECONDS] [ROUNDS]`, with TEST_DATABASE_URL on a server of one's own too.
const [seconds = 8, rounds = 3] = process.argv.slice(2).map(Number);

const query = `mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id problem readAs state tier method remembered assurance caveat createdAt finishedAt
  answer { text latex } steps { text latex holds } verification { verdict checks { kind verdict evidence engine durationMs } notChecked } } } }`;

for (const server of testServers) {
  const database = await createTestDatabase(server);
  const dataSource = await connectTo(database);
  await fillWithSolutions(dataSource, 10_000);
  const problems = await makeFindable(dataSource, 500);
  const settings = { DATABASE_URL: database.url, ROLE: 'api', LOG_LEVEL: 'info' };
  const bare = await startProgram('bench/bare-route', settings);
  const verity = await startProgram('main', settings);
  const bareBodies = problems.map((problem) => JSON.stringify({ textKey: textKeyOf(problem) }));
  const bodies = problems.map((problem) => JSON.stringify({ query, variables: { input: { problem } } }));
  await load(bare.url, bare.pid, bareBodies, 2);
  await load(`${verity.url}/graphql`, verity.pid, bodies, 4);
  console.log(`${server.name}: 64 connections, 500 problems of 10,000, ${seconds} s a round`);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const one = await load(bare.url, bare.pid, bareBodies, seconds);
    const other = await load(`${verity.url}/graphql`, verity.pid, bodies, seconds);
    ratios.push(other.perSecond / one.perSecond);
    console.log(
      `  bare route  ${told(one)}\n  remembered  ${told(other)}\n  ratio ${percent(other.perSecond / one.perSecond)}, p99 ${(other.p99Ms / one.p99Ms).toFixed(2)}x`,
    );
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  console.log(`  median ratio of requests per second: ${percent(median)}`);
  await Promise.all([bare.stop(), verity.stop()]);
  await dataSource.destroy();
  await database.drop();
}
process.exit(0);

function told({ perSecond, p50Ms, p99Ms, cpuUs, failed }: Load): string {
  const cpu = cpuUs === null ? '' : `, ${cpuUs.toFixed(0)} us of processor each`;
  return `${perSecond.toFixed(0)} per second, p50 ${p50Ms} ms, p99 ${p99Ms} ms${cpu}${failed === 0 ? '' : `, ${failed} FAILED`}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
