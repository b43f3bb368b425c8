import type { DataSource, EntityManager } from 'typeorm';
import type { Attempt } from '../tutoring/attempt.ts';
import { brokenOff } from '../tutoring/caveat.ts';
import {
  type KnownTask,
  type NewProblem,
  type Page,
  type PageRequest,
  type Reconfirmation,
  type Revocation,
  type RevocationRequest,
  SolutionStore,
} from '../tutoring/ports.ts';
import { type Retention, usualRetention } from '../tutoring/retention.ts';
import type { Outcome, Solution, WorkNote } from '../tutoring/solution.ts';
import { announce, announcing, changing, tellingNews } from './announce.ts';
import { AttemptRow } from './attempt.entity.ts';
import { escalateReferred, openEscalation } from './open-escalation.ts';
import { pageOfSolutions } from './page-of-solutions.ts';
import { forgetCalls } from './postgres-call-store.ts';
import { revokeAnswer } from './revoke-answer.ts';
import { attemptOf, columnsOf, solutionOf, update } from './rows.ts';
import { SolutionRow } from './solution.entity.ts';
import { storable } from './storable.ts';
import { noteTenants } from './tenants.ts';
import { isId, timeOrderedId } from './time-ordered-id.ts';
import { wakingWorker } from './work-queue.ts';
import { writeOutcome } from './write-outcome.ts';

/** What may be given to somebody who asks: only a solved row expires; others are in flight or wait for a teacher. */
const isCurrent = `(state <> 'SOLVED' OR expires_at IS NULL OR expires_at > now())`;

/** A lease from now on, by the clock of the database: the clocks of instances decide nothing. `$2` is the holder, `$3` its length. */
const leaseEnd = `now() + $3 * interval '1 millisecond'`;
const isVerified = `state = 'SOLVED' AND assurance IN ('PROVED', 'TEACHER_CONFIRMED')`;
const isHeld = `holder = $2 AND state = 'WORKING'`;

/** A kept answer that another verifier than `$1` checked. */
const isOutdated = `in_force AND state = 'SOLVED' AND verifier_version <> $1`;

/** How many rows are queued again in one transaction, so that none holds locks for long. */
const requeueBatch = 500;

/** Solutions in Postgres. Ids that are none are simply not found. */
export class PostgresSolutionStore extends SolutionStore {
  private readonly columns: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly retention: Retention = usualRetention,
  ) {
    super();
    this.columns = columnsOf(dataSource, SolutionRow);
  }

  override findByText(textKey: string): Promise<Solution | null> {
    return this.findWhere(`text_key = $1 AND in_force AND ${isCurrent}`, [textKey]);
  }

  override async findVerifiedByTask(taskKey: string): Promise<KnownTask | null> {
    const sql = `SELECT ${this.columns} FROM solution WHERE task_key = $1 AND ${isVerified} LIMIT 1`;
    const [row] = await this.dataSource.query<SolutionRow[]>(sql, [taskKey]);
    return row === undefined ? null : { solution: solutionOf(row), renaming: row.renaming };
  }

  override async find(id: string): Promise<Solution | null> {
    return isId(id) ? this.findWhere('id = $1', [id]) : null;
  }

  override async findAll(ids: readonly string[]): Promise<readonly Solution[]> {
    const sql = `SELECT ${this.columns} FROM solution WHERE id = ANY ($1)`;
    return (await this.dataSource.query<SolutionRow[]>(sql, [ids.filter(isId)])).map(solutionOf);
  }

  override async attempts(id: string): Promise<readonly Attempt[]> {
    if (!isId(id)) return [];
    const attempts = this.dataSource.getRepository(AttemptRow);
    return (await attempts.find({ where: { solutionId: id }, order: { ordinal: 'ASC' } })).map(attemptOf);
  }

  override list(request: PageRequest): Promise<Page<Solution>> {
    return pageOfSolutions(this.dataSource, request);
  }

  override async open(problem: NewProblem): Promise<{ readonly solution: Solution; readonly opened: boolean }> {
    for (;;) {
      const opened = await this.insert(this.dataSource, problem);
      if (opened !== null) return { solution: opened, opened: true };
      const joined = await this.findByText(problem.keys.textKey);
      if (joined !== null) return { solution: joined, opened: false };
      const succeeded = await this.dataSource.transaction(async (manager) => {
        const expired = `UPDATE solution SET in_force = false WHERE text_key = $1 AND in_force AND NOT ${isCurrent}`;
        await manager.query(expired, [problem.keys.textKey]);
        return this.insert(manager, problem);
      });
      if (succeeded !== null) return { solution: succeeded, opened: true };
    }
  }

  override async adopt(problem: NewProblem, outcome: Outcome, sourceId: string): Promise<Solution | null> {
    const adopted = await this.dataSource.transaction(async (manager) => {
      const source = `SELECT coalesce(source_id, id) AS root FROM solution WHERE id = $1 AND ${isVerified} FOR SHARE`;
      const [kept] = await manager.query<{ root: string }[]>(source, [sourceId]);
      if (kept === undefined) return null;
      const opened = await this.insert(manager, problem, kept.root);
      if (opened === null) return 'joined';
      await writeOutcome(manager, opened.id, outcome, this.retention);
      return solutionOf(await manager.findOneByOrFail(SolutionRow, { id: opened.id }));
    });
    return adopted === 'joined' ? this.findByText(problem.keys.textKey) : adopted;
  }

  override async claim(id: string, holder: string, leaseMs: number, maxClaims?: number): Promise<Solution | null> {
    if (!isId(id)) return null;
    const isMine = 'id = $1 AND claimable_at <= now() AND ($4::int IS NULL OR claims < $4)';
    return this.claimWhere(isMine, [id, holder, leaseMs, maxClaims ?? null]);
  }

  override async claimNext(holder: string, leaseMs: number, maxClaims: number): Promise<Solution | null> {
    await this.failPoisoned(maxClaims);
    const next = `SELECT id FROM solution WHERE claimable_at <= now() AND claims < $1
      ORDER BY claimable_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
    return this.claimWhere(`id = (${next})`, [maxClaims, holder, leaseMs]);
  }

  override async extend(id: string, holder: string, leaseMs: number): Promise<boolean> {
    const sql = `UPDATE solution SET claimable_at = ${leaseEnd} WHERE id = $1 AND ${isHeld} RETURNING id`;
    return isId(id) && (await update(this.dataSource, sql, [id, holder, leaseMs])).length > 0;
  }

  override async note(id: string, holder: string, { trying, best, expectedMs }: WorkNote): Promise<void> {
    const sql = `UPDATE solution SET trying = $3, best = $4, expected_ms = $5 WHERE id = $1 AND ${isHeld} RETURNING id`;
    if (isId(id))
      await this.dataSource.query(announcing(sql), [
        id,
        holder,
        trying,
        best && JSON.stringify(storable(best)),
        expectedMs,
      ]);
  }

  override async release(id: string, holder: string): Promise<void> {
    const sql = `UPDATE solution SET state = 'QUEUED', holder = NULL, claimable_at = now(), claims = greatest(claims - 1, 0)
      WHERE id = $1 AND ${isHeld} RETURNING id`;
    if (isId(id)) await this.dataSource.query(announcing(sql), [id, holder]);
  }

  override async conclude(id: string, holder: string, outcome: Outcome): Promise<Solution | null> {
    if (!isId(id)) return null;
    const concluded = await this.dataSource.transaction(async (manager) => {
      const held = `SELECT id FROM solution WHERE id = $1 AND ${isHeld} FOR UPDATE`;
      if ((await manager.query<unknown[]>(held, [id, holder])).length === 0) return null;
      await writeOutcome(manager, id, outcome, this.retention);
      await escalateReferred(manager, id, outcome);
      await announce(manager, 'solution', id);
      return solutionOf(await manager.findOneByOrFail(SolutionRow, { id }));
    });
    if (concluded?.state === 'NEEDS_REVIEW') await noteTenants(this.dataSource, id);
    return concluded;
  }

  override async revoke(id: string, request: RevocationRequest): Promise<Revocation> {
    if (!isId(id)) return { kind: 'not-found' };
    return this.dataSource.transaction(async (manager) => {
      const revoked = await revokeAnswer(manager, id, request, this.columns);
      const { by, because: note, escalate } = request;
      if (revoked.kind === 'revoked' && escalate !== undefined)
        await openEscalation(manager, id, [escalate], { by, action: 'recheck', note });
      return revoked;
    });
  }

  override async listOutdated(version: string, afterId: string | null, limit: number): Promise<readonly Solution[]> {
    const sql = `SELECT ${this.columns} FROM solution WHERE ${isOutdated} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`;
    return (await this.dataSource.query<SolutionRow[]>(sql, [version, afterId, limit])).map(solutionOf);
  }

  override async countOutdated(version: string): Promise<number> {
    const sql = `SELECT count(*)::int AS count FROM solution WHERE ${isOutdated}`;
    return (await this.dataSource.query<{ count: number }[]>(sql, [version]))[0]?.count ?? 0;
  }

  override async reconfirm(id: string, found: Reconfirmation): Promise<boolean> {
    const sql = `UPDATE solution SET verdict = $2, verifier_version = $3, assurance = $4, read_as = $5, task_key = $6, renaming = $7,
      expires_at = CASE WHEN $4 IN ('PROVED', 'TEACHER_CONFIRMED') THEN NULL ELSE expires_at END
      WHERE id = $1 AND state = 'SOLVED' RETURNING id`;
    const { verdict, verifierVersion, assurance, reading, dispute } = storable(found);
    const read = [reading.readAs, reading.taskKey, JSON.stringify(reading.renaming)];
    const values = [id, JSON.stringify(verdict), verifierVersion, assurance, ...read];
    return this.dataSource.transaction(async (manager) => {
      const isKept = (await manager.query<unknown[]>(announcing(sql), values)).length > 0;
      if (isKept && dispute !== undefined)
        await openEscalation(manager, id, ['RECHECK_FAILED'], {
          by: verifierVersion,
          action: 'recheck',
          note: dispute,
        });
      return isKept;
    });
  }

  override async requeueWithoutModel(): Promise<number> {
    const waiting = `SELECT id FROM solution WHERE state = 'NEEDS_REVIEW' AND reasons = ARRAY['NO_MODEL'] AND in_force
      LIMIT $1 FOR UPDATE SKIP LOCKED`;
    const sql = `UPDATE solution SET state = 'QUEUED', claimable_at = now(), claims = 0, reasons = '{}', caveat = NULL, finished_at = NULL
      WHERE id = ANY (ARRAY(${waiting})) RETURNING id`;
    for (let total = 0; ; ) {
      const { length } = await this.dataSource.query<unknown[]>(changing(sql, tellingNews, wakingWorker), [
        requeueBatch,
      ]);
      total += length;
      if (length < requeueBatch) return total;
    }
  }

  private async findWhere(condition: string, values: unknown[]): Promise<Solution | null> {
    const sql = `SELECT ${this.columns} FROM solution WHERE ${condition}`;
    const [row] = await this.dataSource.query<SolutionRow[]>(sql, values);
    return row === undefined ? null : solutionOf(row);
  }

  /** @returns null where a row is in force under the text key already */
  private async insert(
    on: DataSource | EntityManager,
    problem: NewProblem,
    sourceId: string | null = null,
  ): Promise<Solution | null> {
    const sql = `INSERT INTO solution (id, text_key, task_key, canonical, canonical_version, renaming, problem, read_as, tier, source_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (text_key) WHERE in_force DO NOTHING RETURNING ${this.columns}`;
    const isSolved = sourceId !== null;
    const { keys, canonical, renaming, problem: statement, readAs, tier } = storable(problem);
    const identity = [timeOrderedId(), keys.textKey, keys.taskKey, canonical.text, canonical.version];
    const values = [...identity, JSON.stringify(renaming), statement, readAs, tier, sourceId];
    const [row] = await on.query<SolutionRow[]>(isSolved ? sql : changing(sql, wakingWorker), values);
    return row === undefined ? null : solutionOf(row);
  }

  private async claimWhere(condition: string, values: unknown[]): Promise<Solution | null> {
    const sql = `UPDATE solution SET state = 'WORKING', holder = $2, claimable_at = ${leaseEnd}, claims = claims + 1
      WHERE ${condition} RETURNING ${this.columns}`;
    const [row] = await this.dataSource.query<SolutionRow[]>(announcing(sql), values);
    return row === undefined ? null : solutionOf(row);
  }

  /** Ends what broke off too often: its leases ran out each time, so the next try would break too. */
  private async failPoisoned(maxClaims: number): Promise<void> {
    const poisoned = `SELECT id FROM solution WHERE claimable_at <= now() AND claims >= $1 FOR UPDATE SKIP LOCKED`;
    const sql = `UPDATE solution SET state = 'FAILED', in_force = false, holder = NULL, claimable_at = NULL, finished_at = now(),
      reasons = ARRAY['TIMEOUT'], caveat = $2 WHERE id = ANY (ARRAY(${poisoned})) RETURNING id`;
    const failed = await this.dataSource.query<{ id: string }[]>(announcing(sql), [maxClaims, brokenOff]);
    if (failed.length > 0)
      await forgetCalls(
        this.dataSource,
        failed.map(({ id }) => id),
      );
  }
}
