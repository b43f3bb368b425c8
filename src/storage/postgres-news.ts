import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Hear, News, type Topic } from '../tutoring/news.ts';
import { newsChannel } from './announce.ts';

/** How long connecting may take, in milliseconds. */
const connectWithinMs = 5_000;

/** The first and the longest rest before the next try to connect, how often an open connection is looked at, and what that may take, in milliseconds. */
const [firstRestMs, longestRestMs, lookEveryMs, lookWithinMs] = [100, 5_000, 1_000, 2_000];

/**
 * News over LISTEN on one connection of its own, because a pooled one would not keep listening. What is sent while it is down is lost, so
 * that everybody is told to look again when it is back. Does not pass through a pooler of transactions.
 */
export class PostgresNews extends News {
  isLive = false;
  private readonly hearers = new Map<Topic, Set<Hear>>();
  private readonly closing = new AbortController();
  private kept: Promise<void> = Promise.resolve();

  constructor(private readonly url: string) {
    super();
  }

  override on(topic: Topic, hear: Hear): () => void {
    const hearers = this.hearers.get(topic) ?? new Set<Hear>();
    this.hearers.set(topic, hearers);
    hearers.add(hear);
    return () => hearers.delete(hear);
  }

  /** Settles when it listens, and listens from then on, whatever becomes of its connection. @throws where the server cannot be reached */
  async start(): Promise<void> {
    const client = await this.connect();
    this.isLive = true;
    this.kept = this.keep(client);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.kept;
  }

  private async keep(first: pg.Client): Promise<void> {
    for (let client: pg.Client | null = first; client !== null; client = await this.reconnect()) {
      await this.untilGone(client);
      this.isLive = false;
      client.removeAllListeners('notification');
      await Promise.race([client.end().catch(() => undefined), delay(lookWithinMs, undefined, { ref: false })]);
      if (this.closing.signal.aborted) return;
    }
  }

  private async reconnect(): Promise<pg.Client | null> {
    for (let restMs = firstRestMs; !this.closing.signal.aborted; restMs = Math.min(longestRestMs, restMs * 2)) {
      await delay(restMs, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
      const client = this.closing.signal.aborted ? null : await this.connect().catch(() => null);
      if (client === null) continue;
      this.tellAll();
      this.isLive = true;
      return client;
    }
    return null;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'verity news',
      keepAlive: true,
      connectionTimeoutMillis: connectWithinMs,
      query_timeout: lookWithinMs,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${newsChannel}`);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Settles when the connection has ended, does not answer any more, or is not needed. */
  private async untilGone(client: pg.Client): Promise<void> {
    const gone = new AbortController();
    const end = () => {
      this.isLive = false;
      gone.abort();
    };
    client.once('end', end);
    client.once('error', end);
    this.closing.signal.addEventListener('abort', end, { once: true });
    while (!gone.signal.aborted && !this.closing.signal.aborted) {
      await delay(lookEveryMs, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
      if (!gone.signal.aborted) await client.query('SELECT 1').catch(end);
    }
    this.closing.signal.removeEventListener('abort', end);
  }

  /** Whatever was heard before may be out of date. */
  private tellAll(): void {
    for (const hearers of this.hearers.values()) for (const hear of hearers) hear(null);
  }

  private tell(payload: string): void {
    const [topic, id] = payload.split(' ');
    for (const [each, hearers] of this.hearers) if (each === topic) for (const hear of hearers) hear(id ?? null);
  }
}
