import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What models replied to solves that are not finished, for whoever takes one up again. Lives no longer than the solve. */
export class Calls1764230000000 implements MigrationInterface {
  readonly name = 'Calls1764230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call (
        solution_id uuid NOT NULL,
        id uuid NOT NULL,
        key text NOT NULL,
        reply jsonb NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_call" PRIMARY KEY (solution_id, id)
      )`);
    await runner.query('CREATE INDEX "IDX_call_made" ON call (made_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE call');
  }
}
