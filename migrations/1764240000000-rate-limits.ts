import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked for in the present minute, by person (a hash), class and tenant. Losing it in a crash loses a minute's counts, so it is not logged. */
export class RateLimits1764240000000 implements MigrationInterface {
  readonly name = 'RateLimits1764240000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key text NOT NULL CONSTRAINT "PK_rate_limit" PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
    await runner.query(`CREATE INDEX "IDX_rate_limit_expire" ON rate_limit (expire)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limit');
  }
}
