import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Solving } from '../../src/app/compose.ts';
import type { Config } from '../../src/config.ts';
import { WorkerJudge } from '../../src/verification/worker-judge.ts';
import { outcomeOf } from '../support/rows.ts';
import { startService, type TestService, tokenOf, type Who } from './service.ts';

const ada: Who = { sub: 'ada', role: 'student' };
const bob: Who = { sub: 'bob', role: 'student' };
const frontend: Who = { sub: 'frontend', role: 'service' };
const tea: Who = { sub: 'tea', role: 'teacher' };
const bea: Who = { sub: 'bea', role: 'administrator' };

/** The judge itself; what finds answers settles nothing that is told as a story, and says 1 to the rest. */
function solvingOf(config: Config): Solving {
  return {
    judge: new WorkerJudge(config.judge),
    solve: async ({ problem, tier }) => {
      if (!problem.includes('story')) return outcomeOf({ tier });
      const nothing = { method: null, answer: null, steps: [], verdict: null, readAs: null } as const;
      return outcomeOf({ ...nothing, tier, state: 'NEEDS_REVIEW', assurance: 'UNVERIFIED', reasons: ['NO_MAJORITY'] });
    },
  };
}

interface Result {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
  readonly message?: string;
  readonly state?: string;
  readonly claimedBy?: string | null;
  readonly events?: readonly { readonly by: string; readonly action: string }[];
  readonly solution?: { readonly id: string; readonly state: string; readonly assurance: string };
}

const shown = `__typename ... on Escalation { id state claimedBy events { by action } solution { id state assurance } }
  ... on Conflict { code message } ... on InputRejected { code message }`;
const resolving = `mutation ($input: ResolveEscalationInput!) { done: resolveEscalation(input: $input) { ${shown} } }`;
const reporting = `mutation ($id: ID!, $note: String) { done: reportAnswer(solutionId: $id, note: $note) { ${shown} } }`;
const revoking = `mutation ($id: ID!) { done: revokeAnswer(solutionId: $id, reason: "wrong") { ${shown} } }`;
const claiming = 'mutation { claimNextEscalation { id claimedBy } }';
const listing = `query ($filter: EscalationFilter) { escalations(filter: $filter, orderBy: NEWEST) {
  totalCount nodes { id state reasons affected solution { id } } pageInfo { endCursor } } }`;

let service: TestService;
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set' }, undefined, solvingOf);
});
afterAll(() => service?.close());

async function solve(problem: string, who: Who): Promise<{ id: string; state: string; remembered: boolean }> {
  const query = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id state remembered } } }';
  const { data } = await service.ask<{ solve: { id: string; state: string; remembered: boolean } }>(
    query,
    { input: { problem } },
    who,
  );
  if (data === null) throw new Error('nothing was solved');
  return data.solve;
}

async function act(query: string, variables: object, who: Who): Promise<Result | undefined> {
  return (await service.ask<{ done: Result }>(query, variables, who)).data?.done;
}

async function escalationOf(solutionId: string): Promise<string> {
  interface Listed {
    readonly escalations: {
      readonly nodes: readonly { readonly id: string; readonly solution: { readonly id: string } }[];
    };
  }
  const { data } = await service.ask<Listed>(listing, {}, tea);
  return data?.escalations.nodes.find(({ solution }) => solution.id === solutionId)?.id ?? '';
}

/** The answers that a student is shown from now on. */
async function watch(id: string, who: Who): Promise<unknown[]> {
  const client = createClient({
    url: `${service.url}/graphql/stream`,
    headers: { authorization: `Bearer ${await tokenOf(who)}` },
    retryAttempts: 0,
  });
  const seen: unknown[] = [];
  const query = 'subscription ($id: ID!) { solutionChanged(id: $id) { state assurance answer { text } } }';
  client.subscribe<{ solutionChanged: unknown }>(
    { query, variables: { id } },
    { next: ({ data }) => seen.push(data?.solutionChanged), error: () => undefined, complete: () => undefined },
  );
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  return seen;
}

describe('a teacher', () => {
  it('overrides, and everybody who waits is given the answer without asking again', async () => {
    const students = Array.from({ length: 30 }, (_, n): Who => ({ sub: `student ${n}`, role: 'student' }));
    const problem = 'Tell the story of the seven dwarves and count their hats.';
    const solved = await Promise.all(students.map((who) => solve(problem, who)));
    const id = solved[0]?.id ?? '';
    expect(solved).toEqual(students.map(() => ({ id, state: 'NEEDS_REVIEW', remembered: expect.any(Boolean) })));
    const affected = async () => {
      const query = 'query ($id: ID!) { escalation(id: $id) { affected } }';
      const asked = await service.ask<{ escalation: { affected: number } }>(query, { id: await escalationOf(id) }, tea);
      return asked.data?.escalation.affected;
    };
    await expect.poll(affected, { timeout: 5_000 }).toBe(30);
    await solve(problem, ada);
    await expect.poll(affected, { timeout: 5_000 }).toBe(31);
    const seen = await Promise.all(students.map((who) => watch(id, who)));
    const input = { id: await escalationOf(id), decision: 'OVERRIDE', answer: '7', note: 'counted' };
    expect(await act(resolving, { input }, tea)).toMatchObject({
      ...{ state: 'RESOLVED', solution: { state: 'SOLVED', assurance: 'TEACHER_CONFIRMED' } },
      events: [{ by: 'verity', action: 'open' }, { action: 'OVERRIDE' }],
    });
    const told = { state: 'SOLVED', assurance: 'TEACHER_CONFIRMED', answer: { text: '7' } };
    for (const each of seen) await expect.poll(() => each.at(-1)).toEqual(told);
    expect(await solve(problem, bob)).toMatchObject({ id, state: 'SOLVED', remembered: true });
  });

  it('holds what two claim at once alone', async () => {
    const { id } = await solve('A story about two teachers.', ada);
    const escalation = await escalationOf(id);
    const claims = await Promise.all([tea, bea].map((who) => service.ask(claiming, {}, who)));
    const held = claims.map(({ data }) => (data as { claimNextEscalation: { id: string } | null }).claimNextEscalation);
    expect(held.flatMap((each) => each?.id ?? [])).toEqual([escalation]);
  });

  it('is told why an answer is refuted, and needs another to insist on it', async () => {
    const { id } = await solve('Solve $x + 1 = 2$', ada);
    expect(await act(reporting, { id, note: 'I get 3' }, ada)).toMatchObject({
      ...{ __typename: 'Escalation', state: 'OPEN', claimedBy: null, events: [] },
    });
    const input = { id: await escalationOf(id), decision: 'OVERRIDE', answer: '3', note: '' };
    expect(await act(resolving, { input: { ...input, answer: ')(' } }, tea)).toMatchObject({
      code: 'UNREADABLE_ANSWER',
    });
    expect(await act(resolving, { input }, tea)).toMatchObject({
      code: 'REFUTED',
      message: expect.stringContaining('3'),
    });
    expect(await act(resolving, { input: { ...input, insist: true } }, tea)).toMatchObject({
      ...{ state: 'OPEN', solution: { state: 'SOLVED', assurance: 'UNVERIFIED' } },
    });
    const confirm = { input: { id: input.id, decision: 'CONFIRM', note: '' } };
    expect(await act(resolving, confirm, tea)).toMatchObject({ code: 'NOT_CONFIRMABLE' });
    expect(await act(resolving, confirm, bea)).toMatchObject({ solution: { assurance: 'TEACHER_CONFIRMED' } });
  });

  it('takes an answer back, and the next student gets a fresh solve', async () => {
    const problem = 'Solve $x + 11 = 12$';
    const { id } = await solve(problem, ada);
    const seen = await watch(id, ada);
    expect(await act(revoking, { id }, tea)).toMatchObject({ state: 'RESOLVED', solution: { id, state: 'REVOKED' } });
    await expect.poll(() => seen.at(-1)).toMatchObject({ state: 'REVOKED', answer: null });
    expect(await act(revoking, { id }, tea)).toMatchObject({ __typename: 'Conflict', code: 'NOT_KEPT' });
    const fresh = await solve(problem, bob);
    expect(fresh).toMatchObject({ state: 'SOLVED', remembered: false });
    expect(fresh.id).not.toBe(id);
  });

  it('finds by filters', async () => {
    const { id } = await solve('Once more a story, of the Wolf.', ada);
    const filter = { text: 'wolf', state: ['OPEN'], reason: ['NO_MAJORITY'], assurance: ['UNVERIFIED'] };
    expect(await service.ask(listing, { filter }, tea)).toMatchObject({
      data: {
        escalations: { totalCount: 1, nodes: [{ state: 'OPEN', solution: { id } }] },
      },
    });
    expect((await service.ask(listing, { filter: { text: 'x'.repeat(201) } }, tea)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('whoever is no teacher', () => {
  const operations: readonly string[] = [
    '{ done: escalations { totalCount } }',
    `{ done: escalation(id: "x") { id } }`,
    claiming,
    `mutation { done: claimEscalation(id: "x") { __typename } }`,
    `mutation { done: releaseEscalation(id: "x") { __typename } }`,
    `mutation { done: assignEscalation(id: "x", to: "y") { __typename } }`,
    `mutation { done: commentEscalation(id: "x", text: "y") { __typename } }`,
    `mutation { done: revokeAnswer(solutionId: "x", reason: "y") { __typename } }`,
    `mutation { done: resolveEscalation(input: { id: "x", decision: CONFIRM, note: "" }) { __typename } }`,
  ];

  it.each(operations)('is denied: %s', async (query) => {
    for (const who of [ada, frontend])
      expect((await service.ask(query, {}, who)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    for (const who of [tea, bea]) expect((await service.ask(query, {}, who)).errors).toEqual([]);
  });

  it('reports only what they asked for', async () => {
    const { id } = await solve('Solve $x + 21 = 22$', ada);
    expect(await act(reporting, { id }, bob)).toEqual({ __typename: 'NotFound' });
    expect(await act(reporting, { id: 'x' }, bob)).toEqual({ __typename: 'NotFound' });
    expect(await escalationOf(id)).toBe('');
    expect(await act(reporting, { id }, ada)).toMatchObject({ __typename: 'Escalation' });
  });
});
