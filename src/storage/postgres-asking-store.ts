import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type Asking, AskingStore } from '../tutoring/ports.ts';
import type { AskingRow } from './asking.entity.ts';
import { storable } from './storable.ts';
import { isId } from './time-ordered-id.ts';

/** How long it is remembered who asked for what, in milliseconds: thirty days. */
export const askingTtlMs = 30 * 24 * 60 * 60 * 1_000;

/** How many forgotten askings each new one sweeps away, more than come in, so that no job has to. */
const sweptEach = 3;

/** What an earlier request under the same idempotency key means for this one. */
type Earlier = { readonly kind: 'same'; readonly solutionId: string } | { readonly kind: 'conflict' };

/** Askings in Postgres. Of clients' keys only hashes are kept. What has expired counts as never asked, by the clock of the database. */
export class PostgresAskingStore extends AskingStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ttlMs: number = askingTtlMs,
  ) {
    super();
  }

  override async remember(asking: Asking): Promise<{ readonly kind: 'new' } | Earlier> {
    const { subject, idempotencyKey, inputHash } = asking;
    for (;;) {
      const isWritten = await this.write(asking);
      if (isWritten) await this.sweep();
      if (isWritten || idempotencyKey === undefined) return { kind: 'new' };
      const earlier = await this.recall(subject, idempotencyKey, inputHash);
      if (earlier.kind !== 'none') return earlier;
    }
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

  /**
   * Asking again without a key renews the asking, at most once a day; with one, the first request stands until it has expired.
   * @returns false where the asking that there is stands
   */
  private async write({ subject, solutionId, idempotencyKey, inputHash }: Asking): Promise<boolean> {
    const [request, isRenewed] =
      idempotencyKey === undefined
        ? [hashOf('solution', solutionId), `asking.expires_at < excluded.expires_at - interval '1 day'`]
        : [hashOf('key', idempotencyKey), 'false'];
    const sql = `INSERT INTO asking (subject, request_hash, solution_id, input_hash, expires_at)
      VALUES ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')
      ON CONFLICT (subject, request_hash) DO UPDATE SET solution_id = excluded.solution_id, input_hash = excluded.input_hash,
        asked_at = excluded.asked_at, expires_at = excluded.expires_at
      WHERE asking.expires_at <= now() OR ${isRenewed} RETURNING subject`;
    const values = [storable(subject), request, solutionId, inputHash, this.ttlMs];
    return (await this.dataSource.query<unknown[]>(sql, values)).length > 0;
  }

  private async sweep(): Promise<void> {
    const forgotten = 'SELECT ctid FROM asking WHERE expires_at <= now() LIMIT $1 FOR UPDATE SKIP LOCKED';
    await this.dataSource.query(`DELETE FROM asking WHERE ctid = ANY (ARRAY(${forgotten}))`, [sweptEach]);
  }
}

/** Keys and solutions are told apart, so that no key can be made to mean a solution. */
function hashOf(kind: 'key' | 'solution', text: string): string {
  return createHash('sha256').update(`${kind}\n${text}`).digest('hex');
}
