import pg from 'pg';
import { textKeyOf } from '../src/tutoring/keys.ts';
import { connectTo, createTestDatabase, testServers } from '../test/support/database.ts';
import { fillWithSolutions } from '../test/support/fill.ts';
import { makeFindable } from './support/hot-problems.ts';
import { load } from './support/load.ts';
import { type Program, startProgram } from './support/program.ts';

// Two instances over one database against one, on the same load of remembered answers, and what the database alone can look up.
// `node dist/bench/instances.mjs [SECONDS]`, with TEST_DATABASE_URL on a server of one's own too.
const seconds = Number(process.argv[2] ?? 10);
const query =
  'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state answer { text latex } } } }';

for (const server of testServers) {
  const database = await createTestDatabase(server);
  const dataSource = await connectTo(database);
  await fillWithSolutions(dataSource, 10_000);
  const problems = await makeFindable(dataSource, 500);
  const bodies = problems.map((problem) => JSON.stringify({ query, variables: { input: { problem } } }));
  const start = () => startProgram('main', { DATABASE_URL: database.url, ROLE: 'api', LOG_LEVEL: 'info' });
  const [first, second] = [await start(), await start()];
  const run = async (instances: readonly Program[]) => {
    const loads = await Promise.all(instances.map(({ url, pid }) => load(`${url}/graphql`, pid, bodies, seconds)));
    return loads.reduce((sum, { perSecond }) => sum + perSecond, 0);
  };
  await run([first, second]);
  const [one, two] = [await run([first]), await run([first, second])];
  const ceiling = await lookups(database.url, problems);
  console.log(
    `${server.name}: one instance ${one.toFixed(0)} per second, two ${two.toFixed(0)} (${(two / one).toFixed(2)}x), the database alone looks up ${ceiling.toFixed(0)} per second`,
  );
  await Promise.all([first.stop(), second.stop()]);
  await dataSource.destroy();
  await database.drop();
}
process.exit(0);

/** How many rows by key the database gives in a second, to ten connections that do nothing else. */
async function lookups(url: string, problems: readonly string[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const keys = problems.map(textKeyOf);
  const endsAt = performance.now() + seconds * 1_000;
  let count = 0;
  const work = async () => {
    for (; performance.now() < endsAt; count++)
      await pool.query({
        name: 'lookup',
        text: 'SELECT * FROM solution WHERE text_key = $1 AND in_force',
        values: [keys[count % keys.length]],
      });
  };
  await Promise.all(Array.from({ length: 10 }, work));
  await pool.end();
  return count / seconds;
}
