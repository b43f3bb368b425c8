import { createClient as createEventsClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { PostgresAskingStore } from '../../src/storage/postgres-asking-store.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { connectTo } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';
import { startService, type TestService, tokenOf, type Who } from './service.ts';

const ada: Who = { sub: 'ada', role: 'student' };
const bob: Who = { sub: 'bob', role: 'student' };
const teacher: Who = { sub: 'tea', role: 'teacher' };
const leaseMs = 60_000;
const query = 'subscription ($id: ID!) { solutionChanged(id: $id) { id state costUsd answer { text } } }';

interface Snapshot {
  readonly state: string;
  readonly costUsd: number | null;
  readonly answer: { readonly text: string } | null;
}
interface Message {
  readonly data?: { readonly solutionChanged: Snapshot } | null;
  readonly errors?: readonly unknown[];
}

/** A client of one operation: what it is sent, and that it is over. */
interface Listener {
  readonly messages: Message[];
  readonly over: Promise<unknown>;
  close(): void;
}

type Subscribe = (
  url: string,
  who: Who | undefined,
  request: { query: string; variables?: object },
) => Promise<Listener>;

/** Subscribes as a browser does. */
const byWebsocket: Subscribe = async (url, who, request) => {
  const authorization = who === undefined ? undefined : `Bearer ${await tokenOf(who)}`;
  const client = createSocketClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
  });
  return listen((sink) => client.subscribe(request as { query: string }, sink));
};

const byEvents: Subscribe = async (url, who, request) => {
  const headers: Record<string, string> = who === undefined ? {} : { authorization: `Bearer ${await tokenOf(who)}` };
  const client = createEventsClient({ url: `${url}/graphql/stream`, headers, retryAttempts: 0 });
  return listen((sink) => client.subscribe(request as { query: string }, sink));
};

interface Sink {
  next(message: unknown): void;
  error(error: unknown): void;
  complete(): void;
}

function listen(subscribe: (sink: Sink) => () => void): Listener {
  const messages: Message[] = [];
  let close = () => {};
  const over = new Promise<unknown>((resolve) => {
    close = subscribe({
      next: (message) => messages.push(message as Message),
      error: resolve,
      complete: () => resolve('complete'),
    });
  });
  return { messages, over, close };
}

let service: TestService;
let other: TestService;
let dataSource: DataSource;
let store: PostgresSolutionStore;

beforeAll(async () => {
  service = await startService({ AUTH_JWT_SECRET: 'set', ROLE: 'api' });
  other = await startService({ AUTH_JWT_SECRET: 'set', ROLE: 'api' }, service.database);
  dataSource = await connectTo(service.database);
  store = new PostgresSolutionStore(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await other?.close();
  await service?.close();
});

/** A row that ada asked for and nobody else works on. */
async function openFor(subject: string): Promise<string> {
  const { id } = (await store.open(problemOf())).solution;
  await store.claim(id, 'the test', leaseMs);
  await new PostgresAskingStore(dataSource).remember({ subject, solutionId: id, inputHash: 'h' });
  return id;
}

describe.each([
  ['a websocket', byWebsocket],
  ['server-sent events', byEvents],
] as const)('solutionChanged over %s', (_, subscribe) => {
  const states = ({ messages }: Listener) => messages.map(({ data }) => data?.solutionChanged.state);

  it('tells the present state, then what other instances do, until the client leaves', async () => {
    const id = await openFor('ada');
    const here = await subscribe(service.url, ada, { query, variables: { id } });
    const there = await subscribe(other.url, teacher, { query, variables: { id } });
    await expect.poll(() => [states(here), states(there)]).toEqual([['WORKING'], ['WORKING']]);
    await store.conclude(id, 'the test', outcomeOf());
    await expect.poll(() => states(here)).toEqual(['WORKING', 'SOLVED']);
    await store.revoke(id, { by: 'tea', because: 'wrong' });
    const all = ['WORKING', 'SOLVED', 'REVOKED'];
    await expect.poll(() => [states(here), states(there)]).toEqual([all, all]);
    expect(here.messages[1]?.data?.solutionChanged).toMatchObject({ answer: { text: '1' }, costUsd: null });
    expect(there.messages[1]?.data?.solutionChanged).toMatchObject({ costUsd: 0 });
    here.close();
    there.close();
    await here.over;
  });

  it('shows a student no answer that was taken back', async () => {
    const id = await openFor('ada');
    await store.conclude(id, 'the test', outcomeOf());
    await store.revoke(id, { by: 'tea', because: 'wrong' });
    const listener = await subscribe(service.url, ada, { query, variables: { id } });
    await expect
      .poll(() => listener.messages)
      .toMatchObject([{ data: { solutionChanged: { state: 'REVOKED', answer: null } } }]);
    listener.close();
  });

  it('ends on FAILED', async () => {
    const id = await openFor('ada');
    const listener = await subscribe(service.url, ada, { query, variables: { id } });
    await expect.poll(() => states(listener)).toEqual(['WORKING']);
    await store.conclude(id, 'the test', outcomeOf({ state: 'FAILED', answer: null, steps: [] }));
    expect(await listener.over).toBe('complete');
    expect(states(listener)).toEqual(['WORKING', 'FAILED']);
  });

  it('is nobody else’s', async () => {
    const id = await openFor('ada');
    const listener = await subscribe(service.url, bob, { query, variables: { id } });
    await listener.over;
    expect(JSON.stringify([listener.messages, await listener.over])).toContain('FORBIDDEN');
    expect(states(listener).filter((state) => state !== undefined)).toEqual([]);
  });

  it('lets no stranger in', async () => {
    const listener = await subscribe(service.url, undefined, { query: '{ __typename }' });
    expect(await listener.over).not.toBe('complete');
    expect(listener.messages).toEqual([]);
  });

  it('admits no more than a request does', async () => {
    const aliases = Array.from({ length: 31 }, (__, n) => `a${n}: __typename`).join(' ');
    const listener = await subscribe(service.url, ada, { query: `{ ${aliases} }` });
    const error = await listener.over;
    const said = `${String(error)} ${JSON.stringify(error)}`;
    expect(listener.messages).toEqual([]);
    expect(said).toMatch(/LIMIT_EXCEEDED|400|limit/i);
  });

  it('answers queries too', async () => {
    const listener = await subscribe(service.url, ada, { query: '{ __typename }' });
    await listener.over;
    expect(listener.messages).toEqual([{ data: { __typename: 'Query' } }]);
  });
});

describe('a closing service', () => {
  it('ends what is open, at once', async () => {
    const third = await startService({ AUTH_JWT_SECRET: 'set', ROLE: 'api' }, service.database);
    const id = await openFor('ada');
    const socket = await byWebsocket(third.url, ada, { query, variables: { id } });
    const events = await byEvents(third.url, ada, { query, variables: { id } });
    await expect.poll(() => [socket.messages.length, events.messages.length]).toEqual([1, 1]);
    await third.close();
    await Promise.all([socket.over, events.over]);
  });
});
