import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which streams each read model has set aside because of an event it cannot take. */
export class ParkStreams1764000006000 implements MigrationInterface {
  readonly name = 'ParkStreams1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection.parked (
        name text not null,
        generation text not null,
        stream text collate "C" not null,
        position text collate "C" not null,
        version int not null,
        type text not null,
        error text not null,
        parked_at timestamptz not null default clock_timestamp(),
        primary key (name, generation, stream)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection.parked');
  }
}
