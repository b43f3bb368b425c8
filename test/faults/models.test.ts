import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CappedPurse } from '../../src/llm/capped-purse.ts';
import { firstOf } from '../../src/llm/first-of.ts';
import type { LanguageModel, ModelReply, ModelRequest } from '../../src/llm/language-model.ts';
import { RetryAllowance } from '../../src/llm/retry-allowance.ts';
import { withBreaker } from '../../src/llm/with-breaker.ts';
import { withBudget } from '../../src/llm/with-budget.ts';
import { withRetry } from '../../src/llm/with-retry.ts';
import { Worked } from '../../src/tiers/prompts/worked.ts';
import { drawSample } from '../../src/tiers/sample.ts';
import { ProseJudge } from '../support/prose-judge.ts';
import { adapters } from '../support/vendor/adapters.ts';
import type { VendorReply } from '../support/vendor/behaviour.ts';
import { faults, right } from '../support/vendor/faults.ts';
import { limits } from '../support/vendor/limits.ts';
import { startVendorServer, type VendorServer } from '../support/vendor/server.ts';

const request: ModelRequest = {
  instructions: 'Solve the problem.',
  input: 'What is 6 times 7?',
  schema: { name: 'solution', shape: Worked },
  maxOutputTokens: 1_000,
};
const price = { input: 1, output: 10 };

/** A model as the service asks it, with quick retries and a breaker that stays open for a while. */
function guarded(model: LanguageModel, openMs = 60_000): LanguageModel {
  const broken = withBreaker(withBudget(model, price), { failures: 5, openMs, brokenMs: 60_000 });
  return withRetry(broken, { allowance: new RetryAllowance(), baseMs: 5, capMs: 20, most: 2 });
}

let server: VendorServer;
beforeAll(async () => {
  server = await startVendorServer(() => right);
});
afterEach(() => server.behave(() => right));
afterAll(() => server.close());

describe.each(adapters)('where the vendor behind $vendor', ({ open }) => {
  it.each(faults)('%s, every call ends typed and in time, and its samples have no vote', async (_, reply) => {
    server.behave(() => reply);
    const remainingMs = 400;
    const model = guarded(open(server));
    const startedMs = performance.now();
    const outcomes = await Promise.all([
      model.ask(request, limits({ remainingMs, idleMs: 200 })),
      drawSample(model, 'worked', 'How many?', sampling, limits({ remainingMs })),
      drawSample(model, 'formalised', 'How many?', sampling, limits({ remainingMs })),
      drawSample(model, 'worked', 'How many?', { ...sampling, effort: 'high' }, limits({ remainingMs })),
    ]);
    // Nothing but a bound far above the deadline and below that of the test: a machine under load is late, a hanging call never ends.
    expect(performance.now() - startedMs).toBeLessThan(10 * remainingMs);
    const [direct, ...samples] = outcomes;
    expect(direct).toMatchObject({ kind: 'failed', failure: expect.any(String), calls: expect.any(Array) });
    for (const sample of samples) expect(sample).toMatchObject({ answer: null, why: expect.any(String) });
  });

  it('closes its connection when the asker leaves', async () => {
    for (const reply of [{ kind: 'hang' }, { kind: 'stall' }, { kind: 'status', status: 500, stalls: true }] as const) {
      server.behave(() => reply);
      const leaving = new AbortController();
      const before = server.requests.length;
      const asked = open(server).ask(request, limits({ signal: leaving.signal }));
      await expect.poll(() => server.requests.length).toBe(before + 1);
      const left = server.left;
      leaving.abort();
      expect(await asked).toMatchObject({ kind: 'failed', failure: 'aborted' });
      await expect.poll(() => server.left, { interval: 5 }).toBe(left + 1);
    }
  });

  it('is asked at most a tenth more often, however much fails', async () => {
    server.behave(() => ({ kind: 'status', status: 500, type: 'api_error' }));
    const allowance = new RetryAllowance();
    const retrying = withRetry(open(server), { allowance, baseMs: 0, capMs: 1, most: 2 });
    const before = server.requests.length;
    for (let n = 0; n < 100; n++) await retrying.ask(request, limits());
    const made = server.requests.length - before;
    expect(made).toBeGreaterThan(100);
    expect(made).toBeLessThanOrEqual(110);
  });

  it('is left alone after five failures, and probed with one call', async () => {
    server.behave(() => ({ kind: 'status', status: 500, type: 'api_error' }));
    const model = withBreaker(open(server), { failures: 5, openMs: 100, brokenMs: 60_000 });
    const before = server.requests.length;
    for (let n = 0; n < 20; n++) await model.ask(request, limits());
    expect(server.requests.length - before).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 150));
    server.behave(() => ({ ...right, delayMs: 50 }) as VendorReply);
    const replies = await Promise.all(Array.from({ length: 10 }, () => model.ask(request, limits())));
    expect(server.requests.length - before).toBe(6);
    expect(replies.filter(({ kind }) => kind === 'replied')).toHaveLength(1);
    expect(await model.ask(request, limits())).toMatchObject({ kind: 'replied' });
  });

  it('is not asked again for what only an operator cures', async () => {
    server.behave(() => ({ kind: 'status', status: 401, type: 'authentication_error' }));
    const told: string[] = [];
    const onOpen = (_: string, failure: string) => told.push(failure);
    const model = withBreaker(open(server), { failures: 5, openMs: 10, brokenMs: 60_000, onOpen });
    const before = server.requests.length;
    for (let n = 0; n < 5; n++) await model.ask(request, limits());
    expect(server.requests.length - before).toBe(1);
    expect(told).toEqual(['invalid-key']);
  });
});

const sampling = { judge: new ProseJudge(), maxOutputTokens: 1_000, idleMs: 200 };

describe('with one of two vendors down', () => {
  it.each(faults.filter(([, reply]) => reply.kind !== 'text' && reply.kind !== 'drip'))(
    'because it %s, the other answers nearly all',
    async (_, reply) => {
      const good = await startVendorServer(() => right);
      server.behave(() => reply);
      const [anthropic, openai] = adapters;
      if (anthropic === undefined || openai === undefined) throw new Error('there are adapters');
      const model = firstOf([guarded(anthropic.open(server)), guarded(openai.open(good))]);
      const replies: ModelReply[] = [];
      for (let n = 0; n < 20; n++) {
        const round = Array.from({ length: 10 }, () =>
          model.ask(request, limits({ remainingMs: 20_000, idleMs: 1_000 })),
        );
        replies.push(...(await Promise.all(round)));
      }
      await good.close();
      expect(replies.filter(({ kind }) => kind === 'replied').length / replies.length).toBeGreaterThanOrEqual(0.995);
    },
  );
});

describe('money', () => {
  it('is never overspent by a hundred at once, failures and aborts included', async () => {
    server.behave(() => (server.requests.length % 3 === 0 ? { kind: 'stall' } : right));
    const [anthropic] = adapters;
    if (anthropic === undefined) throw new Error('there are adapters');
    const model = withBudget(anthropic.open(server), price);
    const limitUsd = 0.1;
    const purse = new CappedPurse(limitUsd, null);
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => model.ask(request, limits({ purse, idleMs: 150 }))),
    );
    const spentUsd = replies.flatMap(({ calls }) => calls).reduce((sum, { costUsd }) => sum + costUsd, 0);
    expect(spentUsd).toBeGreaterThan(0);
    expect(spentUsd).toBeLessThanOrEqual(limitUsd);
    expect(replies.some((reply) => reply.kind === 'failed' && reply.failure === 'over-budget')).toBe(true);
  });
});
