import { Pool, type PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { CreateBuilds1764000005000 } from '../../../../projections/runtime/migrations/create-builds.migration';
import { RequireHeld1764000003000 } from '../../../../projections/runtime/migrations/require-held.migration';
import { ParkStreams1764000006000 } from '../../../../projections/runtime/parking/park-streams.migration';
import { CreateProjectionRuntime1764000001000 } from '../../../../projections/runtime/migrations/create-projection-runtime.migration';
import type { Projection } from '../../../../projections/runtime/definition/projection';
import { ParkInBuilds1764000008000 } from '../../../../projections/runtime/rebuild/poison/park-in-builds.migration';
import { CreateCopies1764000009000 } from '../../../../projections/runtime/rebuild/copy/copies.migration';
import { CancelRebuilds1764000011000 } from '../../../../projections/runtime/rebuild/cancelling/cancel-rebuilds.migration';
import { BuildByStreams1764000012000 } from '../../../../projections/runtime/rebuild/loading/build-by-streams.migration';
import { KeepPrevious1764000007000 } from '../../../../projections/runtime/rebuild/previous/keep-previous.migration';
import { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import type { Loading } from '../../../../projections/runtime/rebuild/loading/loading';
import type { RecordFact } from '../../../../projections/runtime/rebuild/record/rebuild-record';
import type { Timing } from '../../../../projections/runtime/runtime-options';
import type { MemoryLog } from '../../../support/memory-log';
import { freshDatabase } from '../../../support/database/postgres';
import { EffectRow, effects, OrderRow, orders, ShopChangeRow, TallyRow } from './shop';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface Bench {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  /** A pool of its own, ended with the bench. */
  newPool(config?: PoolConfig): Pool;
  /** A runtime that is stopped with the bench. */
  runtime(
    log: MemoryLog,
    projections?: readonly Projection[],
    timing?: Partial<Timing>,
    pool?: Pool,
    loading?: Partial<Loading>,
    record?: RecordFact,
  ): ProjectionRuntime;
  rows(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

/** A fresh database with the runtime's tables, and what is needed to run projections on it. */
export async function bench(
  entities: (new () => object)[] = [OrderRow, ShopChangeRow, EffectRow, TallyRow],
): Promise<Bench> {
  const database = await freshDatabase();
  const dataSource = new DataSource({
    type: 'postgres',
    url: database.url,
    entities,
    migrations: [
      CreateProjectionRuntime1764000001000,
      RequireHeld1764000003000,
      CreateBuilds1764000005000,
      ParkStreams1764000006000,
      KeepPrevious1764000007000,
      ParkInBuilds1764000008000,
      CreateCopies1764000009000,
      CancelRebuilds1764000011000,
      BuildByStreams1764000012000,
    ],
  });
  await dataSource.initialize();
  await dataSource.runMigrations();
  const pools: Pool[] = [];
  const runtimes: ProjectionRuntime[] = [];
  const newPool = (config: PoolConfig = {}): Pool => {
    const pool = new Pool({ connectionString: database.url, max: 8, ...config });
    pool.on('error', () => undefined);
    pools.push(pool);
    return pool;
  };
  const pool = newPool();
  return {
    dataSource,
    pool,
    newPool,
    runtime: (log, projections = [orders, effects], timing = {}, own = pool, loading = {}, record) => {
      const quick = { idleMillis: 20, renewMillis: 50, buildBeforeServingMillis: 600_000, ...timing };
      const runtime = new ProjectionRuntime({
        ...{ log, dataSource, pool: own, projections, logger: silent, timing: quick },
        loading,
        record,
      });
      runtimes.push(runtime);
      return runtime;
    },
    rows: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
    close: async () => {
      await Promise.all(runtimes.map((runtime) => runtime.stop()));
      await Promise.all(pools.map((one) => one.end()));
      await dataSource.destroy();
      await database.drop();
    },
  };
}
