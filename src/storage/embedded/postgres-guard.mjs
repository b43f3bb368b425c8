// Stands beside one process that uses the embedded Postgres, as a member of those who share it, and outlives that process: when it ends in
// whatever way, the guard leaves, and stops the server where nobody else is a member. A plain module, because Node starts it as it stands.
//
// Membership is a shared advisory lock, held by the guard's own connection: the server forgets members who die, and nobody can join while
// the last one, who holds the lock alone, stops the server.
import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import pg from 'pg';

/**
 * @typedef {object} Watch
 * @property {string} url of the server
 * @property {{ program: string, arguments: string[], uid?: number, gid?: number }} stop the command that stops it and waits
 */

/** Two halves of the lock that members share; any numbers that nothing else in that database uses. */
const lock = [1986359913, 18];

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => undefined);

const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  /** @type {Watch} */
  const watch = JSON.parse(line);
  const client = new pg.Client({ connectionString: watch.url, application_name: `verity guard ${process.pid}` });
  // A lost connection is a lost membership: the process that is guarded sees the exit and joins again.
  client.on('error', () => process.exit(1));
  const joined = join(client);
  input.once('close', () => {
    joined.then(() => leave(client, watch)).then(process.exit, () => process.exit(1));
  });
  joined.then(
    () => process.stdout.write('joined\n'),
    () => process.exit(1),
  );
});

/** @param {pg.Client} client */
async function join(client) {
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1, $2)', lock);
}

/**
 * Gives the lock up before asking for it alone, so that of two who leave at once one finds itself the last.
 * @param {pg.Client} client
 * @param {Watch} watch
 * @returns {Promise<number>} the exit status
 */
async function leave(client, watch) {
  await client.query('SELECT pg_advisory_unlock_shared($1, $2)', lock);
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1, $2) AS "isLast"', lock);
  if (!rows[0].isLast) return 0;
  client.removeAllListeners('error').on('error', () => undefined);
  const { program, arguments: call, ...user } = watch.stop;
  return new Promise((resolve) => {
    execFile(program, call, { ...user, cwd: '/' }, (error) => resolve(error === null ? 0 : 1));
  });
}
