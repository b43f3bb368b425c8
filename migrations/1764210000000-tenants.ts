import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding in which tenants a problem was asked; installations without tenants pay nothing for it. */
export class Tenants1764210000000 implements MigrationInterface {
  readonly name = 'Tenants1764210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_asking_tenant" ON asking (solution_id) WHERE strpos(subject, '/') > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "IDX_asking_tenant"');
  }
}
