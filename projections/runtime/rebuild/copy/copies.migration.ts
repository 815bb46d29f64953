import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of read models as they were at an earlier position, to be looked at. */
export class CreateCopies1764000009000 implements MigrationInterface {
  readonly name = 'CreateCopies1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists read_as_of');
    await runner.query(`
      create table projection.copy (
        name text primary key,
        generation text not null,
        position text collate "C" not null,
        tables text[] not null,
        built_at timestamptz not null default clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection.copy');
    await runner.query('drop schema read_as_of cascade');
  }
}
