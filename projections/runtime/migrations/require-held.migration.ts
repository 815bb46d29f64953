import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lets a live batch be one statement: a condition that is true, or ends the statement with nothing written. */
export class RequireHeld1764000003000 implements MigrationInterface {
  name = 'RequireHeld1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function projection.require_held(moved bigint, held int) returns boolean language plpgsql as $$
      begin
        if moved <> held then
          raise exception 'of % projections that were held, % are held still', held, moved using errcode = 'CT002';
        end if;
        return true;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function projection.require_held(bigint, int)');
  }
}
