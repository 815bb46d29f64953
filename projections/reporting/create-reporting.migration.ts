import type { MigrationInterface, QueryRunner } from 'typeorm';

export const REPORTING_ROLE = 'casetrail_reporting';

/**
 * The schema of the views for reporting services, and the role that may read them and nothing else. Where this user may not
 * make roles, an administrator does, and the views are granted to it at the next start.
 */
export class CreateReporting1764000004000 implements MigrationInterface {
  name = 'CreateReporting1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists reporting');
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${REPORTING_ROLE}') then
          create role ${REPORTING_ROLE} nologin;
        end if;
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise warning 'reporting services need the role ${REPORTING_ROLE}; an administrator may run: CREATE ROLE ${REPORTING_ROLE} NOLOGIN';
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema reporting cascade');
  }
}
