import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far generations that are being built have come, so that whoever goes on need not begin anew. */
export class CreateBuilds1764000005000 implements MigrationInterface {
  name = 'CreateBuilds1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection.build (
        name text primary key,
        generation text not null,
        store uuid not null,
        stage text not null check (stage in ('loading', 'loaded', 'indexed')),
        goal text collate "C" not null,
        shares int not null,
        position text collate "C" not null
      )`);
    await runner.query(`
      create table projection.build_share (
        name text not null references projection.build on delete cascade,
        share int not null,
        position text collate "C" not null,
        events bigint not null default 0,
        primary key (name, share)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection.build_share, projection.build');
  }
}
