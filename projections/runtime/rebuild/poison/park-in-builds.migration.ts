import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which streams are set aside in generations that are being built. */
export class ParkInBuilds1764000008000 implements MigrationInterface {
  readonly name = 'ParkInBuilds1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection.build_parked (
        name text not null references projection.build on delete cascade,
        stream text collate "C" not null,
        position text collate "C" not null,
        version int not null,
        type text not null,
        error text not null,
        primary key (name, stream)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection.build_parked');
  }
}
