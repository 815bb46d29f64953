import type { DataSource } from 'typeorm';

/** One migration at a time, among all programs that start on one database. */
const MIGRATION_LOCK = 7_305_000;

/** Connects, brings the schema up to date and goes on with `use`; closes the connection when that fails. */
export async function migrated<Result>(
  database: DataSource,
  use: (ready: DataSource) => Promise<Result>,
): Promise<Result> {
  await database.initialize();
  try {
    const session = database.createQueryRunner();
    await session.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await database.runMigrations({ transaction: 'each' });
    } finally {
      await session.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await session.release();
    }
    return await use(database);
  } catch (error) {
    if (database.isInitialized) await database.destroy();
    throw error;
  }
}
