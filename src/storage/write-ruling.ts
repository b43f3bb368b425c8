import type { EntityManager } from 'typeorm';
import type { Ruled } from '../review/ruling.ts';
import type { Solution } from '../tutoring/solution.ts';
import { announcing } from './announce.ts';
import { family } from './revoke-answer.ts';
import { storable } from './storable.ts';

/**
 * Writes what a reviewer made of a solution, whose row is locked, and tells whoever watches it. It is what its text stands for from now on, unless
 * that is being worked on anew. Where the answer changed, those that rest on the old one are taken back. What waits for a second reviewer is
 * served to nobody but who waits for it.
 */
export async function writeRuling(manager: EntityManager, solution: Solution, ruled: Ruled): Promise<void> {
  const { id, keys } = solution;
  if (solution.answer?.text !== ruled.answer?.text) await takeBackKin(manager, id);
  await manager.query(
    `UPDATE solution SET in_force = false WHERE text_key = $2 AND in_force AND id <> $1 AND state NOT IN ('QUEUED', 'WORKING')`,
    [id, keys.textKey],
  );
  const sql = `UPDATE solution SET state = $2, method = $3, answer = $4, steps = $5, assurance = $6, verdict = $7, caveat = $8,
      expires_at = CASE WHEN $9::boolean THEN now() END, finished_at = coalesce(finished_at, now()), reasons = '{}',
      revoked_at = NULL, revoked_by = NULL, revoked_because = NULL,
      in_force = NOT EXISTS (SELECT FROM solution AS other WHERE other.text_key = solution.text_key AND other.in_force AND other.id <> solution.id)
    WHERE id = $1 RETURNING id`;
  const { state, method, answer, steps, assurance, verdict, caveat, needsSecond } = storable(ruled);
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  const values = [id, state, method, json(answer), json(steps), assurance, json(verdict), caveat, needsSecond];
  await manager.query(announcing(sql), values);
}

/** What is written into the log of an answer. */
export function shownAnswer({ state, answer, assurance }: Pick<Solution, 'state' | 'answer' | 'assurance'>): string {
  return answer === null ? state : `${answer.text} (${assurance})`;
}

async function takeBackKin(manager: EntityManager, id: string): Promise<void> {
  const sql = `UPDATE solution SET state = 'REVOKED', in_force = false, expires_at = NULL, revoked_at = now(), revoked_by = 'review',
      revoked_because = 'The answer that this one rested on was replaced.'
    WHERE id IN (SELECT id FROM (${family}) AS kin) AND id <> $1 AND state = 'SOLVED' RETURNING id`;
  await manager.query(announcing(sql), [id]);
  await manager.query('UPDATE solution SET source_id = NULL WHERE id = $1', [id]);
}
