import { databaseOfTestServer, freshDatabase, onTestServer } from '../../database/postgres';

/** Held by whoever makes the template. */
const LOCK = 4_711_001;

/**
 * A database in which an installation was started once, as `start` does it, and recorded nothing: its tables and its empty read
 * models are there. They are made once for the whole test run.
 */
export async function startedDatabase(start: (databaseUrl: string) => Promise<void>): ReturnType<typeof freshDatabase> {
  const template = `started_${process.env.CASETRAIL_TEST_RUN ?? ''}`;
  await onTestServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (rowCount !== 0) return;
    // One that was begun by a test that failed in it.
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} template template0`);
    await start(databaseOfTestServer(template));
    await client.query(`alter database ${template} is_template true allow_connections false`);
  });
  return freshDatabase(template);
}
