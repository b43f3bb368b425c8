import type { DataSource } from 'typeorm';
import { textKeyOf } from '../../src/tutoring/keys.ts';

/** Makes so many of the filled solutions findable by their statements. @returns the statements */
export async function makeFindable(dataSource: DataSource, count: number): Promise<readonly string[]> {
  const rows = await dataSource.query<{ id: string; problem: string }[]>(
    `SELECT id, problem FROM solution WHERE state = 'SOLVED' AND in_force AND assurance = 'PROVED' ORDER BY id LIMIT $1`,
    [count],
  );
  await dataSource.query(
    'UPDATE solution SET text_key = given.key FROM unnest($1::uuid[], $2::text[]) AS given (id, key) WHERE solution.id = given.id',
    [rows.map(({ id }) => id), rows.map(({ problem }) => textKeyOf(problem))],
  );
  return rows.map(({ problem }) => problem);
}
