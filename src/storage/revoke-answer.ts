import type { EntityManager } from 'typeorm';
import type { Revocation, RevocationRequest } from '../tutoring/ports.ts';
import { announcing } from './announce.ts';
import { solutionOf } from './rows.ts';
import type { SolutionRow } from './solution.entity.ts';
import { storable } from './storable.ts';

/** A solution and all that share its answer: what it was adopted from, and what was adopted from that. `$1` is its id. */
export const family = `WITH root AS (SELECT coalesce(source_id, id) AS id FROM solution WHERE id = $1)
  SELECT solution.id, solution.state FROM solution, root WHERE solution.id = root.id OR solution.source_id = root.id`;

/**
 * Takes back an answer with those that rest on it. The rows are locked in the order of their ids, and whoever adopts the answer at the same time
 * waits for the lock on its source, and then finds it gone.
 * @param columns what the rows are read by
 */
export async function revokeAnswer(
  manager: EntityManager,
  id: string,
  { by, because }: RevocationRequest,
  columns: string,
): Promise<Revocation> {
  await lockFamily(manager, id);
  const kin = await manager.query<Pick<SolutionRow, 'id' | 'state'>[]>(family, [id]);
  const [own] = await manager.query<SolutionRow[]>(`SELECT ${columns} FROM solution WHERE id = $1`, [id]);
  if (own === undefined) return { kind: 'not-found' };
  if (own.state !== 'SOLVED') return { kind: 'not-kept', solution: solutionOf(own) };
  const ids = kin.filter(({ state }) => state === 'SOLVED').map((each) => each.id);
  const sql = `UPDATE solution SET state = 'REVOKED', in_force = false, expires_at = NULL, revoked_at = now(), revoked_by = $2, revoked_because = $3
    WHERE id = ANY ($1) RETURNING ${columns}`;
  const rows = await manager.query<SolutionRow[]>(announcing(sql), [ids, storable(by), storable(because)]);
  const [given] = await manager.query<{ times: number }[]>(
    'SELECT coalesce(sum(times), 0)::int AS times FROM serving WHERE solution_id = ANY ($1)',
    [ids],
  );
  const solutions = rows.map(solutionOf).sort((one, other) => Number(other.id === id) - Number(one.id === id));
  return { kind: 'revoked', solutions, deliveries: given?.times ?? 0 };
}

/** Locks a solution and all that share its answer, in the order of their ids, so that nobody waits for another in a circle. */
export async function lockFamily(manager: EntityManager, id: string): Promise<void> {
  const sql = `SELECT id FROM solution WHERE id IN (SELECT id FROM (${family}) AS kin) ORDER BY id FOR UPDATE`;
  await manager.query(sql, [id]);
}
