import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports look at what was finished in a window. */
export class FinishedIndex1764170000000 implements MigrationInterface {
  readonly name = 'FinishedIndex1764170000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "IDX_solution_finished" ON solution (finished_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "IDX_solution_finished"');
  }
}
