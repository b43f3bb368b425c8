import { fastify } from 'fastify';
import pg from 'pg';

// What a remembered answer is measured against: a route that does nothing but the same lookup. Started by `remembered.mjs`; says its address.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) });
const sql = `SELECT id, problem, read_as, state, tier, method, answer, steps, assurance, verdict, caveat, created_at, finished_at FROM solution
  WHERE text_key = $1 AND in_force AND (state <> 'SOLVED' OR expires_at IS NULL OR expires_at > now())`;
const server = fastify();
server.post<{ Body: { textKey: string } }>('/', async ({ body }) => {
  const { rows } = await pool.query({ name: 'lookup', text: sql, values: [body.textKey] });
  return rows[0];
});
process.stdout.write(`${await server.listen({ host: '127.0.0.1', port: 0 })}\n`);
process.stdin.once('end', () => process.exit(0)).resume();
