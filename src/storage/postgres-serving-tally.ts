import type { DataSource } from 'typeorm';
import { ServingTally } from '../tutoring/ports.ts';

/** How often counts are written, in milliseconds. */
const writeEveryMs = 1_000;

interface Count {
  times: number;
  remembered: number;
}

/**
 * Counts in memory and writes once a second, so that giving out a remembered answer writes nothing by itself. A crash loses the counts of
 * the last second, and nothing else: no answer, no accepted request.
 */
export class PostgresServingTally extends ServingTally {
  private counts = new Map<string, Count>();
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
    const count = this.counts.get(solutionId) ?? { times: 0, remembered: 0 };
    count.times += 1;
    count.remembered += remembered ? 1 : 0;
    this.counts.set(solutionId, count);
  }

  /** Writes what was counted since the last time. What cannot be written is counted in the next round. */
  async write(): Promise<void> {
    if (this.counts.size === 0) return;
    const counts = this.counts;
    this.counts = new Map();
    try {
      await this.insert(counts);
    } catch (error) {
      this.onFault(error);
      for (const [id, { times, remembered }] of counts) {
        const since = this.counts.get(id) ?? { times: 0, remembered: 0 };
        this.counts.set(id, { times: since.times + times, remembered: since.remembered + remembered });
      }
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** In the order of ids, so that two instances that write at once wait for each other and never in a circle. */
  private async insert(counts: ReadonlyMap<string, Count>): Promise<void> {
    const rows = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
    await this.dataSource.query(
      `INSERT INTO serving (solution_id, hour, times, remembered)
       SELECT id, date_trunc('hour', now()), times, remembered FROM unnest($1::uuid[], $2::int[], $3::int[]) AS counted (id, times, remembered)
       ON CONFLICT (solution_id, hour) DO UPDATE SET times = serving.times + excluded.times, remembered = serving.remembered + excluded.remembered`,
      [rows.map(([id]) => id), rows.map(([, { times }]) => times), rows.map(([, { remembered }]) => remembered)],
    );
  }
}
