import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { type Extra, useServer as serveSockets } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { Refusal } from '../../graphql/refusal.ts';
import type { OperationDoor } from './operation-door.ts';

/** The largest message that is read, in bytes, and how many operations one connection may have open. */
const [largestMessageBytes, mostOperations] = [131_072, 100];

/** What a client says when it connects: browsers cannot set headers there. */
interface ConnectionParams extends Record<string, unknown> {
  readonly authorization?: string;
}

/** Aborted when the connection is gone. */
interface Connection extends Record<PropertyKey, unknown> {
  gone: AbortController;
}

/**
 * Serves operations over websockets at `/graphql`, by the protocol `graphql-transport-ws`. A token comes as the header `authorization` or, from
 * browsers, as `connectionParams.authorization`; it is looked at with every operation, so that one that has run out starts nothing new.
 * @returns closes all connections, telling clients that the service goes away, so that they connect to another instance
 */
export function serveWebsocket(server: FastifyInstance, door: OperationDoor): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: largestMessageBytes });
  const connections = serveSockets<ConnectionParams, Connection>(
    {
      async onConnect(context) {
        context.extra.gone = new AbortController();
        const asker = await door.identify(authorizationOf(context));
        return asker !== null && !(asker instanceof Refusal);
      },
      async onSubscribe(context, _, payload) {
        if (Object.keys(context.subscriptions).length > mostOperations)
          return [new Refusal('LIMIT_EXCEEDED', `One connection may have ${mostOperations} operations open.`)];
        const patience = context.extra.gone?.signal ?? AbortSignal.abort();
        const passage = await door.pass(payload, authorizationOf(context), patience);
        return passage.kind === 'admitted' ? passage.operation : passage.refusals;
      },
      onNext(_context, _id, _payload, _operation, { data = null, errors }) {
        return errors === undefined ? { data } : { data, errors: door.masked(errors).map((error) => error.toJSON()) };
      },
      onError: (_context, _id, _payload, errors) => door.masked(errors).map((error) => error.toJSON()),
      onClose: (context) => context.extra.gone?.abort(),
    },
    sockets,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  };
  server.server.on('upgrade', upgrade);
  let closed: Promise<void> | undefined;
  return () => {
    server.server.off('upgrade', upgrade);
    closed ??= Promise.resolve(connections.dispose());
    return closed;
  };
}

interface Told {
  readonly connectionParams?: Readonly<ConnectionParams> | undefined;
  readonly extra: Pick<Extra, 'request'>;
}

function authorizationOf({ connectionParams, extra }: Told): string | undefined {
  const told = connectionParams?.authorization;
  return typeof told === 'string' ? told : extra.request.headers.authorization;
}
