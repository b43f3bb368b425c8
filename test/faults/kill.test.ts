import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/mutation/random.ts';
import { type OpenDatabase, openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { buildInstance } from '../support/instances.ts';
import { killDuringLoad } from './kill-run.ts';

/** How many are killed: few by default, for every change; `KILLS=200 npx vitest run test/faults/kill.test.ts` runs the whole number. */
const kills = Number(process.env.KILLS ?? 6);

/** What one instance works on at the same time, and so what one kill may cut off. */
const worksAtOnce = 8;

let folder: string;
let home: string;
let database: OpenDatabase;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verity-instance.'));
  home = mkdtempSync(path.join(tmpdir(), 'verity-home.'));
  for (const each of [folder, home]) chmodSync(each, 0o755);
  await buildInstance(folder);
  database = await openEmbedded(home);
});
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

describe('kill -9 of instances, workers and the database under load', () => {
  it(
    'loses nothing that was accepted, answers nothing in two ways, and asks a model again only for what was in flight',
    async () => {
      const report = await killDuringLoad({
        ...{ folder, home, databaseUrl: database.url, kills },
        victims: ['api', 'worker', 'postgres', 'worker', 'api'],
        everyMs: 600,
        requestsPerKill: 10,
        random: randomFrom(kills),
      });
      console.info(JSON.stringify(report));
      expect(report.accepted).toBeGreaterThan(kills);
      expect(report).toMatchObject({ lost: 0, contradicted: 0 });
      expect(report.mostRepeats).toBeLessThanOrEqual(kills);
      expect(report.repeatedCalls).toBeLessThanOrEqual(kills * worksAtOnce);
    },
    120_000 + kills * 8_000,
  );
});
