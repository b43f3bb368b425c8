import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTo } from '../support/database.ts';
import { startService, type TestService } from './service.ts';

let service: TestService;
let dataSource: DataSource;
let folder: string;
beforeAll(async () => {
  service = await startService();
  dataSource = await connectTo(service.database);
  folder = mkdtempSync(path.join(tmpdir(), 'verity-commands.'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dataSource?.destroy();
  await service?.close();
});

/** Runs `verity` as it was built, on the database of the service. */
function verity(...args: string[]): Promise<{ status: number; lines: Record<string, unknown>[]; said: string }> {
  const env = { PATH: process.env.PATH, DATABASE_URL: service.database.url, NODE_ENV: 'test' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli.mjs', ...args], { env }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
      const status = typeof error?.code === 'number' ? error.code : 0;
      resolve({ status, lines: lines.map((line) => JSON.parse(line)), said: `${stdout}${stderr}` });
    });
  });
}

async function solve(problem: string): Promise<{ id: string; state: string; remembered: boolean }> {
  const query = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state remembered } } }';
  const { data } = await service.ask<{ solve: { id: string; state: string; remembered: boolean } }>(query, {
    input: { problem },
  });
  return data?.solve ?? { id: '', state: 'none', remembered: false };
}

describe('verity solve --warm', () => {
  it('keeps the answers of a list for whoever asks, and solves nothing twice', async () => {
    const file = path.join(folder, 'homework.jsonl');
    const problems = ['Solve $x + 31 = 4$', 'Solve $x + 32 = 4$', ''];
    writeFileSync(file, problems.map((problem, id) => JSON.stringify({ id, problem, other: 1 })).join('\n'));
    const first = await verity('solve', '--in', file, '--warm', '--jobs', '2');
    expect(first.said).toContain('spent');
    expect(first.lines).toMatchObject([
      { id: 0, state: 'SOLVED', assurance: 'PROVED', answer: '-27', remembered: false },
      { id: 1, state: 'SOLVED', assurance: 'PROVED', answer: '-28', remembered: false },
      { id: 2, error: { code: 'REJECTED' } },
    ]);
    expect((await verity('solve', '--in', file, '--warm')).lines.slice(0, 2)).toMatchObject([
      { remembered: true },
      { remembered: true },
    ]);
    expect(await solve('Solve $x + 31 = 4$')).toMatchObject({ state: 'SOLVED', remembered: true });
    const askings = await dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM asking');
    expect(askings).toEqual([{ n: 1 }]);
  });

  it('takes a batch, not a statement', async () => {
    expect((await verity('solve', 'Solve x = 1', '--warm')).status).toBe(2);
  });
});

describe('verity recheck', () => {
  it('revokes what does not hold under the present verifier, lists it, and is done with it', async () => {
    const [right, wrong] = [await solve('Solve $x + 41 = 4$'), await solve('Solve $x + 42 = 4$')];
    await dataSource.query(`UPDATE solution SET verifier_version = 'an older one'`);
    await dataSource.query(`UPDATE solution SET answer = '{"text":"38","latex":"38"}' WHERE id = $1`, [wrong.id]);
    const { status, lines } = await verity('recheck', '--json');
    expect(status).toBe(0);
    const [revoked, summary] = lines;
    expect(revoked).toMatchObject({
      id: wrong.id,
      kind: 'revoked',
      answer: '38',
      because: expect.stringContaining('38'),
    });
    expect(summary).toMatchObject({ revoked: 1, disputed: 0, postponed: 0 });
    expect(await solve('Solve $x + 41 = 4$')).toMatchObject({ id: right.id, remembered: true });
    expect(await solve('Solve $x + 42 = 4$')).toMatchObject({ state: 'SOLVED', remembered: false });
    expect((await verity('recheck')).said).toContain('0 confirmed, 0 revoked');
  });
});

describe('verity verify --replay', () => {
  it('comes to what was printed, and tells where a record says something else', async () => {
    const file = path.join(folder, 'verified.jsonl');
    const { said } = await verity('verify', '--problem', 'Solve $x^2 = 49$', '--answer', '-7, 7');
    const record = JSON.parse(said);
    writeFileSync(file, `${JSON.stringify({ id: 'kept', ...record })}\n`);
    const same = await verity('verify', '--replay', file);
    expect(same).toMatchObject({
      status: 0,
      lines: [{ id: 'kept', replay: 'same', verdict: 'verified', differs: [] }],
    });
    writeFileSync(file, JSON.stringify({ ...record, answer: '7' }));
    const other = await verity('verify', '--replay', file);
    expect(other).toMatchObject({ status: 1, lines: [{ replay: 'different', verdict: 'refuted' }] });
    expect(other.lines[0]?.differs).toContainEqual({ what: 'verdict', was: 'verified', is: 'refuted' });
  });
});
