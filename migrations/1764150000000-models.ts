import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What asking models brings with it: how many calls an attempt took, what is being tried and the best answer so far while a row is worked on, and
 * what was spent on which day by whom, under names that are hashes.
 */
export class Models1764150000000 implements MigrationInterface {
  readonly name = 'Models1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attempt ADD calls integer NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE solution ADD trying text, ADD best jsonb, ADD expected_ms integer');
    await runner.query(`
      CREATE TABLE spending (
        scope text NOT NULL,
        day date NOT NULL,
        usd numeric(14, 8) NOT NULL,
        CONSTRAINT "PK_spending" PRIMARY KEY (scope, day)
      )`);
    await runner.query(`
      CREATE TABLE payer (
        solution_id uuid NOT NULL,
        scopes text[] NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_payer" PRIMARY KEY (solution_id)
      )`);
    await runner.query(`CREATE INDEX "IDX_payer_since" ON payer (since)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payer');
    await runner.query('DROP TABLE spending');
    await runner.query('ALTER TABLE solution DROP trying, DROP best, DROP expected_ms');
    await runner.query('ALTER TABLE attempt DROP calls');
  }
}
