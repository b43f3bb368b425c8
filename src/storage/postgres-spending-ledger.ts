import type { DataSource } from 'typeorm';
import { SpendingLedger, type SpendingScope } from '../tutoring/ports.ts';
import { isId } from './time-ordered-id.ts';

const today = `(now() AT TIME ZONE 'utc')::date`;

/** Payers are forgotten after so many days; each new one sweeps a few away. */
const [payerDays, sweptEach] = [7, 3];

/** Money in Postgres, so that all instances together keep to it. */
export class PostgresSpendingLedger extends SpendingLedger {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async charge(solutionId: string, scopeNames: readonly string[]): Promise<void> {
    if (!isId(solutionId) || scopeNames.length === 0) return;
    const sql = 'INSERT INTO payer (solution_id, scopes) VALUES ($1, $2) ON CONFLICT (solution_id) DO NOTHING';
    await this.dataSource.query(sql, [solutionId, scopeNames]);
    const old = `SELECT solution_id FROM payer WHERE since < now() - ${payerDays} * interval '1 day' LIMIT ${sweptEach}`;
    await this.dataSource.query(`DELETE FROM payer WHERE solution_id IN (${old})`);
  }

  override async payersOf(solutionId: string): Promise<readonly string[]> {
    if (!isId(solutionId)) return [];
    const sql = 'SELECT scopes FROM payer WHERE solution_id = $1';
    const [row] = await this.dataSource.query<{ scopes: string[] }[]>(sql, [solutionId]);
    return row?.scopes ?? [];
  }

  /** Scopes are locked in the order of their names, so that two calls never wait for each other in a circle. */
  override async take(scopes: readonly SpendingScope[], usd: number): Promise<string | null> {
    if (scopes.some(({ dayUsd }) => usd > dayUsd)) return null;
    const sql = `INSERT INTO spending (scope, day, usd) VALUES ($1, ${today}, $2)
      ON CONFLICT (scope, day) DO UPDATE SET usd = spending.usd + excluded.usd WHERE spending.usd + excluded.usd <= $3
      RETURNING day::text`;
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      let taken: string | null = null;
      for (const { name, dayUsd } of sorted(scopes)) {
        const rows: { day: string }[] = await runner.query(sql, [name, usd.toFixed(8), dayUsd]);
        taken = rows[0]?.day ?? null;
        if (taken === null) break;
      }
      if (taken === null) await runner.rollbackTransaction();
      else await runner.commitTransaction();
      return taken;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  override async giveBack(scopes: readonly SpendingScope[], day: string, usd: number): Promise<void> {
    const sql = `UPDATE spending SET usd = greatest(usd - $3, 0) WHERE day = $2 AND scope = ANY (ARRAY(
      SELECT scope FROM spending WHERE scope = ANY ($1) AND day = $2 ORDER BY scope FOR UPDATE))`;
    await this.dataSource.query(sql, [scopes.map(({ name }) => name), day, usd.toFixed(8)]);
  }

  override async spentUntil(scopes: readonly SpendingScope[]): Promise<Date | null> {
    if (scopes.length === 0) return null;
    const sql = `SELECT (${today} + 1)::timestamp AT TIME ZONE 'utc' AS until FROM spending
      JOIN unnest($1::text[], $2::numeric[]) AS given (name, day_usd) ON given.name = scope
      WHERE day = ${today} AND usd >= day_usd LIMIT 1`;
    const values = [scopes.map(({ name }) => name), scopes.map(({ dayUsd }) => dayUsd)];
    const [row] = await this.dataSource.query<{ until: Date }[]>(sql, values);
    return row?.until ?? null;
  }
}

function sorted(scopes: readonly SpendingScope[]): readonly SpendingScope[] {
  return [...scopes].sort((one, other) => (one.name < other.name ? -1 : 1));
}
