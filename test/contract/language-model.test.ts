import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FailureKind, LanguageModel, ModelRequest } from '../../src/llm/language-model.ts';
import { adapters } from '../support/vendor/adapters.ts';
import type { VendorReply } from '../support/vendor/behaviour.ts';
import { limits } from '../support/vendor/limits.ts';
import { startVendorServer, type VendorServer } from '../support/vendor/server.ts';

const shape = z.object({ answer: z.string() });
const request: ModelRequest = {
  instructions: 'Solve the problem.',
  input: 'What is 6 times 7?',
  schema: { name: 'solution', shape },
  maxOutputTokens: 1_000,
};
const right: VendorReply = {
  kind: 'text',
  text: '{"answer":"42"}',
  tokens: { input: 120, cached: 100, output: 30, reasoning: 10 },
};

describe.each(adapters)('$vendor', ({ vendor, open }) => {
  let server: VendorServer;
  let model: LanguageModel;
  beforeAll(async () => {
    server = await startVendorServer(() => right);
    model = open(server);
  });
  afterAll(() => server.close());

  it('gives text, validated value, usage and the vendor words beside ours', async () => {
    server.behave(() => right);
    const reply = await model.ask(request, limits());
    expect(reply).toMatchObject({
      kind: 'replied',
      text: '{"answer":"42"}',
      value: { answer: '42' },
      raw: { model: expect.stringMatching(/^model-/), requestId: 'req_scripted', stop: expect.any(String) },
      calls: [{ model: model.name, failure: null, usage: { input: 120, cached: 100, output: 30, reasoning: 10 } }],
    });
  });

  it('sends instructions and data apart, the key, a schema, and no sampling settings', async () => {
    await model.ask(request, limits());
    const sent = server.requests.at(-1);
    expect(sent).toMatchObject({
      protocol: { anthropic: 'anthropic', openai: 'responses', compatible: 'chat' }[vendor],
      instructions: request.instructions,
      input: request.input,
      hasSchema: true,
      stream: true,
      key: expect.stringMatching(/^key-/),
    });
    expect(Object.keys(sent?.body ?? {})).not.toEqual(expect.arrayContaining(['temperature']));
    expect(JSON.stringify(sent?.body)).not.toMatch(/temperature|top_p|top_k|"user":/);
  });

  it('passes an effort on, and none where none is set', async () => {
    await model.ask({ ...request, effort: 'high' }, limits());
    expect(server.requests.at(-1)?.effort).toBe('high');
    await model.ask(request, limits());
    expect(server.requests.at(-1)?.effort).toBeNull();
  });

  it('takes a whole reply from a server that does not stream', async () => {
    const whole = await startVendorServer(() => right, { streams: false });
    const reply = await open(whole).ask(request, limits());
    expect(reply).toMatchObject({
      kind: 'replied',
      value: { answer: '42' },
      calls: [{ usage: { input: 120, output: 30 } }],
    });
    await whole.close();
  });

  it.each([
    ['in a code fence', 'Here it is:\n```json\n{"answer":"42"}\n```', '42'],
    ['after thoughts', '<think>six times seven {}</think>{"answer":"42"}', '42'],
    [
      'with unescaped LaTeX',
      '{"answer":"\\frac{1}{2} \\times \\sqrt{3} \\neq \\(x\\)"}',
      '\\frac{1}{2} \\times \\sqrt{3} \\neq \\(x\\)',
    ],
    ['with escaped LaTeX', '{"answer":"\\\\frac{1}{2}\\n\\\\times"}', '\\frac{1}{2}\n\\times'],
  ])('reads JSON %s', async (_, text, answer) => {
    server.behave(() => ({ kind: 'text', text }));
    expect(await model.ask(request, limits())).toMatchObject({ kind: 'replied', value: { answer } });
  });

  it.each<[string, VendorReply, FailureKind, boolean]>([
    ['a refusal', { kind: 'text', text: 'I cannot help with that.', stop: 'refusal' }, 'refused', false],
    ['a reply that is cut', { kind: 'text', text: '{"answer":"4', stop: 'length' }, 'truncated', false],
    ['an empty reply', { kind: 'text', text: '' }, 'empty', false],
    ['another schema', { kind: 'text', text: '{"verdict":"verified"}' }, 'malformed', false],
    ['no JSON', { kind: 'text', text: 'The answer is 42.' }, 'malformed', false],
    ['a bad request', { kind: 'status', status: 400, type: 'invalid_request_error' }, 'bad-request', false],
    ['a wrong key', { kind: 'status', status: 401, type: 'authentication_error' }, 'invalid-key', false],
    ['a closed account', { kind: 'status', status: 402, type: 'billing_error' }, 'spent', false],
    ['an empty account', { kind: 'status', status: 429, code: 'insufficient_quota' }, 'spent', false],
    [
      'a spend limit',
      { kind: 'status', status: 429, type: 'rate_limit_error', code: 'enforced_spend_limit_reached' },
      'spent',
      false,
    ],
    ['a wrong model', { kind: 'status', status: 404, type: 'not_found_error' }, 'unknown-model', false],
    [
      'too many requests',
      { kind: 'status', status: 429, type: 'rate_limit_error', retryAfter: '2' },
      'rate-limited',
      true,
    ],
    ['a broken server', { kind: 'status', status: 500, type: 'api_error' }, 'server-error', true],
    ['an overloaded server', { kind: 'status', status: 529, type: 'overloaded_error' }, 'overloaded', true],
    ['overload in mid-stream', { kind: 'overload-in-stream' }, 'overloaded', true],
    ['a reset before the reply', { kind: 'reset' }, 'unreachable', true],
  ])('names %s', async (_, behaviour, failure, canRetry) => {
    server.behave(() => behaviour);
    expect(await model.ask(request, limits())).toMatchObject({ kind: 'failed', failure, canRetry });
  });

  it('gives the words of a reply out of shape only where no shape is kept to', async () => {
    const words: VendorReply = { kind: 'text', text: 'The answer is 42.' };
    server.behave(() => words);
    const kept = vendor === 'compatible' ? { text: 'The answer is 42.' } : {};
    expect(await model.ask(request, limits())).toMatchObject({ failure: 'malformed', ...kept });
    if (vendor !== 'compatible') expect(await model.ask(request, limits())).not.toHaveProperty('text');
    const plain = await startVendorServer(({ hasSchema }) =>
      hasSchema
        ? { kind: 'status', status: 400, message: 'unknown: output_config.format / text.format / response_format' }
        : words,
    );
    expect(await open(plain).ask(request, limits())).toMatchObject({ failure: 'malformed', text: 'The answer is 42.' });
    await plain.close();
  });

  it("passes the vendor's wish on when to come again", async () => {
    server.behave(() => ({ kind: 'status', status: 429, type: 'rate_limit_error', retryAfter: '2' }));
    expect(await model.ask(request, limits())).toMatchObject({ afterMs: 2_000 });
  });

  it.each<[string, VendorReply]>([
    ['reset in the body', { kind: 'reset-in-body' }],
    ['JSON that breaks off', { kind: 'truncated-json' }],
  ])('takes no answer from %s', async (_, behaviour) => {
    server.behave(() => behaviour);
    const reply = await model.ask(request, limits());
    expect(reply.kind).toBe('failed');
  });

  it('leaves out what a server does not know, and goes on', async () => {
    const plain = await startVendorServer(({ hasSchema, effort }) => {
      const unknown = hasSchema
        ? 'response_format / output_config.format / text.format'
        : effort
          ? 'reasoning_effort'
          : '';
      return unknown === ''
        ? right
        : { kind: 'status', status: 400, type: 'invalid_request_error', message: `unknown: ${unknown}` };
    });
    const modest = open(plain);
    const asking = { ...request, effort: 'low' } as const;
    expect(await modest.ask(asking, limits())).toMatchObject({ kind: 'replied', value: { answer: '42' } });
    const before = plain.requests.length;
    expect(await modest.ask(asking, limits())).toMatchObject({ kind: 'replied' });
    expect(plain.requests.length - before).toBe(1);
    await plain.close();
  });

  it('counts what was said before a cut', async () => {
    server.behave(() => ({ kind: 'stall' }));
    const reply = await model.ask(request, limits({ idleMs: 150 }));
    expect(reply).toMatchObject({ kind: 'failed', failure: 'stalled', canRetry: true });
    expect(reply.calls[0]?.usage.input).toBeGreaterThan(0);
    expect(reply.calls[0]?.usage.output).toBeGreaterThan(0);
  });
});
