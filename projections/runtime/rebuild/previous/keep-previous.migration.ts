import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which generation the last swap replaced and how far it is, so that one can go back to it. */
export class KeepPrevious1764000007000 implements MigrationInterface {
  readonly name = 'KeepPrevious1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists read_aside');
    await runner.query(`
      create table projection.previous (
        name text primary key,
        generation text not null,
        store uuid not null,
        position text collate "C" not null,
        tables text[] not null,
        parked jsonb not null,
        replaced_at timestamptz not null default clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection.previous');
    await runner.query('drop schema read_aside');
  }
}
