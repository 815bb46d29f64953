import { DataSource } from 'typeorm';
import { AppendOptimistically } from '../../../src/event-log/postgres/append-optimistically.migration';
import { CreateEventLog } from '../../../src/event-log/postgres/create-event-log.migration';
import { freshDatabase } from './postgres';

/** A database of its own in which the event log's migration has run. */
export async function eventLogDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const database = await freshDatabase();
  await migrate(database.url);
  return database;
}

/** Makes the event log in the database, as its user. */
export async function migrate(url: string): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations: [CreateEventLog, AppendOptimistically],
    logging: false,
  }).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
