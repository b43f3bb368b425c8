import type { DataSource, EntityManager } from 'typeorm';
import { type Action, type Escalation, moveOf, standingOf } from '../review/escalation.ts';
import type { Reviewed } from '../review/review-store.ts';
import { EscalationRow } from './escalation.entity.ts';
import { escalationOf } from './page-of-escalations.ts';
import { lockFamily } from './revoke-answer.ts';
import type { SolutionRow } from './solution.entity.ts';
import { storable } from './storable.ts';
import { isId } from './time-ordered-id.ts';

/** Locks the solution and the escalation, in this order, and acts where that is allowed as things stand then. One transaction. */
export async function moveEscalation(
  dataSource: DataSource,
  id: string,
  by: string,
  action: Action,
  act: (manager: EntityManager, escalation: Escalation) => Promise<Reviewed>,
): Promise<Reviewed> {
  if (!isId(id)) return { kind: 'not-found' };
  return dataSource.transaction(async (manager) => {
    const row = await lockEscalation(manager, id);
    if (row === null) return { kind: 'not-found' };
    const move = moveOf(action, standingOf(row.state, row.claimedBy, row.isLive, storable(by)));
    if (move.kind === 'conflict') return conflict(move.code, move.message, escalationOf(row));
    return act(manager, escalationOf(row));
  });
}

/** Locks an escalation after its solution, and reads it. `isLive` says whether a claim has not run out. */
export async function lockEscalation(
  manager: EntityManager,
  id: string,
): Promise<(EscalationRow & { readonly isLive: boolean }) | null> {
  const known = await manager.findOneBy(EscalationRow, { id });
  if (known === null || (await lockSolution(manager, known.solutionId)) === null) return null;
  const sql = 'SELECT claim_expires_at > now() AS "isLive" FROM escalation WHERE id = $1 FOR UPDATE';
  const [lock] = await manager.query<{ isLive: boolean | null }[]>(sql, [id]);
  const row = await manager.findOne(EscalationRow, { where: { id }, relations: { solution: true } });
  return row && { ...row, isLive: lock?.isLive === true };
}

/** With all that share its answer, in the order that everybody locks them in. */
export async function lockSolution(manager: EntityManager, id: string): Promise<Pick<SolutionRow, 'state'> | null> {
  await lockFamily(manager, id);
  const sql = 'SELECT state FROM solution WHERE id = $1';
  return (await manager.query<Pick<SolutionRow, 'state'>[]>(sql, [id]))[0] ?? null;
}

export async function readEscalation(manager: EntityManager, id: string): Promise<Escalation | null> {
  const row = await manager.findOne(EscalationRow, { where: { id }, relations: { solution: true } });
  return row && escalationOf(row);
}

/** What an action gives that was done. */
export async function done(manager: EntityManager, id: string): Promise<Reviewed> {
  const escalation = await readEscalation(manager, id);
  return escalation === null ? { kind: 'not-found' } : { kind: 'done', escalation };
}

export function conflict(code: string, message: string, escalation: Escalation | null = null): Reviewed {
  return { kind: 'conflict', code, message, escalation };
}
