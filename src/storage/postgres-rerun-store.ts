import type { DataSource, EntityManager } from 'typeorm';
import { type Rerun, RerunStore } from '../review/rerun-store.ts';
import { type Ruled, rulingOfRerun } from '../review/ruling.ts';
import type { Tier } from '../tiers/tier.ts';
import type { Outcome, Solution } from '../tutoring/solution.ts';
import { EscalationRow } from './escalation.entity.ts';
import { lockEscalation, readEscalation } from './move-escalation.ts';
import { addEvent } from './open-escalation.ts';
import { solutionOf, update } from './rows.ts';
import { storable } from './storable.ts';
import { appendAttempts } from './write-outcome.ts';
import { shownAnswer, writeRuling } from './write-ruling.ts';

/** How the program itself is named in the log. */
const verity = 'verity';

/** Reruns in Postgres. */
export class PostgresRerunStore extends RerunStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async claim(holder: string, leaseMs: number, maxClaims: number): Promise<Rerun | null> {
    await this.giveUp(maxClaims);
    const next = `SELECT escalation_id FROM rerun WHERE claimable_at <= now() AND claims < $3
      ORDER BY claimable_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
    const sql = `UPDATE rerun SET holder = $1, claims = claims + 1, claimable_at = now() + $2 * interval '1 millisecond'
      WHERE escalation_id = (${next}) RETURNING escalation_id AS id, tier`;
    const values = [holder, leaseMs, maxClaims];
    const [row] = await update<{ id: string; tier: Tier }>(this.dataSource, sql, values);
    const escalation = row === undefined ? null : await readEscalation(this.dataSource.manager, row.id);
    if (row === undefined || escalation === null) return null;
    return { escalationId: row.id, solution: escalation.solution, tier: row.tier };
  }

  override async release(escalationId: string, holder: string): Promise<void> {
    const sql = `UPDATE rerun SET holder = NULL, claims = greatest(claims - 1, 0), claimable_at = now()
      WHERE escalation_id = $1 AND holder = $2`;
    await this.dataSource.query(sql, [escalationId, holder]);
  }

  override conclude(escalationId: string, holder: string, outcome: Outcome): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const row = await lockEscalation(manager, escalationId);
      const sql = 'DELETE FROM rerun WHERE escalation_id = $1 AND holder = $2 RETURNING escalation_id';
      if (row === null || (await update(manager, sql, [escalationId, holder])).length === 0) return;
      const solution = solutionOf(row.solution);
      await appendAttempts(manager, solution.id, outcome.attempts);
      const cost = `(SELECT coalesce(sum(cost_usd), 0) FROM attempt WHERE solution_id = $1)`;
      await manager.query(`UPDATE solution SET cost_usd = ${cost} WHERE id = $1`, [solution.id]);
      await manager.query(`UPDATE escalation SET cost_usd = ${cost} WHERE solution_id = $1`, [solution.id]);
      const ruled = row.state === 'RESOLVED' ? null : rulingOfRerun(outcome, solution);
      if (ruled !== null) await settle(manager, escalationId, solution, ruled, outcome);
      await addEvent(manager, escalationId, {
        ...{ by: verity, action: 'rerun-result', note: outcome.reasons.join(', ') || outcome.assurance },
        before: shownAnswer(solution),
        after: outcome.answer === null ? null : shownAnswer(outcome),
      });
    });
  }

  /** What broke off too often would break off again. */
  private async giveUp(maxClaims: number): Promise<void> {
    const isPoisoned = 'claimable_at <= now() AND claims >= $1';
    const sql = `SELECT escalation_id AS id FROM rerun WHERE ${isPoisoned}`;
    for (const { id } of await this.dataSource.query<{ id: string }[]>(sql, [maxClaims]))
      await this.dataSource.transaction(async (manager) => {
        if ((await lockEscalation(manager, id)) === null) return;
        const ending = `DELETE FROM rerun WHERE ${isPoisoned} AND escalation_id = $2 RETURNING escalation_id`;
        if ((await update(manager, ending, [maxClaims, id])).length === 0) return;
        await addEvent(manager, id, { by: verity, action: 'rerun-result', note: 'It broke off too often.' });
      });
  }
}

/** What was proved is the answer from now on, and nothing is left to review. */
async function settle(
  manager: EntityManager,
  escalationId: string,
  solution: Solution,
  ruled: Ruled,
  outcome: Outcome,
): Promise<void> {
  await writeRuling(manager, solution, ruled);
  const sql = 'UPDATE solution SET verifier_version = $2, read_as = $3, task_key = $4, renaming = $5 WHERE id = $1';
  const { verifierVersion, readAs, taskKey, renaming } = storable(outcome);
  await manager.query(sql, [solution.id, verifierVersion, readAs, taskKey, JSON.stringify(renaming)]);
  const settled = { state: 'RESOLVED', claimedBy: null, claimExpiresAt: null, insistedBy: null } as const;
  await manager.update(EscalationRow, { id: escalationId }, { ...settled, resolvedAt: () => 'now()' });
}
