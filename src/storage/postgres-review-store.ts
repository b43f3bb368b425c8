import type { DataSource, EntityManager } from 'typeorm';
import type { Escalation, EscalationEvent } from '../review/escalation.ts';
import {
  type EscalationFilter,
  type EscalationPageRequest,
  type Handling,
  type Reviewed,
  ReviewStore,
} from '../review/review-store.ts';
import { applyRuling, type Ruling } from '../review/ruling.ts';
import type { Tier } from '../tiers/tier.ts';
import type { Page } from '../tutoring/ports.ts';
import { EscalationEventRow, EscalationRow } from './escalation.entity.ts';
import { conflict, done, lockSolution, moveEscalation, readEscalation } from './move-escalation.ts';
import { addEvent, openEscalation } from './open-escalation.ts';
import { escalationOf, matchingEscalations, pageOfEscalations } from './page-of-escalations.ts';
import { revokeAnswer } from './revoke-answer.ts';
import { columnsOf } from './rows.ts';
import { SolutionRow } from './solution.entity.ts';
import { storable } from './storable.ts';
import { noteTenants } from './tenants.ts';
import { isId } from './time-ordered-id.ts';
import { shownAnswer, writeRuling } from './write-ruling.ts';

/** How long a claim lasts, in milliseconds, by the clock of the database. */
const usualClaimMs = 15 * 60_000;

/** Under this name, and no other, students are in the log. */
const aStudent = 'a student';

/** Escalations in Postgres. Solutions are locked before their escalations, everywhere. */
export class PostgresReviewStore extends ReviewStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claimMs: number = usualClaimMs,
  ) {
    super();
  }

  override async find(id: string): Promise<Escalation | null> {
    return isId(id) ? readEscalation(this.dataSource.manager, id) : null;
  }

  override async events(id: string): Promise<readonly EscalationEvent[]> {
    if (!isId(id)) return [];
    const rows = this.dataSource.getRepository(EscalationEventRow);
    return rows.find({ where: { escalationId: id }, order: { ordinal: 'ASC' } });
  }

  override async findMatching(ids: readonly string[], filter: EscalationFilter): Promise<readonly Escalation[]> {
    if (ids.length === 0) return [];
    const matching = matchingEscalations(this.dataSource.manager, filter).andWhere('escalation.id = ANY(:ids)', {
      ids,
    });
    return (await matching.getMany()).map(escalationOf);
  }

  override async changedSince(time: Date): Promise<readonly string[]> {
    const sql = 'SELECT DISTINCT escalation_id AS id FROM escalation_event WHERE at >= $1';
    return (await this.dataSource.query<{ id: string }[]>(sql, [time])).map(({ id }) => id);
  }

  override list(request: EscalationPageRequest): Promise<Page<Escalation>> {
    return pageOfEscalations(this.dataSource.manager, request);
  }

  override async report(solutionId: string, note: string | null, tenant: string | null = null): Promise<Reviewed> {
    if (!isId(solutionId)) return { kind: 'not-found' };
    return this.opening(solutionId, async (manager) => {
      const solution = await lockSolution(manager, solutionId);
      if (solution === null) return { kind: 'not-found' };
      if (solution.state !== 'SOLVED') return conflict('NO_ANSWER', 'There is no answer here to report.');
      const id = await openEscalation(manager, solutionId, ['STUDENT_REPORT'], {
        by: aStudent,
        action: 'report',
        note,
      });
      await addTenant(manager, id, tenant);
      return done(manager, id);
    });
  }

  override claimNext(by: string, filter: EscalationFilter): Promise<Escalation | null> {
    return this.dataSource.transaction(async (manager) => {
      const next = await matchingEscalations(manager, { ...filter, state: ['OPEN'] })
        .andWhere('escalation.insisted_by IS DISTINCT FROM :by', { by: storable(by) })
        .orderBy('escalation.affected', 'DESC')
        .addOrderBy('escalation.id', 'ASC')
        .limit(1)
        .setLock('pessimistic_write', undefined, ['escalation'])
        .setOnLocked('skip_locked')
        .getOne();
      if (next === null) return null;
      await this.claim(manager, next.id, by);
      await addEvent(manager, next.id, { by, action: 'claim' });
      return readEscalation(manager, next.id);
    });
  }

  override async handle(id: string, by: string, handling: Handling): Promise<Reviewed> {
    return moveEscalation(this.dataSource, id, by, handling.kind, async (manager) => {
      switch (handling.kind) {
        case 'claim':
          await this.claim(manager, id, by);
          await addEvent(manager, id, { by, action: 'claim' });
          break;
        case 'assign':
          await this.claim(manager, id, handling.to);
          await addEvent(manager, id, { by, action: 'assign', after: handling.to });
          break;
        case 'release':
          await manager.update(EscalationRow, { id }, { state: 'OPEN', claimedBy: null, claimExpiresAt: null });
          await addEvent(manager, id, { by, action: 'release' });
          break;
        case 'comment':
          await addEvent(manager, id, { by, action: 'comment', note: handling.text });
      }
      return done(manager, id);
    });
  }

  override rerun(id: string, by: string, tier: Tier): Promise<Reviewed> {
    return moveEscalation(this.dataSource, id, by, 'rerun', async (manager, escalation) => {
      const waiting = `INSERT INTO rerun (escalation_id, tier) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING escalation_id`;
      const inserted = isInFlight(escalation) ? [] : await manager.query<unknown[]>(waiting, [id, tier]);
      if (inserted.length === 0) return inProgress(escalation);
      await this.claim(manager, id, by);
      await addEvent(manager, id, { by, action: 'rerun', note: tier });
      return done(manager, id);
    });
  }

  override decide(id: string, by: string, ruling: Ruling, note: string): Promise<Reviewed> {
    return moveEscalation(this.dataSource, id, by, 'resolve', async (manager, escalation) => {
      const { solution, insistedBy } = escalation;
      if (isInFlight(escalation)) return inProgress(escalation);
      const ruled = applyRuling(ruling, solution, by, insistedBy);
      if (ruled === null)
        return conflict('NOT_CONFIRMABLE', 'This answer cannot be confirmed, or not by who gave it.', escalation);
      await writeRuling(manager, solution, ruled);
      const state = ruled.needsSecond ? 'OPEN' : 'RESOLVED';
      await manager.update(
        EscalationRow,
        { id },
        {
          ...{ state, claimedBy: null, claimExpiresAt: null, insistedBy: ruled.needsSecond ? storable(by) : null },
          resolvedAt: ruled.needsSecond ? null : () => 'now()',
        },
      );
      const [before, after] = [shownAnswer(solution), shownAnswer(ruled)];
      await addEvent(manager, id, { by, action: ruling.decision, note, before, after });
      return done(manager, id);
    });
  }

  override async revoke(
    solutionId: string,
    by: string,
    because: string,
    tenant: string | null = null,
  ): Promise<Reviewed> {
    if (!isId(solutionId)) return { kind: 'not-found' };
    return this.opening(solutionId, async (manager) => {
      const columns = columnsOf(this.dataSource, SolutionRow);
      const revoked = await revokeAnswer(manager, solutionId, { by, because }, columns);
      if (revoked.kind === 'not-found') return revoked;
      if (revoked.kind === 'not-kept') return conflict('NOT_KEPT', 'There is no kept answer here to take back.');
      const before = revoked.solutions[0] === undefined ? null : shownAnswer(revoked.solutions[0]);
      const id = await openEscalation(manager, solutionId, [], { by, action: 'revoke', note: because, before });
      const settled = { state: 'RESOLVED', claimedBy: null, claimExpiresAt: null, insistedBy: null } as const;
      await manager.update(EscalationRow, { id }, { ...settled, resolvedAt: () => 'now()' });
      await addTenant(manager, id, tenant);
      return done(manager, id);
    });
  }

  /** A transaction that opens the escalation of a solution. */
  private async opening(solutionId: string, open: (manager: EntityManager) => Promise<Reviewed>): Promise<Reviewed> {
    const reviewed = await this.dataSource.transaction(open);
    await noteTenants(this.dataSource, solutionId);
    return reviewed;
  }

  private async claim(manager: EntityManager, id: string, by: string): Promise<void> {
    const sql = `UPDATE escalation SET state = 'CLAIMED', claimed_by = $2, claim_expires_at = now() + $3 * interval '1 millisecond' WHERE id = $1`;
    await manager.query(sql, [id, storable(by), this.claimMs]);
  }
}

function isInFlight({ solution }: Escalation): boolean {
  return solution.state === 'QUEUED' || solution.state === 'WORKING';
}

function inProgress(escalation: Escalation): Reviewed {
  return conflict('IN_PROGRESS', 'This is being worked on again.', escalation);
}

/** Whoever opens an escalation sees it from then on, whether somebody of their tenant asked for it or not. */
async function addTenant(manager: EntityManager, id: string, tenant: string | null): Promise<void> {
  if (tenant === null) return;
  const sql = 'UPDATE escalation SET tenants = array_append(tenants, $2) WHERE id = $1 AND NOT tenants @> ARRAY[$2]';
  await manager.query(sql, [id, storable(tenant)]);
}
