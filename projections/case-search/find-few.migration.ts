import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first so many cases that a query of terms finds, in no order: of what is frequent no more rows are read than that. */
export class FindFew1764000014000 implements MigrationInterface {
  name = 'FindFew1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function projection.some_cases_found_by(sought tsquery, most int) returns setof uuid
      language plpgsql stable set enable_seqscan = off as $$
      begin
        return query select s.case_id from read.case_search s where array_to_tsvector(s.terms) @@ sought limit most;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function projection.some_cases_found_by(tsquery, int)');
  }
}
