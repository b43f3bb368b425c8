import type { EntityManager } from 'typeorm';
import type { EscalationReason } from '../tutoring/attempt.ts';
import type { Outcome } from '../tutoring/solution.ts';
import { announce } from './announce.ts';
import { storable } from './storable.ts';
import { noteTenants } from './tenants.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/** How often a solution `id` was given out, with or without an answer, as it stands. */
const affected =
  '(SELECT coalesce(sum(times + unanswered), 0)::int FROM serving WHERE serving.solution_id = solution.id)';

/** What is written down of something that happened. */
export interface NewEvent {
  readonly by: string;
  readonly action: string;
  readonly note?: string | null;
  readonly before?: string | null;
  readonly after?: string | null;
}

/**
 * Opens the one escalation of a solution, or opens it again where it was resolved; one that somebody holds stays held. @returns its id, locked
 */
export async function openEscalation(
  manager: EntityManager,
  solutionId: string,
  reasons: readonly EscalationReason[],
  event: NewEvent,
): Promise<string> {
  const sql = `INSERT INTO escalation (id, solution_id, reasons, affected, cost_usd)
    SELECT $1, solution.id, $3::text[], ${affected}, solution.cost_usd FROM solution WHERE solution.id = $2
    ON CONFLICT (solution_id) DO UPDATE SET affected = excluded.affected, cost_usd = excluded.cost_usd,
      reasons = ARRAY(SELECT DISTINCT unnest(escalation.reasons || excluded.reasons) ORDER BY 1), resolved_at = NULL,
      state = CASE escalation.state WHEN 'RESOLVED' THEN 'OPEN' ELSE escalation.state END
    RETURNING id`;
  const [row] = await manager.query<{ id: string }[]>(sql, [timeOrderedId(), solutionId, reasons]);
  if (row === undefined) throw new Error('an escalation was opened for a solution that is not there');
  await noteTenants(manager, solutionId);
  await addEvent(manager, row.id, event);
  return row.id;
}

/** What no method could settle goes to a teacher, in the transaction that writes it; what only waits for a model does not. */
export async function escalateReferred(
  manager: EntityManager,
  solutionId: string,
  { state, reasons }: Pick<Outcome, 'state' | 'reasons'>,
): Promise<void> {
  const because = reasons.filter((reason) => reason !== 'NO_MODEL');
  if (state !== 'NEEDS_REVIEW' || because.length === 0) return;
  await openEscalation(manager, solutionId, because, { by: 'verity', action: 'open', note: because.join(', ') });
}

/** Adds an event to an escalation whose row the transaction has locked, and tells the news. */
export async function addEvent(manager: EntityManager, id: string, event: NewEvent): Promise<void> {
  const { by, action, note = null, before = null, after = null } = storable(event);
  const sql = `INSERT INTO escalation_event (escalation_id, ordinal, by, action, note, before, after)
    SELECT $1, count(*), $2, $3, $4, $5, $6 FROM escalation_event WHERE escalation_id = $1`;
  await manager.query(sql, [id, by, action, note, before, after]);
  await announce(manager, 'escalation', id);
}
