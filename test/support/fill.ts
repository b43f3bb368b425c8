import type { DataSource } from 'typeorm';

/**
 * Fills the tables with so many solved problems, with what belongs to them: an attempt each, two askings each by a tenth as many people, and how often they were
 * given out. A hundredth failed. What is filled up to `first` already is left. Then brings the planner's figures up to date.
 */
export async function fillWithSolutions(dataSource: DataSource, count: number, first = 1): Promise<void> {
  const batch = 50_000;
  await dataSource.query('SELECT set_config($1, $2, false)', ['statement_timeout', '0']);
  for (let from = first; from <= count; from += batch) {
    const values = [from, Math.min(count, from + batch - 1)];
    await dataSource.query(solutions, values);
    for (const sql of [attempts, askings, servings]) await dataSource.query(sql, values);
  }
  for (const table of ['solution', 'attempt', 'asking', 'serving']) await dataSource.query(`VACUUM ANALYZE ${table}`);
}

/** Ids that rise with the number, in the past. */
const id = `('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

const solutions = `INSERT INTO solution (id, text_key, task_key, canonical, problem, read_as, state, tier, method, answer, steps, assurance, verdict,
    verifier_version, finished_at, claimable_at, in_force, expires_at)
  SELECT ${id}, 'text ' || n, 'task ' || n, 'solve x+' || n || '=0', 'Solve x + ' || n || ' = 0', 'Solve $x + ' || n || ' = 0$ for $x$',
    CASE WHEN n % 100 = 0 THEN 'FAILED' ELSE 'SOLVED' END, 'EASY', 'ALGEBRA', jsonb_build_object('text', '-' || n, 'latex', '-' || n),
    jsonb_build_array(jsonb_build_object('text', 'Subtract ' || n || ' from both sides.', 'latex', 'x=-' || n, 'holds', true)),
    CASE WHEN n % 50 = 1 THEN 'CHECKED' ELSE 'PROVED' END,
    jsonb_build_object('kind', 'VERIFIED', 'notChecked', '[]'::jsonb, 'checks', jsonb_build_array(jsonb_build_object('kind', 'SUBSTITUTION',
      'verdict', 'VERIFIED', 'evidence', 'x = -' || n || ': -' || n || ' + ' || n || ' = 0', 'engine', 'verity-exact 1', 'durationMs', 0.2))),
    'verity-1', now(), NULL, n % 100 <> 0, CASE WHEN n % 50 = 1 THEN now() + interval '30 days' END
  FROM generate_series($1::int, $2::int) AS n`;

const attempts = `INSERT INTO attempt (solution_id, ordinal, tier, method, answers, verdict, input_tokens, output_tokens, cost_usd, duration_ms)
  SELECT ${id}, 0, 'EASY', 'ALGEBRA', '[]', 'VERIFIED', 0, 0, 0, 3 FROM generate_series($1::int, $2::int) AS n`;

const askings = `INSERT INTO asking (subject, request_hash, solution_id, input_hash, expires_at)
  SELECT 'subject ' || ((n + k * 7919) / 20), 'solution ' || n, ${id}, 'h', now() + interval '20 days'
  FROM generate_series($1::int, $2::int) AS n, generate_series(0, 1) AS k`;

const servings = `INSERT INTO serving (solution_id, hour, times, remembered)
  SELECT ${id}, date_trunc('hour', now()), 3, 2 FROM generate_series($1::int, $2::int) AS n`;
