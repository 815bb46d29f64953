import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The cases that a query of terms finds, by the index of the terms however few rows there are. To make the terms of a row
 * comparable costs a tenth of a millisecond; the planner takes it for nothing, and would do it for each row of a small table.
 */
export class FindByIndex1764000010000 implements MigrationInterface {
  name = 'FindByIndex1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    // In plpgsql, whose tables may be made later, as those of read models are.
    await runner.query(`
      create function projection.cases_found_by(sought tsquery) returns setof uuid
      language plpgsql stable set enable_seqscan = off as $$
      begin
        return query select s.case_id from read.case_search s where array_to_tsvector(s.terms) @@ sought;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function projection.cases_found_by(tsquery)');
  }
}
