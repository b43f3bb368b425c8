import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Escalation, EscalationState } from '../review/escalation.ts';
import type { EscalationFilter, EscalationOrder, EscalationPageRequest } from '../review/review-store.ts';
import type { Page } from '../tutoring/ports.ts';
import { EscalationRow } from './escalation.entity.ts';
import { largestPage } from './page-of-solutions.ts';
import { solutionOf } from './rows.ts';
import { storable } from './storable.ts';
import { isId } from './time-ordered-id.ts';

/** By what a list is ordered, in which direction; equals by id in the same one. */
const orders: Readonly<
  Record<EscalationOrder, { readonly by: keyof EscalationRow & string; readonly way: 'ASC' | 'DESC' }>
> = {
  MOST_AFFECTED: { by: 'affected', way: 'DESC' },
  MOST_EXPENSIVE: { by: 'costUsd', way: 'DESC' },
  NEWEST: { by: 'id', way: 'DESC' },
  OLDEST: { by: 'id', way: 'ASC' },
};

const conditions: Readonly<Record<EscalationState, string>> = {
  OPEN: `(escalation.state = 'OPEN' OR (escalation.state = 'CLAIMED' AND escalation.claim_expires_at <= now()))`,
  CLAIMED: `(escalation.state = 'CLAIMED' AND escalation.claim_expires_at > now())`,
  RESOLVED: `escalation.state = 'RESOLVED'`,
};

/** Those that match, each with its solution. */
export function matchingEscalations(on: EntityManager, filter: EscalationFilter): SelectQueryBuilder<EscalationRow> {
  const matching = on
    .createQueryBuilder(EscalationRow, 'escalation')
    .innerJoinAndSelect('escalation.solution', 'solution');
  const { state, reason, tier, assurance, claimedBy, text, createdAfter, createdBefore, minAffected, tenant } = filter;
  if (state !== undefined)
    matching.andWhere(state.length === 0 ? 'false' : `(${state.map((each) => conditions[each]).join(' OR ')})`);
  if (reason !== undefined) matching.andWhere('escalation.reasons && CAST(:reason AS text[])', { reason });
  if (tier !== undefined) matching.andWhere('solution.tier = ANY(:tier)', { tier });
  if (assurance !== undefined) matching.andWhere('solution.assurance = ANY(:assurance)', { assurance });
  if (claimedBy !== undefined)
    matching.andWhere(`escalation.claimed_by = :claimedBy AND ${conditions.CLAIMED}`, {
      claimedBy: storable(claimedBy),
    });
  if (text !== undefined)
    matching.andWhere('position(lower(:searched) in lower(solution.problem)) > 0', { searched: storable(text) });
  if (createdAfter !== undefined) matching.andWhere('escalation.created_at >= :createdAfter', { createdAfter });
  if (createdBefore !== undefined) matching.andWhere('escalation.created_at < :createdBefore', { createdBefore });
  if (minAffected !== undefined) matching.andWhere('escalation.affected >= :minAffected', { minAffected });
  if (tenant !== undefined) matching.andWhere('escalation.tenants @> ARRAY[:tenant]', { tenant: storable(tenant) });
  return matching;
}

/** A page that begins behind its cursor. A cursor that we never gave out, or for another order, has nothing behind it. */
export async function pageOfEscalations(on: EntityManager, request: EscalationPageRequest): Promise<Page<Escalation>> {
  const { by, way } = orders[request.orderBy];
  const first = Math.min(Math.max(0, request.first), largestPage);
  const matching = matchingEscalations(on, request.filter);
  const totalCount = await matching.getCount();
  if (request.after !== undefined) {
    const place = placeOf(request.after, request.orderBy);
    if (place === null) return { items: [], hasNextPage: false, hasPreviousPage: false, totalCount };
    const than = way === 'ASC' ? '>' : '<';
    matching.andWhere(
      new Brackets((inner) => {
        inner.where(`escalation.${by} ${than} :value`, { value: place.value });
        inner.orWhere(`(escalation.${by} = :value AND escalation.id ${than} :placeId)`, { placeId: place.id });
      }),
    );
  }
  matching.orderBy(`escalation.${by}`, way);
  if (by !== 'id') matching.addOrderBy('escalation.id', way);
  const rows = await matching.limit(first + 1).getMany();
  return {
    items: rows.slice(0, first).map((row) => ({
      cursor: Buffer.from(JSON.stringify([request.orderBy, row[by], row.id])).toString('base64url'),
      node: escalationOf(row),
    })),
    hasNextPage: rows.length > first,
    hasPreviousPage: request.after !== undefined,
    totalCount,
  };
}

/** Where a cursor of this order points; null where it is none of ours. */
function placeOf(cursor: string, orderBy: EscalationOrder): { readonly value: string; readonly id: string } | null {
  try {
    const held: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(held)) return null;
    const [order, value, id]: unknown[] = held;
    if (order !== orderBy || typeof id !== 'string' || !isId(id)) return null;
    const text = String(value);
    return text === id || /^\d{1,9}(\.\d{1,8})?$/.test(text) ? { value: text, id } : null;
  } catch {
    return null;
  }
}

/** @returns the escalation; a claim that has run out counts as open */
export function escalationOf(row: EscalationRow): Escalation {
  const { id, reasons, affected, insistedBy, tenants, createdAt, resolvedAt } = row;
  const isLive = row.claimExpiresAt !== null && row.claimExpiresAt.getTime() > Date.now();
  const hasRunOut = row.state === 'CLAIMED' && !isLive;
  const isClaimed = row.state === 'CLAIMED' && isLive;
  return {
    ...{ id, reasons, affected, insistedBy, tenants, createdAt, resolvedAt },
    solution: solutionOf(row.solution),
    state: hasRunOut ? 'OPEN' : row.state,
    claimedBy: isClaimed ? row.claimedBy : null,
    claimExpiresAt: isClaimed ? row.claimExpiresAt : null,
  };
}
