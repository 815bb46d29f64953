import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The cases that a query of terms finds and that have one of some terms of time, too. Rows lie in the order in which they came: of two
 * conditions the index jumps from where the one goes on to where the other does, while within one query it looks for every term in
 * each row that the rarest ones have.
 */
export class FindInTime1764000013000 implements MigrationInterface {
  name = 'FindInTime1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function projection.cases_found_by(sought tsquery, times tsquery) returns setof uuid
      language plpgsql stable set enable_seqscan = off as $$
      begin
        if times is null then
          return query select projection.cases_found_by(sought);
        else
          return query select s.case_id from read.case_search s
            where array_to_tsvector(s.terms) @@ sought and array_to_tsvector(s.terms) @@ times;
        end if;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function projection.cases_found_by(tsquery, tsquery)');
  }
}
