import type { DataSource, EntityManager } from 'typeorm';
import { CallStore, type KeptCall } from '../tutoring/ports.ts';
import { storable } from './storable.ts';
import { isId, timeOrderedId } from './time-ordered-id.ts';

/** Calls of solves that never end, which there should be none of, are forgotten after so many days; each new one sweeps a few away. */
const [callDays, sweptEach] = [7, 3];

/** Calls in Postgres. They are written one by one and for sure, because each was paid for. */
export class PostgresCallStore extends CallStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async callsOf(solutionId: string): Promise<readonly KeptCall[]> {
    if (!isId(solutionId)) return [];
    return this.dataSource.query<KeptCall[]>('SELECT key, reply FROM call WHERE solution_id = $1 ORDER BY id', [
      solutionId,
    ]);
  }

  override async keep(solutionId: string, { key, reply }: KeptCall): Promise<void> {
    if (!isId(solutionId)) return;
    const sql = `WITH forgotten AS (DELETE FROM call WHERE ctid = ANY (ARRAY(SELECT ctid FROM call
        WHERE made_at < now() - ${callDays} * interval '1 day' LIMIT ${sweptEach} FOR UPDATE SKIP LOCKED)))
      INSERT INTO call (solution_id, id, key, reply)
      SELECT id, $2, $3, $4 FROM solution WHERE id = $1 AND state IN ('QUEUED', 'WORKING')`;
    await this.dataSource.query(sql, [solutionId, timeOrderedId(), key, JSON.stringify(storable(reply))]);
  }
}

/** Solves that have ended need their calls no more: what counts of them is in the attempts. */
export async function forgetCalls(manager: DataSource | EntityManager, solutionIds: readonly string[]): Promise<void> {
  await manager.query('DELETE FROM call WHERE solution_id = ANY ($1)', [solutionIds]);
}
