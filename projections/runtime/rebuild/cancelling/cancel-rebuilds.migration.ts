import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which read models are rebuilt together, and who has asked that it be cancelled. */
export class CancelRebuilds1764000011000 implements MigrationInterface {
  name = 'CancelRebuilds1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection.rebuild add column run uuid, add column cancelled jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection.rebuild drop column run, drop column cancelled');
  }
}
