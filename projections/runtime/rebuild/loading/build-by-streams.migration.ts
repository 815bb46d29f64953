import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the shares of a build are read: what its positions tell depends on it. */
export class BuildByStreams1764000012000 implements MigrationInterface {
  name = 'BuildByStreams1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection.build add column by_streams boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection.build drop column by_streams');
  }
}
