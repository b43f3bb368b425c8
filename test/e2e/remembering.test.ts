import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { connectTo } from '../support/database.ts';
import { startService, type TestService, type Who } from './service.ts';

const ada: Who = { sub: 'ada', role: 'student', tenant: 'a school' };
const bob: Who = { sub: 'bob', role: 'student', tenant: 'a school' };
const teacher: Who = { sub: 'tea', role: 'teacher' };
const administrator: Who = { sub: 'ann', role: 'administrator' };

interface Solved {
  readonly id: string;
  readonly problem: string;
  readonly state: string;
  readonly remembered: boolean;
  readonly assurance: string;
  readonly answer: { readonly text: string } | null;
  readonly steps: readonly { readonly text: string; readonly latex: string | null }[];
}

const solving = `mutation ($input: SolveInput!) {
  solve(input: $input) { ... on Solution { id problem state remembered assurance answer { text } steps { text latex } } }
}`;

let service: TestService;
let other: TestService;
let dataSource: DataSource;
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set' });
  other = await startService({ AUTH_JWT_SECRET: 'set' }, service.database);
  dataSource = await connectTo(service.database);
});
afterAll(async () => {
  await dataSource?.destroy();
  await other?.close();
  await service?.close();
});

async function solve(problem: string, who = ada, on = service, more: object = {}): Promise<Solved | null> {
  const { data } = await on.ask<{ solve: Solved }>(solving, { input: { problem, ...more } }, who);
  return data?.solve ?? null;
}

describe('a problem that was solved', () => {
  it('is remembered whatever it is dressed in', async () => {
    const first = await solve('Solve $x^2 - 11x + 30 = 0$.');
    expect(first).toMatchObject({ state: 'SOLVED', assurance: 'PROVED', remembered: false });
    for (const problem of ['Solve \\(x^{2}-11x+30=0\\)', 'solve x² − 11x + 30 = 0', 'Solve  $$x^2 -11 x+30=0$$ .'])
      expect(await solve(problem, bob, other)).toMatchObject({ id: first?.id, remembered: true });
  });

  it('is remembered in other words and names, which it is told in', async () => {
    const first = await solve('Solve $x^2-5x+6=0$');
    expect(first).toMatchObject({ assurance: 'PROVED', remembered: false });
    const second = await solve('Find the roots of y² − 5y + 6 = 0');
    expect(second).toMatchObject({ assurance: 'PROVED', remembered: true, answer: first?.answer });
    expect(second?.id).not.toBe(first?.id);
    const lines = JSON.stringify(second?.steps);
    expect(lines).toContain('y');
    expect(lines).not.toMatch(/(?<![A-Za-z])x(?![A-Za-z])/);
    expect(await solve('x^2 = 5x - 6, solve for x')).toMatchObject({ remembered: true, answer: first?.answer });
    expect(await solve('Find the roots of y² − 5y + 6 = 0', bob)).toMatchObject({ id: second?.id, remembered: true });
  });

  it.each([
    ['Solve $x^2 - 13x + 42 = 0$', 'Solve $x^2 - 13x + 40 = 0$'],
    ['Solve $x^2 - 14x + 48 = 0$', 'Solve $x^2 + 14x + 48 = 0$'],
    ['Solve $3x + 7 = 1$', 'Solve $3x - 7 = 1$'],
    ['What is $2^3$?', 'What is $3^2$?'],
  ])('is not taken for another: %s, %s', async (one, another) => {
    const [first, second] = [await solve(one), await solve(another)];
    expect(second?.id).not.toBe(first?.id);
    expect(second).toMatchObject({ remembered: false });
  });

  it('is given out no more once it is taken back, on no instance, in no words', async () => {
    const problem = 'Solve $x^2 - 15x + 54 = 0$';
    const first = await solve(problem);
    const second = await solve('Find the roots of z^2 - 15z + 54 = 0', bob, other);
    expect(second).toMatchObject({ remembered: true });
    const store = new PostgresSolutionStore(dataSource);
    await expect
      .poll(() =>
        dataSource.query(`SELECT sum(times)::int AS times FROM serving WHERE solution_id = ANY ($1)`, [
          [first?.id, second?.id],
        ]),
      )
      .toEqual([{ times: 2 }]);
    const revoked = await store.revoke(first?.id ?? '', { by: 'tea', because: 'a check of the test' });
    expect(revoked).toMatchObject({ kind: 'revoked', deliveries: 2 });
    for (const on of [service, other]) {
      const { data } = await on.ask(
        'query ($id: ID!) { solution(id: $id) { state answer { text } } }',
        { id: second?.id },
        bob,
      );
      expect(data).toEqual({ solution: { state: 'REVOKED', answer: null } });
    }
    expect(await solve(problem, ada, other)).toMatchObject({ remembered: false, state: 'SOLVED' });
  });
});

describe('an idempotency key', () => {
  it('stands for one request of one person for a day, on every instance', async () => {
    const more = { idempotencyKey: 'sheet 7' };
    const first = await solve('Solve $x + 5 = 12$', ada, service, more);
    expect(await solve('Solve $x + 5 = 12$', ada, other, more)).toMatchObject({ id: first?.id });
    expect(await solve('Solve $x + 5 = 13$', ada, other, more)).toEqual({});
    expect(await solve('Solve $x + 5 = 13$', bob, other, more)).toMatchObject({ state: 'SOLVED' });
    await dataSource.query(`UPDATE asking SET expires_at = now() WHERE request_hash LIKE 'key %'`);
    expect(await solve('Solve $x + 5 = 13$', ada, other, more)).toMatchObject({ state: 'SOLVED' });
  });
});

describe('what is kept about a person', () => {
  const exporting =
    'query ($subject: String!) { exportSubject(subject: $subject) { solutionId problem askedAt expiresAt } }';
  const erasing = 'mutation ($subject: String!) { eraseSubject(subject: $subject) }';
  const looking = 'query ($id: ID!) { solution(id: $id) { id } }';
  const eve: Who = { sub: 'eve', role: 'student', tenant: 'a school' };
  const subject = 'a%20school/eve';

  it('is given out, and forgotten on every instance, while the answers stay', async () => {
    const first = await solve('Solve $x + 21 = 4$', eve);
    await solve('Solve $x + 22 = 4$', eve, other);
    const { data } = await service.ask<{ exportSubject: object[] }>(exporting, { subject }, administrator);
    expect(data?.exportSubject).toMatchObject([{ problem: 'Solve $x + 21 = 4$' }, { problem: 'Solve $x + 22 = 4$' }]);
    expect((await other.ask(erasing, { subject }, administrator)).data).toEqual({ eraseSubject: 2 });
    expect((await service.ask(exporting, { subject }, administrator)).data).toEqual({ exportSubject: [] });
    for (const on of [service, other])
      expect((await on.ask(looking, { id: first?.id }, eve)).data).toEqual({ solution: null });
    expect(await solve('Solve $x + 21 = 4$', bob)).toMatchObject({ id: first?.id, remembered: true });
    await expect.poll(async () => (await solve('Solve $x + 21 = 4$', eve))?.remembered).toBe(true);
    await expect
      .poll(async () => (await service.ask(looking, { id: first?.id }, eve)).data)
      .toEqual({ solution: { id: first?.id } });
  });

  it.each([
    ['a student', eve],
    ['a teacher', teacher],
    ['a frontend', { sub: 'f', role: 'service' } as const],
  ])('is kept from %s', async (_, who) => {
    for (const query of [exporting, erasing])
      expect((await service.ask(query, { subject }, who)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });
});
