import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people review, one row for each solution, and what happened to it, which is only ever added to. */
export class Escalations1764190000000 implements MigrationInterface {
  readonly name = 'Escalations1764190000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE escalation (
        id uuid NOT NULL CONSTRAINT "PK_escalation" PRIMARY KEY,
        solution_id uuid NOT NULL CONSTRAINT "FK_escalation_solution" REFERENCES solution (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'OPEN',
        reasons text[] NOT NULL DEFAULT '{}',
        affected integer NOT NULL DEFAULT 0,
        cost_usd numeric(14, 8) NOT NULL DEFAULT 0,
        claimed_by text,
        claim_expires_at timestamptz,
        insisted_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_escalation_solution" ON escalation (solution_id)`);
    await runner.query(`CREATE INDEX "IDX_escalation_affected" ON escalation (state, affected, id)`);
    await runner.query(`CREATE INDEX "IDX_escalation_cost" ON escalation (state, cost_usd, id)`);
    await runner.query(`CREATE INDEX "IDX_escalation_state" ON escalation (state, id)`);
    await runner.query(`
      CREATE TABLE escalation_event (
        escalation_id uuid NOT NULL CONSTRAINT "FK_escalation_event_escalation" REFERENCES escalation (id) ON DELETE CASCADE,
        ordinal integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        by text NOT NULL,
        action text NOT NULL,
        note text,
        before text,
        after text,
        CONSTRAINT "PK_escalation_event" PRIMARY KEY (escalation_id, ordinal)
      )`);
    await runner.query(`CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'events are only added'; END $$`);
    await runner.query(`CREATE TRIGGER escalation_event_is_kept BEFORE UPDATE ON escalation_event
      FOR EACH ROW EXECUTE FUNCTION refuse_event_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE escalation_event');
    await runner.query('DROP FUNCTION refuse_event_change()');
    await runner.query('DROP TABLE escalation');
  }
}
