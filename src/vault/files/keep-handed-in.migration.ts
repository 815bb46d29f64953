import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys of files that were handed in and wait to be named by a fact; behind that they stand sealed in the fact. */
export class KeepHandedIn implements MigrationInterface {
  readonly name = 'KeepHandedIn1764000018000';

  async up(runner: QueryRunner): Promise<void> {
    // The name is a keyed hash of the content; the streams are those whose facts took the key along.
    await runner.query(`create table vault.handed_in (
      name text primary key, id uuid not null unique, wrapped bytea not null, wrapped_by text not null,
      at timestamptz not null default now(), streams text[] not null default '{}')`);
    await runner.query('create index on vault.handed_in (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.handed_in');
  }
}
