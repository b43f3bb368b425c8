import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/mutation/random.ts';
import { type OpenDatabase, openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { createTestDatabase } from '../support/database.ts';
import { buildInstance } from '../support/instances.ts';
import { killDuringLoad } from './kill-run.ts';

/** How many are killed: few by default, for every change; `KILLS=200 npx vitest run test/faults/kill.test.ts` runs the whole number. */
const kills = Number(process.env.KILLS ?? 6);

/** On the embedded server, or with `KILL_REAL_POSTGRES=1` on the one that `real-postgres.sh start` started and `TEST_DATABASE_URL` names. */
const isReal = process.env.KILL_REAL_POSTGRES === '1';

let folder: string;
let home: string;
let database: OpenDatabase;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verity-instance.'));
  home = mkdtempSync(path.join(tmpdir(), 'verity-home.'));
  for (const each of [folder, home]) chmodSync(each, 0o755);
  await buildInstance(folder);
  database = isReal ? await realDatabase(process.env.TEST_DATABASE_URL ?? '') : await openEmbedded(home);
});
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

async function realDatabase(url: string): Promise<OpenDatabase> {
  const server = { name: 'a real Postgres', open: async () => ({ url, close: async () => undefined }) };
  const created = await createTestDatabase(server);
  return { url: created.url, close: () => created.drop() };
}

async function killPostgres(): Promise<void> {
  if (isReal) await promisify(execFile)('bash', ['test/support/real-postgres.sh', 'crash']);
  else {
    const note = readFileSync(path.join(home, 'postgres18/data/postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(note, 10), 'SIGKILL');
  }
}

describe('kill -9 of instances, workers and the database under load', () => {
  it(
    'loses nothing that was accepted, answers nothing in two ways, and asks a model again only for what was in flight',
    async () => {
      const report = await killDuringLoad({
        ...{ folder, databaseUrl: database.url, killPostgres, kills },
        victims: ['api', 'worker', 'postgres', 'worker', 'api'],
        everyMs: 600,
        requestsPerKill: 10,
        random: randomFrom(kills),
      });
      console.info(JSON.stringify(report));
      expect(report.accepted).toBeGreaterThan(kills);
      expect(report).toMatchObject({ lost: 0, contradicted: 0 });
      // What was under way at a kill is asked again, once; what was finished never is.
      expect(report.lostForNothing).toBe(0);
      expect(report.lostCalls).toBeLessThanOrEqual(report.exposedCalls);
    },
    120_000 + kills * 8_000,
  );
});
