import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Behaviour, VendorReply, VendorRequest } from './behaviour.ts';
import { type Rendered, render, renderError } from './render.ts';

export interface VendorServer {
  /** For Anthropic's SDK. */
  readonly url: string;
  /** For OpenAI's, whose base URL has the version in it. */
  readonly openAiUrl: string;
  /** What was asked, in order. */
  readonly requests: readonly VendorRequest[];
  /** Connections open now. */
  readonly sockets: ReadonlySet<Socket>;
  /** Requests whose client left before the reply was whole. */
  readonly left: number;
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export interface VendorServerOptions {
  readonly port?: number;
  /** False for servers that answer whole whatever is asked. */
  readonly streams?: boolean;
}

/**
 * Speaks Anthropic's Messages and OpenAI's Responses and Chat Completions over real HTTP, to the real SDKs, and does with each request what
 * it is told to, faults included. Listens on this machine only.
 */
export async function startVendorServer(
  behaviour: Behaviour,
  options: VendorServerOptions = {},
): Promise<VendorServer> {
  let behave = behaviour;
  let left = 0;
  const requests: VendorRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) left += 1;
    });
    outgoing.on('error', () => undefined);
    void read(incoming).then(async (request) => {
      if (request === null) return void outgoing.writeHead(404).end('{}');
      requests.push(request);
      await answer(request, behave(request), outgoing, options.streams ?? true);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    openAiUrl: `${url}/v1`,
    requests,
    sockets,
    get left() {
      return left;
    },
    behave(next) {
      behave = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const protocols: Readonly<Record<string, VendorRequest['protocol']>> = {
  '/v1/messages': 'anthropic',
  '/v1/responses': 'responses',
  '/v1/chat/completions': 'chat',
};

async function read(incoming: IncomingMessage): Promise<VendorRequest | null> {
  const protocol = protocols[new URL(incoming.url ?? '/', 'http://vendor').pathname];
  if (protocol === undefined || incoming.method !== 'POST') return null;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  const key = incoming.headers['x-api-key'] ?? incoming.headers.authorization?.replace(/^Bearer /, '') ?? null;
  return {
    protocol,
    ...wordsOf(protocol, body),
    model: String(body.model),
    stream: body.stream === true,
    key: String(key),
    body,
  };
}

type Words = Pick<VendorRequest, 'instructions' | 'input' | 'hasSchema' | 'effort'>;

function wordsOf(protocol: VendorRequest['protocol'], body: Record<string, unknown>): Words {
  const messages = (body.messages ?? []) as { role: string; content: string }[];
  switch (protocol) {
    case 'anthropic': {
      const config = (body.output_config ?? {}) as { effort?: string; format?: object };
      const system = (body.system ?? []) as { text: string }[];
      const instructions = system.map(({ text }) => text).join('\n');
      const input = messages.map(({ content }) => content).join('\n');
      return { instructions, input, hasSchema: config.format !== undefined, effort: config.effort ?? null };
    }
    case 'responses': {
      const reasoning = (body.reasoning ?? {}) as { effort?: string };
      const hasSchema = body.text !== undefined;
      return {
        instructions: String(body.instructions),
        input: String(body.input),
        hasSchema,
        effort: reasoning.effort ?? null,
      };
    }
    case 'chat': {
      const of = (role: string) => messages.filter((message) => message.role === role).map(({ content }) => content);
      const effort = (body.reasoning_effort as string | undefined) ?? null;
      const hasSchema = body.response_format !== undefined;
      return { instructions: of('system').join('\n'), input: of('user').join('\n'), hasSchema, effort };
    }
  }
}

const filler = { kind: 'text', text: '{"steps":[],"answer":"1"}' } as const;

async function answer(
  request: VendorRequest,
  reply: VendorReply,
  outgoing: ServerResponse,
  streams: boolean,
): Promise<void> {
  const isStream = request.stream && streams;
  const rendered = render(
    request,
    reply.kind === 'text' || reply.kind === 'drip' ? { ...reply, kind: 'text' } : filler,
  );
  const body = isStream ? rendered.events.join('') : rendered.whole;
  const half = isStream ? halfOf(rendered) : body.slice(0, body.length / 2);
  switch (reply.kind) {
    case 'text':
      await delay(reply.delayMs ?? 0);
      head(outgoing, isStream).end(body);
      return;
    case 'status': {
      const text = renderError(request, reply);
      const retryAfter = reply.retryAfter === undefined ? {} : { 'retry-after': reply.retryAfter };
      outgoing.writeHead(reply.status, { 'content-type': 'application/json', ...retryAfter });
      if (reply.stalls) outgoing.write(text.slice(0, text.length / 2));
      else outgoing.end(text);
      return;
    }
    case 'hang':
      return;
    case 'stall':
      head(outgoing, isStream).write(half);
      return;
    case 'overload-in-stream':
      if (isStream) head(outgoing, true).end(half + rendered.overload);
      else outgoing.writeHead(529, { 'content-type': 'application/json' }).end('{"error":{"type":"overloaded_error"}}');
      return;
    case 'reset':
      outgoing.socket?.resetAndDestroy();
      return;
    case 'reset-in-body':
      head(outgoing, isStream).write(half, () => outgoing.socket?.resetAndDestroy());
      return;
    case 'truncated-json':
      head(outgoing, isStream).end(isStream ? `${half}${rendered.events.at(-2)?.slice(0, 40)}\n\n` : half);
      return;
    case 'drip':
      head(outgoing, isStream);
      for (let at = 0; at < body.length && !outgoing.destroyed; at += 20) {
        outgoing.write(body.slice(at, at + 20));
        await delay(reply.everyMs);
      }
      outgoing.end();
  }
}

/** The events before the last three: text has come, the end has not. */
function halfOf({ events }: Rendered): string {
  return events.slice(0, -3).join('');
}

function head(outgoing: ServerResponse, isStream: boolean): ServerResponse {
  const type = isStream ? 'text/event-stream' : 'application/json';
  return outgoing.writeHead(200, {
    'content-type': type,
    'request-id': 'req_scripted',
    'x-request-id': 'req_scripted',
  });
}
