import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import type { News } from '../tutoring/news.ts';
import { type Asking, AskingStore, type RememberedAsking } from '../tutoring/ports.ts';
import { announce } from './announce.ts';
import type { AskingRow } from './asking.entity.ts';
import { update } from './rows.ts';
import { storable } from './storable.ts';
import { noteAskers } from './tenants.ts';
import { isId } from './time-ordered-id.ts';
import { WriteBatch } from './write-batch.ts';

const day = 24 * 60 * 60 * 1_000;

/** How long it is remembered who asked for what, and what an idempotency key stands for, in milliseconds. Settings. */
export interface AskingLives {
  readonly askingMs: number;
  readonly keyMs: number;
}

export const usualLives: AskingLives = { askingMs: 30 * day, keyMs: day };

/** How many forgotten askings each new one sweeps away, more than come in, so that no job has to. */
const sweptEach = 3;

/** How many askings are known here to be written, and for how long that is believed, in milliseconds: well below the day after which they are renewed. */
const [knownAskings, knownForMs] = [50_000, 60 * 60 * 1_000];

/** What an earlier request under the same idempotency key means for this one. */
type Earlier = { readonly kind: 'same'; readonly solutionId: string } | { readonly kind: 'conflict' };

/** A row to write: it is renewed at most once a day, or, where it is a key, stands until it has expired. */
interface Row {
  readonly subject: string;
  readonly requestHash: string;
  readonly solutionId: string;
  readonly inputHash: string;
}

/** For `$1` to `$5`, columns of rows and how long they live. In the order of the key, so that two batches never wait for each other in a circle. */
const insertRows = `INSERT INTO asking (subject, request_hash, solution_id, input_hash, expires_at)
  SELECT subject, request_hash, solution_id, input_hash, now() + $5 * interval '1 millisecond'
  FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[]) AS given (subject, request_hash, solution_id, input_hash)
  ORDER BY subject, request_hash
  ON CONFLICT (subject, request_hash) DO UPDATE SET solution_id = excluded.solution_id, input_hash = excluded.input_hash,
    asked_at = excluded.asked_at, expires_at = excluded.expires_at`;

/**
 * Askings in Postgres. Of clients' keys only hashes are kept. What has expired counts as never asked, by the clock of the database.
 * Those without a key are written in batches whose commit does not wait for the disk: a crash of the database may lose those of its last half
 * second, and with them that their askers may look the same solutions up again; asking again restores that. Keys are written at once and for sure.
 */
export class PostgresAskingStore extends AskingStore {
  private readonly batch = new WriteBatch<Row>((rows) => this.writeBatch(rows));
  private readonly known = new LRUCache<string, true>({ max: knownAskings, ttl: knownForMs });

  constructor(
    private readonly dataSource: DataSource,
    private readonly lives: AskingLives = usualLives,
    news?: News,
  ) {
    super();
    news?.on('asking', () => this.known.clear());
  }

  override async remember(asking: Asking): Promise<{ readonly kind: 'new' } | Earlier> {
    const { idempotencyKey } = asking;
    return idempotencyKey === undefined ? this.rememberPlain(asking) : this.rememberKey(asking, idempotencyKey);
  }

  override async recall(
    subject: string,
    idempotencyKey: string,
    inputHash: string,
  ): Promise<{ readonly kind: 'none' } | Earlier> {
    const sql = `SELECT solution_id AS "solutionId", input_hash AS "inputHash" FROM asking
      WHERE subject = $1 AND request_hash = $2 AND expires_at > now()`;
    const [row] = await this.dataSource.query<Pick<AskingRow, 'solutionId' | 'inputHash'>[]>(sql, [
      storable(subject),
      hashOf('key', idempotencyKey),
    ]);
    if (row === undefined) return { kind: 'none' };
    return row.inputHash === inputHash ? { kind: 'same', solutionId: row.solutionId } : { kind: 'conflict' };
  }

  override async hasAsked(subject: string, solutionId: string): Promise<boolean> {
    if (!isId(solutionId)) return false;
    const sql = 'SELECT 1 FROM asking WHERE subject = $1 AND solution_id = $2 AND expires_at > now() LIMIT 1';
    return (await this.dataSource.query<unknown[]>(sql, [storable(subject), solutionId])).length > 0;
  }

  override eraseSubject(subject: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const sql = 'DELETE FROM asking WHERE subject = $1 RETURNING solution_id';
      const erased = await update(manager, sql, [storable(subject)]);
      // Which person it was is nobody's news.
      await announce(manager, 'asking', 'erased');
      return erased.length;
    });
  }

  override exportSubject(subject: string): Promise<readonly RememberedAsking[]> {
    const sql = `SELECT asking.solution_id AS "solutionId", solution.problem, asking.request_hash LIKE 'key %' AS "hasIdempotencyKey",
        asking.asked_at AS "askedAt", asking.expires_at AS "expiresAt"
      FROM asking LEFT JOIN solution ON solution.id = asking.solution_id WHERE asking.subject = $1 ORDER BY asking.asked_at`;
    return this.dataSource.query<RememberedAsking[]>(sql, [storable(subject)]);
  }

  private async rememberPlain(asking: Asking): Promise<{ readonly kind: 'new' }> {
    const known = `${asking.solutionId} ${asking.subject}`;
    if (!this.known.has(known)) {
      await this.batch.add(plainRow(asking));
      this.known.set(known, true);
    }
    return { kind: 'new' };
  }

  /** The first request under a key stands until it has expired; of several at once, one is first. */
  private async rememberKey(asking: Asking, key: string): Promise<{ readonly kind: 'new' } | Earlier> {
    const row: Row = { ...plainRow(asking), requestHash: hashOf('key', key) };
    for (;;) {
      const values = [...columnsOf([row]), this.lives.keyMs];
      const written = await this.dataSource.query<unknown[]>(
        `${insertRows} WHERE asking.expires_at <= now() RETURNING subject`,
        values,
      );
      if (written.length > 0) return this.rememberPlain(asking);
      const earlier = await this.recall(asking.subject, key, asking.inputHash);
      if (earlier.kind !== 'none') return earlier;
    }
  }

  private async writeBatch(rows: readonly Row[]): Promise<void> {
    const distinct = [...new Map(rows.map((row) => [`${row.requestHash} ${row.subject}`, row])).values()];
    const isDue = `asking.expires_at <= now() OR asking.expires_at < excluded.expires_at - interval '1 day'`;
    const sql = `WITH relaxed AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
      forgotten AS (DELETE FROM asking WHERE ctid = ANY (ARRAY(SELECT ctid FROM asking WHERE expires_at <= now()
        AND (SELECT true FROM relaxed) LIMIT $6 FOR UPDATE SKIP LOCKED)))
      ${insertRows} WHERE ${isDue}`;
    await this.dataSource.query(sql, [...columnsOf(distinct), this.lives.askingMs, sweptEach * distinct.length]);
    await noteAskers(this.dataSource, distinct);
  }
}

function plainRow({ subject, solutionId, inputHash }: Asking): Row {
  return { subject: storable(subject), requestHash: hashOf('solution', solutionId), solutionId, inputHash };
}

function columnsOf(rows: readonly Row[]): unknown[] {
  return [
    rows.map(({ subject }) => subject),
    rows.map(({ requestHash }) => requestHash),
    rows.map(({ solutionId }) => solutionId),
    rows.map(({ inputHash }) => inputHash),
  ];
}

/** Keys and solutions are told apart, so that no key can be made to mean a solution. */
function hashOf(kind: 'key' | 'solution', text: string): string {
  return `${kind} ${createHash('sha256').update(text).digest('base64url')}`;
}
