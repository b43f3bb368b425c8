import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Behaviour, VendorReply } from '../support/vendor/behaviour.ts';
import { equations, scripted, worked } from '../support/vendor/script.ts';
import { startVendorServer, type VendorServer } from '../support/vendor/server.ts';
import { startService, type TestService } from './service.ts';

const solve = `mutation ($input: SolveInput!) {
  solve(input: $input) {
    __typename
    ... on Solution {
      id state tier method assurance caveat remembered costUsd
      answer { text latex }
      steps { text latex holds }
      verification { verdict notChecked checks { kind verdict evidence } }
      progress { code message elapsedMs expectedMs }
      attempts { tier method model verdict escalatedBecause inputTokens outputTokens costUsd answers { votes verdict answer { text } } }
    }
    ... on BudgetExhausted { message resetsAt }
  }
}`;

interface Solved {
  readonly solve: { readonly id: string; readonly state: string; readonly [field: string]: unknown };
}

let vendor: VendorServer;
const services: TestService[] = [];
beforeAll(async () => {
  vendor = await startVendorServer(() => ({ kind: 'hang' }));
});
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});
afterAll(() => vendor.close());

/** The whole service with two standard models of different makers and one reasoning model, all on the scripted server. */
async function start(behaviour: Behaviour, settings: Readonly<Record<string, string>> = {}): Promise<TestService> {
  vendor.behave(behaviour);
  const service = await startService({
    ANTHROPIC_API_KEY: 'key-a',
    ANTHROPIC_BASE_URL: vendor.url,
    OPENAI_API_KEY: 'key-o',
    OPENAI_BASE_URL: vendor.openAiUrl,
    OPENAI_PROTOCOL: 'responses',
    MODELS_STANDARD: 'anthropic:small-a,openai:small-o',
    MODELS_REASONING: 'openai:thinker',
    ...settings,
  });
  services.push(service);
  return service;
}

const ask = async (service: TestService, problem: string, input: object = {}) =>
  (await service.ask<Solved>(solve, { input: { problem, waitMs: 20_000, ...input } })).data?.solve;

const cake = 'A baker sells 48 cakes in April and half as many in May. How many cakes does she sell altogether?';
const birds = 'A farmer keeps three birds for each of his nine cows, and two more. How many birds does he keep?';

/** What a good model says about the birds, in either way of asking. */
function right(kind: 'worked' | 'formalised'): VendorReply {
  return kind === 'worked' ? worked('29', 'all | 3*9 + 2 = 29') : equations(['n = 3*9 + 2'], 'n', 'n');
}

describe('the ladder', () => {
  it('gives what two makers agree on, one of them by equations, as CHECKED', async () => {
    const service = await start(
      scripted(({ kind }) =>
        kind === 'worked'
          ? worked('72', 'In May she sells half as many. | 48/2 = 24', 'Add both. | 48 + 24 = 72')
          : equations(['a = 48', 'm = a/2'], 'a + m', 'a', 'm'),
      ),
    );
    const solution = await ask(service, cake);
    expect(solution).toMatchObject({
      state: 'SOLVED',
      assurance: 'CHECKED',
      answer: { text: '72' },
      caveat: expect.stringContaining('equations'),
      verification: {
        verdict: 'UNDECIDED',
        notChecked: [expect.any(String)],
        checks: expect.arrayContaining([expect.objectContaining({ kind: 'FORMALISATION' })]),
      },
      steps: [{ holds: true }, { holds: true }],
    });
  });

  it('gives what one maker says twice in the same way only as AGREED', async () => {
    const service = await start(
      scripted(({ kind }) =>
        kind === 'worked' ? worked('29', 'three each | 3*9 + 2 = 29') : equations(['n = 3*9 + 2'], 'n', 'n'),
      ),
      { MODELS_STANDARD: 'anthropic:small-a', MODELS_REASONING: '' },
    );
    const solution = await ask(service, birds);
    expect(solution).toMatchObject({ state: 'SOLVED', assurance: 'AGREED', answer: { text: '29' } });
    expect(solution?.caveat).toEqual(expect.stringContaining('not proved'));
  });

  it('takes no vote from a sample with a false line', async () => {
    const service = await start(
      scripted(({ kind, earlier }) => {
        if (kind === 'formalised') return equations(['n = 3*9 + 2'], 'n', 'n');
        return earlier < 2
          ? worked('31', 'three each | 3*9 = 29', 'two more | 29 + 2 = 31')
          : worked('29', 'all | 3*9 + 2 = 29');
      }),
    );
    expect(await ask(service, birds)).toMatchObject({ state: 'SOLVED', answer: { text: '29' } });
  });

  it('climbs where the standard models do not agree, and counts what agrees with the reasoning model', async () => {
    const service = await start(
      scripted(({ kind, request, earlier }) => {
        if (request.model === 'thinker') return right(kind);
        return kind === 'worked' ? worked(String(20 + earlier)) : equations([`n = ${100 + earlier}`], 'n', 'n');
      }),
    );
    const solution = await ask(service, birds);
    expect(solution).toMatchObject({
      state: 'SOLVED',
      method: 'REASONING',
      assurance: 'AGREED',
      answer: { text: '29' },
    });
    const attempts = solution?.attempts as readonly {
      method: string;
      escalatedBecause: string | null;
      costUsd: number;
    }[];
    expect(attempts.at(-1)).toMatchObject({ method: 'REASONING', escalatedBecause: null });
    expect(attempts.at(-2)).toMatchObject({ method: 'SELF_CONSISTENCY', escalatedBecause: 'NO_MAJORITY' });
    expect(attempts.every(({ costUsd }) => costUsd > 0)).toBe(true);
    expect(solution?.costUsd).toBeCloseTo(
      attempts.reduce((sum, { costUsd }) => sum + costUsd, 0),
      6,
    );
  });

  it('refers to a teacher what the top cannot settle, with everything that was tried', async () => {
    const service = await start(
      scripted(({ kind, earlier }) =>
        kind === 'worked' ? worked(String(earlier)) : equations([`n = ${50 + earlier}`], 'n', 'n'),
      ),
    );
    const solution = await ask(service, birds);
    expect(solution).toMatchObject({ state: 'NEEDS_REVIEW', answer: null, assurance: 'UNVERIFIED' });
    expect(solution?.attempts).toMatchObject([
      { method: 'SINGLE_PASS' },
      { method: 'SELF_CONSISTENCY' },
      { method: 'REASONING' },
    ]);
  });

  it('refers a proof, whatever models say about it', async () => {
    const service = await start(scripted(({ kind }) => (kind === 'worked' ? worked('verified') : equations([], '1'))));
    const solution = await ask(service, 'Prove that the square of an even number is even.');
    expect(solution).toMatchObject({ state: 'NEEDS_REVIEW', tier: 'HARD', assurance: 'UNVERIFIED', answer: null });
  });

  it('needs no model for what computer algebra can prove', async () => {
    const service = await start(() => ({ kind: 'hang' }));
    const before = vendor.requests.length;
    expect(await ask(service, 'Solve x^2 - 5x + 6 = 0')).toMatchObject({
      state: 'SOLVED',
      method: 'ALGEBRA',
      assurance: 'PROVED',
    });
    expect(vendor.requests.length).toBe(before);
  });

  it('answers by another maker where one is down', async () => {
    const service = await start(
      scripted(({ kind, request }) => {
        if (request.protocol === 'anthropic') return { kind: 'status', status: 500 };
        return kind === 'worked' ? worked('29', 'all | 3*9 + 2 = 29') : equations(['n = 3*9 + 2'], 'n', 'n');
      }),
    );
    expect(await ask(service, birds)).toMatchObject({ state: 'SOLVED', answer: { text: '29' } });
  });

  it('says so where no model answers', async () => {
    const service = await start(() => ({ kind: 'status', status: 401, type: 'authentication_error' }));
    const solution = await ask(service, birds);
    expect(solution).toMatchObject({ state: 'NEEDS_REVIEW', caveat: expect.stringContaining('could not be reached') });
    expect(solution?.attempts).toEqual(
      expect.arrayContaining([expect.objectContaining({ escalatedBecause: 'MODEL_FAILURE' })]),
    );
  });

  it('asks nobody without money, and says so', async () => {
    const service = await start(
      scripted(() => worked('29')),
      { BUDGET_SOLVE_USD: '0' },
    );
    const before = vendor.requests.length;
    expect(await ask(service, birds)).toMatchObject({
      state: 'NEEDS_REVIEW',
      caveat: expect.stringContaining('budget'),
    });
    expect(vendor.requests.length).toBe(before);
  });

  it('turns away prose once the day is paid up, and still proves what needs no model', async () => {
    const service = await start(
      scripted(() => worked('29')),
      { BUDGET_INSTANCE_DAY_USD: '0.2', MODEL_STANDARD_TOKENS: '100' },
    );
    await ask(service, birds);
    const client = new pg.Client(service.database.url);
    await client.connect();
    await client.query('UPDATE spending SET usd = 0.2');
    await client.end();
    expect(await ask(service, cake)).toMatchObject({ __typename: 'BudgetExhausted', resetsAt: expect.any(String) });
    expect(await ask(service, 'Solve x^2 - 5x + 6 = 0')).toMatchObject({ state: 'SOLVED' });
  });

  it('takes up again what waited for a model', async () => {
    const without = await startService();
    const waiting = await ask(without, birds);
    expect(waiting).toMatchObject({ state: 'NEEDS_REVIEW' });
    vendor.behave(
      scripted(({ kind }) =>
        kind === 'worked' ? worked('29', 'all | 3*9 + 2 = 29') : equations(['n = 29'], 'n', 'n'),
      ),
    );
    // Set up anew with a model: an instance without one would take the row up as well, and leave it where it was.
    await without.stopCore();
    const settings = { ANTHROPIC_API_KEY: 'k', ANTHROPIC_BASE_URL: vendor.url };
    const later = await startService(settings, without.database);
    const state = async () =>
      (
        await later.ask<{ solution: { state: string } }>('query ($id: ID!) { solution(id: $id) { state } }', {
          id: waiting?.id,
        })
      ).data;
    await expect.poll(state, { timeout: 10_000 }).toEqual({ solution: { state: 'SOLVED' } });
    await later.close();
    await without.close();
  });

  it('gives the best so far when patience ends, and goes on', async () => {
    const service = await start(
      scripted(({ kind, request, earlier }) => {
        if (request.model === 'thinker') return { ...right(kind), delayMs: 1_500 } as VendorReply;
        return kind === 'worked' ? worked(String(20 + earlier)) : equations([`n = ${100 + earlier}`], 'n', 'n');
      }),
      { PACE_INTERACTIVE_MS: '1500' },
    );
    const early = await ask(service, birds, { pace: 'INTERACTIVE' });
    expect(early).toMatchObject({
      state: 'WORKING',
      assurance: 'UNVERIFIED',
      answer: { text: expect.any(String) },
      caveat: expect.stringContaining('still being worked on'),
      progress: { code: 'TRYING_REASONING' },
    });
    expect(await ask(service, birds)).toMatchObject({ id: early?.id, state: 'SOLVED', answer: { text: '29' } });
  });
});
