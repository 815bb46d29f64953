import { Pool, type PoolConfig } from 'pg';
import { Column, DataSource, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreateProjectionRuntime1764000001000 } from '../../projections/runtime/create-projection-runtime.migration';
import { foldProjection, type Projection, projection, rollup } from '../../projections/runtime/projection';
import { ProjectionRuntime } from '../../projections/runtime/projection-runtime';
import type { Timing } from '../../projections/runtime/runtime-options';
import type { MemoryLog } from '../support/memory-log';
import { freshDatabase } from '../support/postgres';

/** A shop with orders, so small that a reader can reckon what is right. */
export interface ShopShapes {
  OrderPlaced: { readonly shop: string; readonly amount: string };
  ItemAdded: { readonly amount: string };
  OrderMoved: { readonly shop: string };
  OrderCancelled: Record<string, never>;
  ShopOpened: Record<string, never>;
}

@Entity({ schema: 'read', name: 'orders' })
@Index(['shop', 'ordinal'])
export class OrderRow {
  @PrimaryColumn('text') orderId!: string;
  @Column('text') shop!: string;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
  @Column('int') items!: number;
  @Column('timestamptz') placedAt!: Date;
  @Column('jsonb') amounts!: readonly string[];
  @Column('int') ordinal!: number;
}

@Entity({ schema: 'read', name: 'shops' })
export class ShopRow {
  @PrimaryColumn('text') shop!: string;
  @Column('int') orders!: number;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}

@Entity({ schema: 'read', name: 'effects' })
export class EffectRow {
  @PrimaryColumn('text') type!: string;
  @Column('bigint') times!: string;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amount!: string | null;
  @Column('text', { nullable: true }) lastStream!: string | null;
}

@Entity({ schema: 'read', name: 'tallies' })
export class TallyRow {
  @PrimaryColumn('text') stream!: string;
  @Column('int') times!: number;
}

export const orders = foldProjection<ShopShapes>()({
  name: 'orders',
  version: 1,
  table: OrderRow,
  key: 'orderId',
  keyOf: ({ stream }) => stream,
  ignores: ['ShopOpened'],
  numbered: { column: 'ordinal', series: ({ shop }) => shop },
  evolve: {
    OrderPlaced: (_none, { data: { shop, amount }, meta }) => ({
      shop,
      amount,
      items: 1,
      placedAt: meta.occurredAt,
      amounts: [amount],
    }),
    ItemAdded: (row, { data }) =>
      row && {
        ...row,
        amount: (Number(row.amount) + Number(data.amount)).toFixed(2),
        items: row.items + 1,
        amounts: [...row.amounts, data.amount],
      },
    OrderMoved: (row, { data }) => row && { ...row, shop: data.shop },
    OrderCancelled: () => undefined,
  },
  rollups: [
    rollup(OrderRow, {
      table: ShopRow,
      key: ['shop'],
      entries: ({ shop, amount }) => [{ key: { shop }, numbers: { orders: 1, amount } }],
    }),
  ],
});

/** Counts how often each type took effect: what must be counted once is seen at once when it was twice. */
export const effects = projection<ShopShapes>()({
  name: 'effects',
  version: 1,
  table: EffectRow,
  key: ['type'],
  ignores: ['ShopOpened'],
  when: {
    OrderPlaced: ({ type, stream, data: { amount } }, rows) => [
      rows.add({ type }, { times: 1, amount }),
      rows.patch({ type }, { lastStream: stream }),
    ],
    ItemAdded: ({ type, data: { amount } }, rows) => [rows.add({ type }, { times: 1, amount })],
    OrderMoved: ({ type }, rows) => [rows.add({ type }, { times: 1 })],
    OrderCancelled: ({ type }, rows) => [rows.add({ type }, { times: 1 })],
  },
});

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
  ): ProjectionRuntime;
  rows(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

/** A fresh database with the runtime's tables, and what is needed to run projections on it. */
export async function bench(entities: (new () => object)[] = [OrderRow, ShopRow, EffectRow, TallyRow]): Promise<Bench> {
  const database = await freshDatabase();
  const dataSource = new DataSource({
    type: 'postgres',
    url: database.url,
    entities,
    migrations: [CreateProjectionRuntime1764000001000],
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
    runtime: (log, projections = [orders, effects], timing = {}, own = pool) => {
      const quick = { idleMillis: 20, renewMillis: 50, ...timing };
      const runtime = new ProjectionRuntime({ log, dataSource, pool: own, projections, logger: silent, timing: quick });
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

/** What has happened to `count` orders of three shops; amounts are whole yuan, so that sums can be told by heart. */
export async function trade(log: MemoryLog, count: number, seed = 0): Promise<void> {
  for (let number = seed; number < seed + count; number += 1) {
    const stream = `order-${String(number).padStart(5, '0')}`;
    await log.add(stream, 'OrderPlaced', { shop: `shop-${number % 3}`, amount: '10.00' });
    if (number % 2 === 0) await log.add(stream, 'ItemAdded', { amount: '5.00' });
    if (number % 5 === 0) await log.add(stream, 'OrderMoved', { shop: `shop-${(number + 1) % 3}` });
    if (number % 7 === 0) await log.add(stream, 'OrderCancelled', {});
  }
}

/** Asks again and again until it is so; the time limit of the test is the only limit. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}
