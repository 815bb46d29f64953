import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { caseFacts } from '../../../projections/case-facts/case-facts.projection';
import { readDatabase } from '../../../projections/read-database';
import { ProjectionRuntime } from '../../../projections/runtime/projection-runtime';
import { unitParents } from '../../../projections/unit-parents/unit-parents.projection';
import { MemoryLog } from '../../support/memory-log';
import { freshDatabase } from '../../support/database/postgres';

/** A database with the empty tables of the statistics, which no program serves. */
export interface StatisticsDatabase {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  close(): Promise<void>;
}

export async function statisticsDatabase(): Promise<StatisticsDatabase> {
  const database = await freshDatabase();
  const dataSource = await readDatabase(database.url).initialize();
  await dataSource.runMigrations();
  const pool = new Pool({ connectionString: database.url });
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const projections = [caseFacts, unitParents];
  const runtime = new ProjectionRuntime({ log: new MemoryLog(), dataSource, pool, projections, logger });
  await runtime.rebuild(['case-facts', 'unit-parents'], { by: 'a test', why: 'the tables' });
  await runtime.stop();
  const close = async (): Promise<void> => {
    await pool.end();
    await dataSource.destroy();
    await database.drop();
  };
  return { dataSource, pool, close };
}
