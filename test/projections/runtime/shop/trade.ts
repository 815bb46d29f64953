import { inTransaction, withConnection } from '../../../../projections/runtime/database';
import type { Projection } from '../../../../projections/runtime/definition/projection';
import type { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import { ProjectionTables } from '../../../../projections/runtime/rows/projection-tables';
import { LIVE } from '../../../../projections/runtime/rows/row-shape';
import type { RecordedEvent } from '../../../../src/kernel/event';
import type { MemoryLog } from '../../../support/memory-log';
import type { Bench } from './bench';
import { effects, orders } from './shop';

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

/** For `waitFor` of what comes for certain: the time limit of the test is the only limit. */
export const PATIENCE_MS = 600_000;

/** Asks again and again until it is so; the time limit of the test is the only limit. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** How often each type of event took effect. */
export const timesOf = async (place: Bench): Promise<unknown> =>
  Object.fromEntries(
    ((await place.rows('select type, times from read.effects')) as { type: string; times: string }[]).map(
      ({ type, times }) => [type, Number(times)],
    ),
  );

/** How often each type of event happened. */
export const happened = (log: MemoryLog): Record<string, number> => {
  const times: Record<string, number> = {};
  for (const { type } of log.events) times[type] = (times[type] ?? 0) + 1;
  return times;
};

/** An event as a log gives it. */
export const recorded = (stream: string, type: string, data: unknown, index: number): RecordedEvent => ({
  id: `${index}`,
  stream,
  version: index + 1,
  position: `mem-${String(index + 1).padStart(19, '0')}`,
  type,
  v: 1,
  data,
  meta: {
    commandId: 'c',
    correlationId: 'c',
    actor: { id: 'u', role: 'handler', unit: 'u' },
    occurredAt: '2026-03-10T09:00:00+08:00',
    recordedAt: '2026-03-10T01:00:00Z',
  },
});

/** Empties the tables of a projection and applies the runs of events, each in a transaction. */
export async function applyRuns(
  place: Pick<Bench, 'dataSource' | 'pool'>,
  subject: Projection,
  runs: readonly (readonly RecordedEvent[])[],
): Promise<void> {
  const bound = bind(subject, place.dataSource);
  const tables = new ProjectionTables(bound, LIVE);
  for (const { table } of bound.shapes) await place.pool.query(`truncate read."${table}"`);
  for (const run of runs)
    await withConnection(place.pool, (client) => inTransaction(client, () => tables.apply(client, run)));
}

/** Every row that readers of orders and effects can see. */
export const everything = async (place: Bench): Promise<unknown> => ({
  orders: await place.rows('select * from read.orders order by "orderId"'),
  changes: await place.rows('select * from read.shop_changes order by position, shop'),
  series: await place.rows('select * from read.orders_series order by series'),
  effects: await place.rows('select * from read.effects order by type'),
});

/** What the shops have, by the changes of their orders. */
export const shopsNow = (place: Bench): Promise<unknown[]> =>
  place.rows(`select shop, sum(orders)::int as orders, sum(amount) as amount from read.shop_changes
    group by shop having sum(orders) <> 0 order by shop`);

/** Tables of generations that are being built, or were left behind. */
export const shadows = (place: Bench): Promise<unknown[]> =>
  place.rows(`select tablename from pg_tables where schemaname = 'read_next'`);

/** A runtime that has followed the log so far, in which `count` orders were traded. */
export async function served(place: Bench, log: MemoryLog, count: number): Promise<ProjectionRuntime> {
  const runtime = place.runtime(log, [orders, effects], { chunkEvents: 50 });
  await runtime.start();
  await trade(log, count);
  await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
  return runtime;
}
