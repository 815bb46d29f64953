import { foldProjection } from '../../../../projections/runtime/definition/projection';
import { GatedLog } from '../../../support/gated-log';
import { bench, type Bench } from '../shop/bench';
import { effects, OrderRow, type ShopShapes } from '../shop/shop';
import { everything, happened, PATIENCE_MS, served, timesOf, trade, until } from '../shop/trade';

const REASON = { by: 'an operator', why: 'a test' };
const BOTH = ['orders', 'effects'];

/** Another program, whose orders know nothing but their shop. */
const changed = foldProjection<ShopShapes>()({
  name: 'orders',
  version: 2,
  table: OrderRow,
  key: 'orderId',
  keyOf: ({ stream }) => stream,
  ignores: ['ShopOpened', 'ItemAdded', 'OrderMoved', 'OrderCancelled'],
  evolve: {
    OrderPlaced: (_none, { data: { shop } }) => ({
      ...{ shop, amount: '0.00', items: 0, placedAt: '2026-01-01T00:00:00Z', amounts: [], ordinal: 0 },
    }),
  },
});

describe('going back to the rows before a rebuild', () => {
  let place: Bench;
  let log: GatedLog;
  beforeEach(async () => {
    place = await bench();
    log = new GatedLog();
  });
  afterEach(() => place.close());

  it('shows them again, brought to where the log is, and the live fold goes on with them', async () => {
    const runtime = await served(place, log, 40);
    await place.pool.query(`update read.orders set amount = 77 where "orderId" = 'order-00001'`);
    const head = await log.head();
    await runtime.rebuild(['orders'], REASON);
    const odd = `select "orderId" from read.orders where amount = 77`;
    expect(await place.rows(odd)).toEqual([]);
    expect(await runtime.list()).toMatchObject([{ previous: { position: head } }, { previous: null }]);

    await trade(log, 30, 40);
    await runtime.waitFor(['orders'], await log.head(), PATIENCE_MS);
    const restored = await runtime.restorePrevious(['orders'], REASON);
    expect(restored).toMatchObject([{ name: 'orders', from: head, position: await log.head() }]);
    expect(await place.rows(odd)).toEqual([{ orderId: 'order-00001' }]);
    await trade(log, 5, 70);
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    expect(await runtime.verify(['orders'])).toMatchObject([{ differing: 1 }]);
    expect(await timesOf(place)).toEqual(happened(log));

    await runtime.restorePrevious(['orders'], REASON);
    expect(await place.rows(odd)).toEqual([]);
    expect(await runtime.verify(['orders'])).toMatchObject([{ differing: 0 }]);
  });

  it('never shows a reader less than before, however much is recorded meanwhile', async () => {
    const runtime = await served(place, log, 60);
    await runtime.rebuild(BOTH, REASON);
    await trade(log, 40, 60);
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    let reading = true;
    const back: unknown[] = [];
    const reader = async (): Promise<void> => {
      for (let seen = 0; reading;) {
        const [row] = (await place.rows('select coalesce(sum(times), 0)::int as times from read.effects')) as [
          { times: number },
        ];
        if (row.times < seen) back.push([row.times, seen]);
        seen = row.times;
      }
    };
    const reading1 = reader();
    for (let round = 1; round <= 5; round += 1) {
      const restoring = runtime.restorePrevious(BOTH, REASON);
      await trade(log, 20, 100 * round);
      await restoring;
    }
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    reading = false;
    await reading1;
    expect(back).toEqual([]);
    expect(await runtime.verify(BOTH)).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });

  it('is refused when there are none, and leaves alone those that have none', async () => {
    const runtime = await served(place, log, 10);
    const refusal = { code: 'no-previous-generation', facts: { names: BOTH } };
    await expect(runtime.restorePrevious(BOTH, REASON)).rejects.toMatchObject(refusal);
    await runtime.rebuild(['effects'], REASON);
    expect(await runtime.restorePrevious(BOTH, REASON)).toMatchObject([{ name: 'effects' }]);
    expect(await runtime.list()).toMatchObject([{ status: 'live' }, { status: 'live' }]);
  });

  it('is refused to a program that cannot keep them up, and done by the one that built them', async () => {
    const first = await served(place, log, 20);
    const before = await everything(place);
    await first.stop();
    const second = place.runtime(log, [changed, effects]);
    await second.start();
    await until(async () => (await second.list()).every(({ status }) => status === 'live'));
    // Those of a build are given back only after it is told to be over.
    await until(
      async () =>
        (
          await place.rows(`select 1 from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`)
        ).length === 0,
    );
    expect(await everything(place).catch(() => 'no numbers are kept')).not.toEqual(before);
    await expect(second.restorePrevious(['orders'], REASON)).rejects.toMatchObject({
      code: 'previous-of-another-program',
    });
    await second.stop();
    expect(await place.runtime(log).restorePrevious(['orders'], REASON)).toMatchObject([{ name: 'orders' }]);
    expect(await everything(place)).toEqual(before);
  });

  it('is possible until the next start, which drops them', async () => {
    const first = await served(place, log, 10);
    await first.rebuild(BOTH, REASON);
    const kept = `select tablename from pg_tables where schemaname = 'read_previous'`;
    expect(await place.rows(kept)).not.toEqual([]);
    await first.stop();
    const second = place.runtime(log);
    await second.start();
    expect(await place.rows(kept)).toEqual([]);
    await expect(second.restorePrevious(['orders'], REASON)).rejects.toMatchObject({ code: 'no-previous-generation' });
  });

  it('goes on where it was broken off', async () => {
    const runtime = await served(place, log, 20);
    await runtime.rebuild(BOTH, REASON);
    await trade(log, 300, 20);
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    await place.pool.query(`create function projection.cut() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`);
    await place.pool.query(`create trigger cut after delete on projection.previous
      for each row when (old.name = 'effects') execute function projection.cut()`);
    await expect(runtime.restorePrevious(BOTH, REASON)).rejects.toThrow();
    const head = await log.head();
    expect(await runtime.list()).toMatchObject([{ previous: {} }, { previous: { position: head } }]);
    await place.pool.query('drop trigger cut on projection.previous');
    await runtime.restorePrevious(BOTH, REASON);
    expect(await runtime.verify(BOTH)).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });
});
