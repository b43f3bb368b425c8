import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Patience } from './patience.ts';

/** How long connections may last once nobody waits for anything better, in milliseconds. */
const farewellMs = 3_000;

/**
 * Lets a closing server come to an end: Fastify stops listening and waits for connections, and this sees to it that they end. Requests in
 * flight are finished, and their connections closed with the reply; connections on which nothing was asked yet, which browsers open ahead, are
 * closed at once; whoever still waits after `drainMs` gets what there is then.
 */
export class Drain {
  private isClosing = false;
  private readonly unused = new Set<Socket>();
  private readonly timers: NodeJS.Timeout[] = [];

  /** To be made before the server listens. */
  constructor(
    private readonly server: FastifyInstance,
    private readonly patience: Patience,
  ) {
    server.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.isClosing) reply.header('connection', 'close');
      done();
    });
    server.server.on('connection', (socket) => {
      this.unused.add(socket);
      socket.once('close', () => this.unused.delete(socket));
    });
    server.server.on('request', ({ socket }) => this.unused.delete(socket));
    server.server.on('upgrade', ({ socket }) => this.unused.delete(socket));
  }

  begin(drainMs: number): void {
    this.isClosing = true;
    for (const socket of this.unused) socket.destroy();
    this.timers.push(setTimeout(() => this.patience.endAll(), drainMs));
    this.timers.push(setTimeout(() => this.server.server.closeAllConnections(), drainMs + farewellMs));
  }

  /** To be called when the server is closed. */
  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
