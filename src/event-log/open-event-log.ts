import { DataSource } from 'typeorm';
import type { EventLog } from './event-log';
import { AppendOptimistically } from './postgres/append-optimistically.migration';
import { CreateEventLog } from './postgres/create-event-log.migration';
import { PostgresEventLog } from './postgres/postgres-event-log';
import { UpcastingLog } from './upcasting';
import { upcasts } from './upcasts';
import type { LogPlace } from './log-place';
import { migrated } from './migrated';

interface Opening extends LogPlace {
  readonly report?: (line: string) => void;
  /** What stands between the store and whoever uses it. */
  readonly around?: (log: EventLog) => Promise<EventLog>;
}

/** The event log of this installation, ready to be used; its readers see every event in its newest shape. */
export async function openEventLog({
  eventstoreUrl,
  databaseUrl,
  report,
  around = (log) => Promise.resolve(log),
}: Opening): Promise<EventLog> {
  const log =
    eventstoreUrl === undefined ? await openPostgres(databaseUrl, report) : await openEventStoreDb(eventstoreUrl);
  try {
    return new UpcastingLog(await around(log), upcasts);
  } catch (error) {
    await log.close();
    throw error;
  }
}

/** Loads the client of EventStoreDB only where there is such a server: it is a tenth of what a start would load. */
async function openEventStoreDb(connectionString: string): Promise<EventLog> {
  const { EventStoreDbLog } = await import('./eventstoredb/eventstoredb-log.js');
  return EventStoreDbLog.open({ connectionString });
}

async function openPostgres(url: string, report?: (line: string) => void): Promise<EventLog> {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations: [CreateEventLog, AppendOptimistically],
    migrationsTableName: 'event_log_migrations',
  });
  await migrated(database, (ready) => ready.destroy());
  return PostgresEventLog.open({ url, log: report });
}
