import { foldProjection } from '../../../../projections/runtime/definition/projection';
import type { Progress } from '../../../../projections/runtime/rebuild/rebuild-progress';
import { GatedLog } from '../../../support/gated-log';
import { bench, type Bench } from '../shop/bench';
import { effects, OrderRow, type ShopShapes } from '../shop/shop';
import { everything, PATIENCE_MS, served, trade, until } from '../shop/trade';

const REASON = { by: 'an operator', why: 'a test' };

describe('the rows of a rebuild', () => {
  let place: Bench;
  let log: GatedLog;
  beforeEach(async () => {
    place = await bench();
    log = new GatedLog();
  });
  afterEach(() => place.close());

  it('is never seen half built, mixed or older by readers who keep asking through twenty swaps', async () => {
    const runtime = await served(place, log, 100);
    let reading = true;
    let asked = 0;
    const faults: unknown[] = [];
    const reader = async (): Promise<void> => {
      for (let seen = 0; reading; asked += 1) {
        const [row] = (await place.rows(
          `select (select coalesce(sum(times), 0)::int from read.effects) as happened,
             (select count(*)::int from read.orders) as orders, (select sum(orders)::int from read.shop_changes) as summed`,
        )) as [{ happened: number; orders: number; summed: number }];
        if (row.happened < seen || row.orders !== row.summed || row.orders < 80) faults.push({ seen, ...row });
        seen = row.happened;
      }
    };
    const readers = [reader(), reader()];
    for (let round = 1; round <= 20; round += 1) {
      const rebuilt = runtime.rebuild(['orders', 'effects'], REASON);
      await trade(log, 10, round * 100);
      await rebuilt;
    }
    await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    reading = false;
    await Promise.all(readers);
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(10);
    expect(await runtime.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });

  it('takes the events along that readers saw while it was at its end, and no leader moves on behind its back', async () => {
    const runtime = await served(place, log, 10);
    let seen = '';
    const position = async (): Promise<string> => {
      const [row] = (await place.rows(`select position from projection.checkpoint where name = 'effects'`)) as [
        { position: string },
      ];
      return row.position;
    };
    const atSwap = async (): Promise<void> => {
      await trade(log, 5, 10);
      await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    };
    log.atLastEvents = async () => {
      const before = await log.head();
      await trade(log, 5, 20);
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await until(async () => (await position()) > before || (await place.rows(waiting)).length > 0);
      seen = await position();
    };
    const rebuilt = runtime.rebuild(['effects'], {
      ...REASON,
      onProgress: ({ state }) => (log.atSwap = state === 'swapping' ? atSwap : undefined),
    });
    expect((await rebuilt)[0]?.position).toBe(seen);
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    expect(await runtime.verify(['effects'])).toMatchObject([{ differing: 0 }]);
  });

  it('of another generation replaces the rows only when it is complete', async () => {
    const first = await served(place, log, 30);
    const old = await everything(place);
    await first.stop();
    log.shut();
    const changed = foldProjection<ShopShapes>()({
      name: 'orders',
      version: 2,
      table: OrderRow,
      key: 'orderId',
      keyOf: ({ stream }) => stream,
      ignores: ['ShopOpened', 'ItemAdded', 'OrderMoved', 'OrderCancelled'],
      evolve: {
        OrderPlaced: (_none, { data: { shop } }) => ({
          shop: `at ${shop}`,
          amount: '0.00',
          items: 0,
          placedAt: '2026-01-01T00:00:00Z',
          amounts: [],
          ordinal: 0,
        }),
      },
    });
    const second = place.runtime(log, [changed, effects]);
    await second.start();
    await until(() => Promise.resolve(log.atGate > 0));
    expect(await second.list()).toMatchObject([
      { status: 'outdated', rebuild: { state: 'building' } },
      { status: 'live' },
    ]);
    expect(await everything(place)).toEqual(old);
    log.letThrough();
    await until(async () => (await second.list()).every(({ status }) => status === 'live'));
    expect(await place.rows('select count(*)::int, min(shop) as shop from read.orders')).toEqual([
      { count: 30, shop: 'at shop-0' },
    ]);
    expect(await place.rows(`select tablename from pg_tables where schemaname = 'read' order by 1`)).toEqual([
      { tablename: 'effects' },
      { tablename: 'orders' },
    ]);
  });

  it('waits for a reader who holds the rows, without holding up other readers for long', async () => {
    const runtime = await served(place, log, 10);
    const reader = await place.pool.connect();
    await reader.query('begin');
    await reader.query('select count(*) from read.effects');
    const seen: Progress[] = [];
    const rebuilt = runtime.rebuild(['effects'], { ...REASON, onProgress: (progress) => seen.push(progress) });
    await until(() => Promise.resolve(seen.at(-1)?.state === 'swapping'));
    await trade(log, 10, 10);
    await runtime.waitFor(['effects'], await log.head(), PATIENCE_MS);
    expect(await place.rows(`select times from read.effects where type = 'OrderPlaced'`)).toEqual([{ times: '20' }]);
    await reader.query('commit');
    reader.release();
    await rebuilt;
    expect(await runtime.verify(['effects'])).toMatchObject([{ differing: 0 }]);
    expect(seen.map(({ state }) => state)).toEqual(expect.arrayContaining(['building', 'indexing', 'catching-up']));
  });

  it('come into use vacuumed, so that indexes alone answer and autovacuum has nothing to do', async () => {
    const runtime = await served(place, log, 100);
    await runtime.rebuild(['orders'], REASON);
    const pages = await place.rows(
      `select relname, relpages > 0 and relallvisible = relpages as "isVacuumed" from pg_class
       where oid in ('read.orders'::regclass, 'read.shop_changes'::regclass) order by 1`,
    );
    expect(pages).toEqual([
      { relname: 'orders', isVacuumed: true },
      { relname: 'shop_changes', isVacuumed: true },
    ]);
  });

  it('does not wait until autovacuum is done with the rows it replaces, which takes minutes where there are many', async () => {
    const runtime = await served(place, log, 400);
    // One round of so slow a vacuum takes twenty seconds.
    await place.rows(`alter table read.orders set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
      autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)`);
    await place.rows(`update read.orders set shop = shop || repeat('.', 2000)`);
    const [before] = (await place.rows(`select 'read.orders'::regclass::oid as orders`)) as [{ orders: number }];
    await place.rows(`alter system set autovacuum_naptime = '1s'`);
    await place.rows('select pg_reload_conf()');
    try {
      const atWork = `select 1 from pg_stat_progress_vacuum where relid = ${before.orders}`;
      await until(async () => (await place.rows(atWork)).length > 0);
      let shadows: unknown[] = [];
      const options = (schema: string): Promise<unknown[]> =>
        place.rows(`select relname, reloptions from pg_class c join pg_tables t on t.tablename = c.relname
          where t.schemaname = '${schema}' and c.relnamespace = '${schema}'::regnamespace order by 1`);
      await runtime.rebuild(['orders'], {
        ...REASON,
        onProgress: ({ state }) =>
          (log.atSwap = state === 'swapping' ? async () => void (shadows = await options('read_next')) : undefined),
      });
      const done = `select autovacuum_count as rounds from pg_stat_all_tables where relid = ${before.orders}`;
      expect(await place.rows(done)).toEqual([{ rounds: '0' }]);
      const full = ['fillfactor=80'];
      const off = 'autovacuum_enabled=false';
      expect(shadows).toEqual([
        { relname: 'orders', reloptions: [...full, off] },
        { relname: 'orders_series', reloptions: [...full, off] },
        { relname: 'shop_changes', reloptions: [off] },
      ]);
      expect(await options('read')).toEqual([
        { relname: 'effects', reloptions: null },
        { relname: 'orders', reloptions: full },
        { relname: 'orders_series', reloptions: full },
        { relname: 'shop_changes', reloptions: null },
      ]);
    } finally {
      await place.rows('alter system reset autovacuum_naptime');
      await place.rows('select pg_reload_conf()');
    }
  });
});
