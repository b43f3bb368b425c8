import type { DataSource } from 'typeorm';
import { ServingTally } from '../tutoring/ports.ts';

/** How often counts are written, in milliseconds. */
const writeEveryMs = 1_000;

interface Count {
  times: number;
  remembered: number;
  unanswered: number;
}

const none: Readonly<Count> = { times: 0, remembered: 0, unanswered: 0 };

/**
 * Counts in memory and writes once a second, so that giving out a remembered answer writes nothing by itself. A crash loses the counts of
 * the last second, and nothing else: no answer, no accepted request.
 */
export class PostgresServingTally extends ServingTally {
  private counts = new Map<string, Count>();
  private justWritten: readonly string[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly dataSource: DataSource,
    private readonly onFault: (error: unknown) => void,
  ) {
    super();
    this.timer = setInterval(() => void this.write(), writeEveryMs);
    this.timer.unref();
  }

  override count(solutionId: string, remembered: boolean): void {
    this.add(solutionId, { times: 1, remembered: remembered ? 1 : 0, unanswered: 0 });
  }

  override countUnanswered(solutionId: string): void {
    this.add(solutionId, { ...none, unanswered: 1 });
  }

  private add(solutionId: string, more: Count): void {
    const count = this.counts.get(solutionId) ?? none;
    this.counts.set(solutionId, {
      times: count.times + more.times,
      remembered: count.remembered + more.remembered,
      unanswered: count.unanswered + more.unanswered,
    });
  }

  /** Writes what was counted since the last time. What cannot be written is counted in the next round. */
  async write(): Promise<void> {
    if (this.counts.size + this.justWritten.length === 0) return;
    const counts = this.counts;
    this.counts = new Map();
    try {
      if (counts.size > 0) await this.insert(counts);
    } catch (error) {
      this.onFault(error);
      for (const [id, count] of counts) this.add(id, count);
      return;
    }
    const written = [...counts.keys()];
    await this.updateEscalations([...new Set([...written, ...this.justWritten])]).catch(this.onFault);
    this.justWritten = written;
  }

  /**
   * How many deliveries an escalation concerns counts on until it is resolved. What was written in the round before is looked at again, because an escalation that was
   * being opened then has not seen it, and was not seen by it.
   */
  private async updateEscalations(ids: readonly string[]): Promise<void> {
    const sql = `WITH target AS (
        SELECT escalation.id, given.affected FROM escalation JOIN (
          SELECT solution_id, sum(times + unanswered)::int AS affected FROM serving WHERE solution_id = ANY ($1) GROUP BY 1) AS given USING (solution_id)
        WHERE state <> 'RESOLVED' AND escalation.affected <> given.affected ORDER BY escalation.id FOR UPDATE OF escalation)
      UPDATE escalation SET affected = target.affected FROM target WHERE target.id = escalation.id`;
    await this.dataSource.query(sql, [ids]);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** In the order of ids, so that two instances that write at once wait for each other and never in a circle. */
  private async insert(counts: ReadonlyMap<string, Count>): Promise<void> {
    const rows = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
    await this.dataSource.query(
      `INSERT INTO serving (solution_id, hour, times, remembered, unanswered)
       SELECT id, date_trunc('hour', now()), times, remembered, unanswered
       FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) AS counted (id, times, remembered, unanswered)
       ON CONFLICT (solution_id, hour) DO UPDATE SET times = serving.times + excluded.times,
         remembered = serving.remembered + excluded.remembered, unanswered = serving.unanswered + excluded.unanswered`,
      [
        rows.map(([id]) => id),
        rows.map(([, { times }]) => times),
        rows.map(([, { remembered }]) => remembered),
        rows.map(([, { unanswered }]) => unanswered),
      ],
    );
  }
}
