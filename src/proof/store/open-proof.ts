import { DataSource } from 'typeorm';
import { migrated } from '../../event-log/migrated';
import { CreateProof } from './create-proof.migration';
import { LookUpLeaf } from './look-up-leaf.migration';

/** Brings the schema of the proof up to date. */
export async function prepareProof(url: string): Promise<void> {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations: [CreateProof, LookUpLeaf],
    migrationsTableName: 'proof_migrations',
  });
  await migrated(database, (ready) => ready.destroy());
}
