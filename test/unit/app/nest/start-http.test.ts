import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Core } from '../../../../src/app/core.ts';
import { createLogger } from '../../../../src/app/logger.ts';
import { type HttpService, startHttp } from '../../../../src/app/nest/start-http.ts';
import type { SolveReply, SolveRequest } from '../../../../src/tutoring/request.ts';

type Solve = (request: SolveRequest) => Promise<SolveReply>;

const refusal: SolveReply = { kind: 'rate-limited', message: 'Later.', retryAfterMs: 10 };
const solving = 'mutation { solve(input: { problem: "1 + 1" }) { __typename } }';

let running: HttpService | undefined;
afterEach(() => running?.close(0));

/** Serves a core that can only solve, in the given way. */
async function serve(solve: Solve, environment: 'development' | 'production' = 'production'): Promise<HttpService> {
  const core = { tutoring: { solve }, answerChecking: {}, solutions: {}, askings: {}, health: async () => down };
  const http = { host: '127.0.0.1', port: 0 };
  const config = { environment, http, auth: { kind: 'open' }, apiKeys: [] } as const;
  running = await startHttp(core as unknown as Core, config, createLogger('silent'));
  return running;
}

const down = { isReady: false, parts: { database: 'up', judge: 'down' } };

function post(url: string, query: string): Promise<Response> {
  const body = JSON.stringify({ query });
  return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** A promise and what settles it. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('the HTTP service', () => {
  it('shows nothing of a bug but that there is one', async () => {
    const { url } = await serve(() => Promise.reject(new Error('password=hunter2')));
    const response = await post(url, solving);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      data: null,
      errors: [
        { message: 'Internal error', path: ['solve'], extensions: { code: 'INTERNAL', id: expect.any(String) } },
      ],
    });
    expect(text).not.toContain('hunter2');
  });

  it('shows what is expected to go wrong as data', async () => {
    const { url } = await serve(async () => refusal);
    expect(await (await post(url, solving)).json()).toEqual({ data: { solve: { __typename: 'RateLimited' } } });
  });

  it('ends the patience of whoever hangs up', async () => {
    const started = deferred<AbortSignal | undefined>();
    const { url } = await serve(async ({ signal }) => {
      started.resolve(signal);
      await delay(10_000, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
      return refusal;
    });
    const leaving = new AbortController();
    const asking = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: solving }),
      signal: leaving.signal,
    }).catch(() => 'left');
    const patience = await started.promise;
    expect(patience?.aborted).toBe(false);
    leaving.abort();
    expect(await asking).toBe('left');
    if (patience && !patience.aborted) await once(patience, 'abort');
    expect(patience?.aborted).toBe(true);
  });

  it('keeps the patience of whoever stays', async () => {
    let patience: AbortSignal | undefined;
    const { url } = await serve(async ({ signal }) => {
      patience = signal;
      await delay(50);
      return refusal;
    });
    await (await post(url, solving)).text();
    expect(patience?.aborted).toBe(false);
  });

  it('finishes what is in flight when it closes, and takes nothing new', async () => {
    const started = deferred<void>();
    const finish = deferred<void>();
    const service = await serve(async () => {
      started.resolve();
      await finish.promise;
      return refusal;
    });
    const inFlight = post(service.url, solving);
    await started.promise;
    const closed = service.close();
    await expect(post(service.url, solving)).rejects.toThrow();
    finish.resolve();
    expect(await (await inFlight).json()).toEqual({ data: { solve: { __typename: 'RateLimited' } } });
    await closed;
  });

  it('does not wait for ever when it closes: whoever waits gets what there is', async () => {
    const started = deferred<void>();
    const service = await serve(async ({ signal }) => {
      started.resolve();
      await delay(60_000, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
      return refusal;
    });
    const inFlight = post(service.url, solving);
    await started.promise;
    await service.close(20);
    expect(await (await inFlight).json()).toEqual({ data: { solve: { __typename: 'RateLimited' } } });
  });

  it('says 503 where a part is down, and names it', async () => {
    const { url } = await serve(async () => refusal);
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', database: 'up', judge: 'down' });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('serves in production neither a page nor the schema', async () => {
    const { url } = await serve(async () => refusal);
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(405);
    expect(page.headers.get('allow')).toBe('POST');
    const schema = await post(url, '{ __schema { types { name } } }');
    expect(schema.status).toBe(403);
  });

  it.each([
    ['text that is no JSON', 'application/json', '{"query": '],
    ['JSON under another name', 'text/plain', JSON.stringify({ query: '{ __typename }' })],
    ['a form', 'application/x-www-form-urlencoded', 'query={__typename}'],
    ['a body that is too large', 'application/json', JSON.stringify({ query: 'x'.repeat(200_000) })],
    ['a prototype', 'application/json', '{"query": "{ __typename }", "__proto__": {"x": 1}}'],
    ['a batch', 'application/json', JSON.stringify([{ query: '{ __typename }' }])],
  ])('refuses %s in the words of GraphQL', async (_, type, body) => {
    const { url } = await serve(async () => refusal);
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'MALFORMED' } }] });
  });

  it('answers by the media type of the specification where the client knows it', async () => {
    const { url } = await serve(async () => refusal);
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect(response.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  it('forbids browsers everything that it does not serve', async () => {
    const { url } = await serve(async () => refusal);
    const { headers } = await fetch(`${url}/health/live`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
