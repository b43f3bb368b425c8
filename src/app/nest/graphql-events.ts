import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Response } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { Refusal } from '../../graphql/refusal.ts';
import type { OperationDoor } from './operation-door.ts';

/** Where operations are served as server-sent events, for networks that let no websocket pass. */
export const eventsPath = '/graphql/stream';

/**
 * Serves operations as server-sent events, one operation per request, by the protocol of `graphql-sse` (distinct connections). By POST alone, as
 * everything else: the client is `fetch`, which can send a token.
 * @returns ends all streams, so that clients connect to another instance
 */
export function serveEvents(server: FastifyInstance, door: OperationDoor): () => void {
  const open = new Set<FastifyReply['raw']>();
  const handle = createHandler<Record<PropertyKey, unknown>>({
    // Without a token of its own there is no single connection that several operations share.
    authenticate: () => null,
    async onSubscribe({ raw, context }, params) {
      const gone = new AbortController();
      context.reply.raw.once('close', () => gone.abort());
      const passage = await door.pass(params, raw.headers.authorization, gone.signal);
      if (passage.kind === 'admitted') return passage.operation;
      const code = passage.refusals[0]?.code;
      const status = code === 'UNAUTHENTICATED' ? 401 : code === 'UNAVAILABLE' ? 503 : 400;
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      const refused: Response = [
        JSON.stringify({ errors: passage.refusals }),
        { status, statusText: code ?? 'Refused', headers },
      ];
      return refused;
    },
    onNext: (_context, _request, result) =>
      result.errors === undefined ? result : { ...result, errors: door.masked(result.errors) },
  });
  const serve = async (request: FastifyRequest, reply: FastifyReply) => {
    open.add(reply.raw);
    reply.raw.once('close', () => open.delete(reply.raw));
    reply.hijack();
    reply.raw.setHeader('cache-control', 'no-store');
    reply.raw.setHeader('x-accel-buffering', 'no');
    try {
      await handle(request, reply);
    } catch (error) {
      request.log.error({ err: error }, 'a stream of events broke off');
      reply.raw.destroy();
    }
  };
  server.post(eventsPath, {
    handler: serve,
    errorHandler: async (error: Error & { statusCode?: number }, _, reply) => {
      const refusal = new Refusal('MALFORMED', error.statusCode === undefined ? 'Not a request.' : error.message);
      return reply.code(400).send({ errors: [refusal.toJSON()] });
    },
  });
  return () => {
    for (const stream of open) stream.end();
  };
}
