import { seeded } from './random.ts';

/** A figure with the range in which 95 % of its bootstrap replicates lie. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The percentile bootstrap (Efron 1979): the statistic over rows drawn with replacement. Deterministic.
 * @param statistic may give null on a degenerate replicate, which is then left out
 */
export function bootstrap<T>(
  rows: readonly T[],
  statistic: (rows: readonly T[]) => number | null,
  replicates = 400,
  seed = 1,
): Interval | null {
  const value = statistic(rows);
  if (value === null) return null;
  const random = seeded(seed);
  const values: number[] = [];
  for (let r = 0; r < replicates; r++) {
    const sample = rows.map(() => rows[Math.floor(random() * rows.length)] as T);
    const each = statistic(sample);
    if (each !== null) values.push(each);
  }
  values.sort((a, b) => a - b);
  const at = (q: number) => values[Math.min(values.length - 1, Math.floor(q * values.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}
