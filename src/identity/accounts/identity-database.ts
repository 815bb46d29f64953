import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { migrated } from '../../event-log/migrated';
import { CreateIdentity } from './create-identity.migration';

/** Where accounts are kept, and how to listen for their changes. */
export interface IdentityDatabase {
  readonly url: string;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** The schema `identity`, brought up to date; `report` is told of lost connections. */
export async function openIdentity(url: string, report: (line: string) => void): Promise<IdentityDatabase> {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations: [CreateIdentity],
    migrationsTableName: 'identity_migrations',
  });
  await migrated(database, (ready) => ready.destroy());
  const pool = new Pool({ connectionString: url, max: 4, application_name: 'casetrail identity' });
  pool.on('error', (error) => report(`a connection to the accounts was lost: ${error.message}`));
  return { url, pool, close: () => pool.end() };
}
