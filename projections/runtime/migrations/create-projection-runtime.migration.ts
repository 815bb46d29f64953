import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schemas that read models live in, and the runtime's own tables: who leads, how far each projection is, rebuilds. */
export class CreateProjectionRuntime1764000001000 implements MigrationInterface {
  name = 'CreateProjectionRuntime1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const schema of ['read', 'read_next', 'read_previous', 'projection'])
      await runner.query(`create schema if not exists ${schema}`);
    await runner.query(`
      create table projection.checkpoint (
        name text primary key,
        generation text not null,
        store uuid not null,
        position text collate "C" not null,
        epoch bigint not null default 0,
        status text not null default 'live' check (status in ('live', 'stopped')),
        error text,
        tables text[] not null,
        updated_at timestamptz not null default clock_timestamp()
      )`);
    await runner.query(`
      create table projection.leader (
        name text primary key,
        owner text not null,
        epoch bigint not null,
        lease_until timestamptz not null
      )`);
    await runner.query(`
      create table projection.rebuild (
        name text primary key,
        state text not null,
        started_at timestamptz not null default clock_timestamp(),
        "by" text not null,
        why text not null,
        from_generation text,
        to_generation text not null,
        events bigint not null default 0,
        total bigint,
        rate double precision,
        eta_seconds double precision,
        error text,
        finished_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of ['projection', 'read_previous', 'read_next', 'read'])
      await runner.query(`drop schema ${schema} cascade`);
  }
}
