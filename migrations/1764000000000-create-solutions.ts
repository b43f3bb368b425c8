import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Solutions with their attempts, and who asked for what. */
export class CreateSolutions1764000000000 implements MigrationInterface {
  readonly name = 'CreateSolutions1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE solution (
        id uuid CONSTRAINT "PK_solution" PRIMARY KEY,
        text_key text NOT NULL,
        task_key text,
        problem text NOT NULL,
        read_as text,
        state text NOT NULL DEFAULT 'QUEUED',
        tier text NOT NULL,
        method text,
        answer jsonb,
        steps jsonb NOT NULL DEFAULT '[]',
        assurance text NOT NULL DEFAULT 'UNVERIFIED',
        verdict jsonb,
        caveat text,
        reasons text[] NOT NULL DEFAULT '{}',
        cost_usd numeric(14, 8) NOT NULL DEFAULT 0,
        verifier_version text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        expires_at timestamptz,
        in_force boolean NOT NULL DEFAULT true,
        holder text,
        claimable_at timestamptz DEFAULT now(),
        claims integer NOT NULL DEFAULT 0,
        CONSTRAINT "CHK_solution_claimable" CHECK ((state IN ('QUEUED', 'WORKING')) = (claimable_at IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX "UQ_solution_in_force" ON solution (text_key) WHERE in_force`);
    await runner.query(`CREATE INDEX "IDX_solution_verified_task" ON solution (task_key)
      WHERE state = 'SOLVED' AND assurance IN ('PROVED', 'TEACHER_CONFIRMED')`);
    await runner.query(
      `CREATE INDEX "IDX_solution_claimable" ON solution (claimable_at) WHERE claimable_at IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_solution_state" ON solution (state, id)`);
    await runner.query(`CREATE INDEX "IDX_solution_assurance" ON solution (assurance, id)`);
    await runner.query(`
      CREATE TABLE attempt (
        solution_id uuid NOT NULL CONSTRAINT "FK_attempt_solution" REFERENCES solution (id) ON DELETE CASCADE,
        ordinal integer NOT NULL,
        tier text NOT NULL,
        method text NOT NULL,
        model text,
        prompt_version text,
        answers jsonb NOT NULL,
        verdict text NOT NULL,
        escalated_because text,
        input_tokens integer NOT NULL,
        output_tokens integer NOT NULL,
        cost_usd numeric(14, 8) NOT NULL,
        duration_ms integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "PK_attempt" PRIMARY KEY (solution_id, ordinal)
      )`);
    await runner.query(`
      CREATE TABLE asking (
        subject text NOT NULL,
        request_hash text NOT NULL,
        solution_id uuid NOT NULL,
        input_hash text NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT "PK_asking" PRIMARY KEY (subject, request_hash)
      )`);
    await runner.query(`CREATE INDEX "IDX_asking_solution" ON asking (subject, solution_id)`);
    await runner.query(`CREATE INDEX "IDX_asking_expiry" ON asking (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE asking');
    await runner.query('DROP TABLE attempt');
    await runner.query('DROP TABLE solution');
  }
}
