import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reviewers want worked on again; the checks of each attempt; deliveries without an answer; and in which tenants a problem was asked. */
export class Reruns1764200000000 implements MigrationInterface {
  readonly name = 'Reruns1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rerun (
        escalation_id uuid NOT NULL CONSTRAINT "PK_rerun" PRIMARY KEY
          CONSTRAINT "FK_rerun_escalation" REFERENCES escalation (id) ON DELETE CASCADE,
        tier text NOT NULL,
        holder text,
        claimable_at timestamptz NOT NULL DEFAULT now(),
        claims integer NOT NULL DEFAULT 0
      )`);
    await runner.query(`CREATE INDEX "IDX_rerun_claimable" ON rerun (claimable_at)`);
    await runner.query(`CREATE INDEX "IDX_escalation_event_at" ON escalation_event (at)`);
    await runner.query(`ALTER TABLE attempt ADD COLUMN checks jsonb NOT NULL DEFAULT '[]'`);
    await runner.query('ALTER TABLE serving ADD COLUMN unanswered integer NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE escalation ADD COLUMN tenants text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE escalation DROP COLUMN tenants');
    await runner.query('ALTER TABLE serving DROP COLUMN unanswered');
    await runner.query('ALTER TABLE attempt DROP COLUMN checks');
    await runner.query('DROP INDEX "IDX_escalation_event_at"');
    await runner.query('DROP TABLE rerun');
  }
}
