import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Solving } from '../../src/app/compose.ts';
import type { Config } from '../../src/config.ts';
import type { Attempt } from '../../src/tutoring/attempt.ts';
import { WorkerJudge } from '../../src/verification/worker-judge.ts';
import { outcomeOf } from '../support/rows.ts';
import { startService, type TestService, tokenOf, type Who } from './service.ts';

const ada: Who = { sub: 'ada', role: 'student' };
const tea: Who = { sub: 'tea', role: 'teacher' };
const bea: Who = { sub: 'bea', role: 'teacher' };

const attempt: Attempt = {
  ...{ tier: 'EASY', method: 'SINGLE_PASS', model: 'm', promptVersion: null, answers: [], verdict: 'UNDECIDED' },
  ...{ checks: [], escalatedBecause: 'NO_MAJORITY', calls: 1, inputTokens: 10, outputTokens: 5, costUsd: 0.25 },
  durationMs: 3,
};
const nothing = { method: null, answer: null, steps: [], verdict: null, readAs: null } as const;

/** Settles nothing at first. Tried again it finds 7: proved where the story says so, and else agreed on. */
function solvingOf(config: Config): Solving {
  return {
    judge: new WorkerJudge(config.judge),
    solve: async ({ problem, tier }, _signal, _note, floor) => {
      if (floor === undefined || problem.includes('hopeless'))
        return outcomeOf({
          ...nothing,
          ...{ tier, state: 'NEEDS_REVIEW', assurance: 'UNVERIFIED', reasons: ['NO_MAJORITY'] },
          attempts: [{ ...attempt, tier: floor ?? 'EASY' }],
        });
      const isProved = problem.includes('proved');
      return outcomeOf({
        ...{ tier, method: 'REASONING', answer: { text: '7', latex: '7' }, caveat: isProved ? null : 'Not verified.' },
        assurance: isProved ? 'PROVED' : 'AGREED',
        verdict: { kind: isProved ? 'VERIFIED' : 'UNDECIDED', checks: [], notChecked: [] },
        attempts: [{ ...attempt, tier: floor, method: 'REASONING', escalatedBecause: null }],
      });
    },
  };
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly claimedBy: string | null;
  readonly solution: {
    readonly id: string;
    readonly state: string;
    readonly assurance: string;
    readonly answer: { readonly text: string } | null;
    readonly costUsd: number;
    readonly attempts: readonly { readonly tier: string; readonly escalatedBecause: string | null }[];
  };
  readonly events: readonly { readonly by: string; readonly action: string; readonly after: string | null }[];
}

const fields = `id state claimedBy events { by action note after }
  solution { id state assurance answer { text } costUsd attempts { tier escalatedBecause } }`;
const looking = `query ($id: ID!) { node(id: $id) { ... on Escalation { ${fields} } } }`;
const rerunning = `mutation ($id: ID!, $tier: Tier!) { done: rerunEscalation(id: $id, tier: $tier) {
  __typename ... on Escalation { ${fields} } ... on Conflict { code } } }`;

let service: TestService;
beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set' }, undefined, solvingOf);
});
afterAll(() => service?.close());

async function referred(problem: string): Promise<string> {
  const solving = 'mutation ($input: SolveInput!) { solve(input: $input) { ... on Solution { id } } }';
  const { data } = await service.ask<{ solve: { id: string } }>(solving, { input: { problem } }, ada);
  const listing = '{ escalations(first: 100) { nodes { id solution { id } } } }';
  const listed = await service.ask<{ escalations: { nodes: readonly Shown[] } }>(listing, {}, tea);
  return listed.data?.escalations.nodes.find(({ solution }) => solution.id === data?.solve.id)?.id ?? '';
}

async function look(id: string, who: Who = tea): Promise<Shown | null> {
  return (await service.ask<{ node: Shown | null }>(looking, { id }, who)).data?.node ?? null;
}

async function rerun(id: string, tier: string, who: Who = tea): Promise<unknown> {
  return (await service.ask<{ done: unknown }>(rerunning, { id, tier }, who)).data?.done;
}

async function whenTold(id: string): Promise<Shown | null> {
  await expect.poll(async () => (await look(id))?.events.at(-1)?.action).toBe('rerun-result');
  return look(id);
}

describe('a rerun', () => {
  it('tells the teacher what came of it, and settles nothing', async () => {
    const id = await referred('A story that is agreed on.');
    expect(await rerun(id, 'HARD')).toMatchObject({ state: 'CLAIMED', claimedBy: 'tea' });
    expect(await whenTold(id)).toMatchObject({
      ...{ state: 'CLAIMED', claimedBy: 'tea' },
      solution: {
        ...{ state: 'NEEDS_REVIEW', answer: null, costUsd: 0.5 },
        attempts: [
          { tier: 'EASY', escalatedBecause: 'NO_MAJORITY' },
          { tier: 'HARD', escalatedBecause: null },
        ],
      },
      events: [{ action: 'open' }, { by: 'tea', action: 'rerun', note: 'HARD' }, { by: 'verity', after: '7 (AGREED)' }],
    });
  });

  it('tells why nothing came of it', async () => {
    const id = await referred('A hopeless story.');
    await rerun(id, 'MEDIUM');
    const told = await whenTold(id);
    expect(told).toMatchObject({ state: 'CLAIMED', solution: { state: 'NEEDS_REVIEW' } });
    expect(told?.events.at(-1)).toMatchObject({ note: 'NO_MAJORITY', after: null });
  });

  it('settles what it proves', async () => {
    const id = await referred('A story that is proved.');
    await rerun(id, 'HARD');
    expect(await whenTold(id)).toMatchObject({
      ...{ state: 'RESOLVED', claimedBy: null },
      solution: { state: 'SOLVED', assurance: 'PROVED', answer: { text: '7' } },
    });
    expect(await rerun(id, 'HARD')).toEqual({ __typename: 'Conflict', code: 'RESOLVED' });
  });

  it('is not for what another holds, nor for a student', async () => {
    const id = await referred('A hopeless story of two teachers.');
    await rerun(id, 'EASY');
    expect(await rerun(id, 'EASY', bea)).toMatchObject({ code: 'HELD' });
    expect(await look(id, ada)).toBeNull();
    const { errors } = await service.ask(rerunning, { id, tier: 'EASY' }, ada);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('escalationChanged', () => {
  async function watch(filter: object, who: Who): Promise<{ readonly seen: unknown[]; readonly failed: unknown[] }> {
    const client = createClient({
      url: `${service.url}/graphql/stream`,
      headers: { authorization: `Bearer ${await tokenOf(who)}` },
      retryAttempts: 0,
    });
    const seen: unknown[] = [];
    const failed: unknown[] = [];
    const query =
      'subscription ($filter: EscalationFilter) { escalationChanged(filter: $filter) { state solution { problem } } }';
    client.subscribe<{ escalationChanged: unknown }>(
      { query, variables: { filter } },
      {
        next: ({ data, errors }) =>
          errors === undefined ? seen.push(data?.escalationChanged) : failed.push(...errors),
        error: (error) => failed.push(error),
        complete: () => undefined,
      },
    );
    return { seen, failed };
  }

  it('tells what matches as it changes, and that it stops matching', async () => {
    const { seen } = await watch({ state: ['OPEN'], text: 'nightingale' }, tea);
    const all = await watch({ text: 'nightingale' }, bea);
    // A stream is open a moment after it was asked for: until then nothing is told.
    await expect
      .poll(async () => {
        await referred(`A hopeless story of nightingale ${Math.random()}.`);
        return Math.min(seen.length, all.seen.length);
      })
      .toBeGreaterThan(0);
    await referred('A story of a lark.');
    const problem = 'A hopeless story of the nightingale.';
    const id = await referred(problem);
    await expect.poll(() => seen.at(-1)).toEqual({ state: 'OPEN', solution: { problem } });
    await rerun(id, 'EASY');
    await expect.poll(() => seen.at(-1)).toEqual({ state: 'CLAIMED', solution: { problem } });
    await whenTold(id);
    await expect.poll(() => all.seen.filter((each) => JSON.stringify(each).includes(problem)).length).toBe(3);
    expect(seen.filter((each) => JSON.stringify(each).includes(problem))).toHaveLength(2);
    expect(JSON.stringify(all.seen)).not.toContain('lark');
  });

  it('is denied to students', async () => {
    const { seen, failed } = await watch({}, ada);
    await expect.poll(() => failed.length).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });
});
