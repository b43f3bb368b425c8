import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a kept answer carries besides itself: its canonical statement, the names its task was read with, where it was adopted from, and who took
 * it back and why. And how often answers were given out, by the hour, without a word on to whom.
 */
export class Remember1764100000000 implements MigrationInterface {
  readonly name = 'Remember1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE solution
        ADD canonical text NOT NULL DEFAULT '',
        ADD canonical_version text NOT NULL DEFAULT 'text-1',
        ADD renaming jsonb NOT NULL DEFAULT '{}',
        ADD source_id uuid,
        ADD revoked_at timestamptz,
        ADD revoked_by text,
        ADD revoked_because text`);
    await runner.query(`CREATE INDEX "IDX_solution_source" ON solution (source_id) WHERE source_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE serving (
        solution_id uuid NOT NULL,
        hour timestamptz NOT NULL,
        times integer NOT NULL,
        remembered integer NOT NULL,
        CONSTRAINT "PK_serving" PRIMARY KEY (solution_id, hour)
      )`);
    await runner.query(`CREATE INDEX "IDX_serving_hour" ON serving (hour)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE serving');
    await runner.query(`
      ALTER TABLE solution DROP canonical, DROP canonical_version, DROP renaming, DROP source_id,
        DROP revoked_at, DROP revoked_by, DROP revoked_because`);
  }
}
