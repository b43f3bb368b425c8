import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Solving } from '../../src/app/compose.ts';
import { newApiKey } from '../../src/app/nest/api-keys.ts';
import type { Config } from '../../src/config.ts';
import { WorkerJudge } from '../../src/verification/worker-judge.ts';
import { outcomeOf } from '../support/rows.ts';
import { startService, type TestService, type Who } from './service.ts';

const [north, south] = ['the north', 'south'];
const ada: Who = { sub: 'ada', role: 'student', tenant: north };
const sue: Who = { sub: 'sue', role: 'student', tenant: south };
const tea: Who = { sub: 'tea', role: 'teacher', tenant: north };
const tom: Who = { sub: 'tom', role: 'teacher', tenant: south };
const all: Who = { sub: 'all', role: 'administrator' };

/** The judge itself; nothing is settled. */
function solvingOf(config: Config): Solving {
  const nothing = { method: null, answer: null, steps: [], verdict: null, readAs: null } as const;
  return {
    judge: new WorkerJudge(config.judge),
    solve: async ({ tier }) =>
      outcomeOf({ ...nothing, tier, state: 'NEEDS_REVIEW', assurance: 'UNVERIFIED', reasons: ['NO_MAJORITY'] }),
  };
}

const key = newApiKey();
let service: TestService;
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set', AUTH_API_KEYS: `front=${key.hash}` }, undefined, solvingOf);
});
afterAll(() => service?.close());

async function solve(problem: string, who: Who): Promise<string> {
  const query = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id } } }';
  return (await service.ask<{ solve: { id: string } }>(query, { input: { problem } }, who)).data?.solve.id ?? '';
}

interface Listed {
  readonly escalations: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly solution: { readonly id: string } }[];
  };
}

/** The ids of the solutions that this reviewer is shown escalations of, with those of the escalations. */
async function seen(who: Who): Promise<ReadonlyMap<string, string>> {
  const query = '{ escalations(first: 100) { totalCount nodes { id solution { id } } } }';
  const { data } = await service.ask<Listed>(query, {}, who);
  expect(data?.escalations.totalCount).toBe(data?.escalations.nodes.length);
  return new Map(data?.escalations.nodes.map(({ id, solution }) => [solution.id, id]));
}

describe('a teacher of a tenant', () => {
  it('reviews what was asked there, whoever asked first', async () => {
    const mine = await solve('A story of the north.', ada);
    const theirs = await solve('A story of the south.', sue);
    const shared = await solve('A story of both.', ada);
    expect(await solve('A story of both.', sue)).toBe(shared);
    expect(new Set((await seen(tea)).keys())).toEqual(new Set([mine, shared]));
    expect(new Set((await seen(tom)).keys())).toEqual(new Set([theirs, shared]));
    expect(new Set((await seen(all)).keys())).toEqual(new Set([mine, theirs, shared]));
  });

  it('finds nothing of another', async () => {
    const id = (await seen(tom)).get(await solve('A story that is not of the north.', sue)) ?? (await lastOf(tom));
    const looking = 'query ($id: ID!) { escalation(id: $id) { id } node(id: $id) { id } }';
    expect((await service.ask(looking, { id }, tea)).data).toEqual({ escalation: null, node: null });
    expect((await service.ask(looking, { id }, tom)).data).toEqual({ escalation: { id }, node: { id } });
    const acts = [
      'claimEscalation(id: $id)',
      'releaseEscalation(id: $id)',
      'assignEscalation(id: $id, to: "tea")',
      'commentEscalation(id: $id, text: "mine")',
      'rerunEscalation(id: $id, tier: HARD)',
      'resolveEscalation(input: { id: $id, decision: UNSOLVABLE, note: "" })',
    ];
    for (const act of acts) {
      const { data } = await service.ask(`mutation ($id: ID!) { done: ${act} { __typename } }`, { id }, tea);
      expect(data, act).toEqual({ done: { __typename: 'NotFound' } });
    }
    const { data } = await service.ask('mutation { claimNextEscalation(filter: { text: "not of" }) { id } }', {}, tea);
    expect(data).toEqual({ claimNextEscalation: null });
  });

  async function lastOf(who: Who): Promise<string> {
    return [...(await seen(who)).values()].at(-1) ?? '';
  }
});

describe('the log', () => {
  it('names no student, and no tenant', async () => {
    const rows = await service.ask(
      '{ escalations(first: 100) { nodes { events { by note before after } } } }',
      {},
      all,
    );
    expect(JSON.stringify(rows.data)).not.toMatch(/ada|sue|north|south/);
  });
});

describe('a server', () => {
  it('comes in with its key, and sees what it asked for', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key.key}` };
    const send = async (query: string) => {
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
    const problem = 'A story of servers.';
    await send(`mutation { solve(input: { problem: "${problem}" }) { __typename } }`);
    expect(await send('{ solutions { totalCount nodes { problem costUsd } } }')).toEqual({
      data: { solutions: { totalCount: 1, nodes: [{ problem, costUsd: null }] } },
    });
    expect(await send('{ escalations { totalCount } }')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
