import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { everything, PATIENCE_MS, served, shadows, trade } from '../shop/trade';

const BOTH = ['orders', 'effects'];

describe('a copy of read models as of a position', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  const copied = async (): Promise<unknown> => ({
    orders: await place.rows('select * from read_as_of.orders order by "orderId"'),
    changes: await place.rows('select * from read_as_of.shop_changes order by position, shop'),
    series: await place.rows('select * from read_as_of.orders_series order by series'),
    effects: await place.rows('select * from read_as_of.effects order by type'),
  });

  it('holds the rows of then, beside those that are served', async () => {
    const runtime = await served(place, log, 30);
    const [until, then] = [await log.head(), await everything(place)];
    await trade(log, 30, 20);
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    const now = await everything(place);
    expect(now).not.toEqual(then);
    const copies = await runtime.copy(BOTH, { until });
    expect(await copied()).toEqual(then);
    expect(await everything(place)).toEqual(now);
    expect(await shadows(place)).toEqual([]);
    // Of orders 0 to 29, the five that 7 divides were cancelled; 15 got more items, six moved, which changes two shops.
    expect(copies).toMatchObject([
      {
        name: 'orders',
        position: until,
        parked: 0,
        tables: [{ table: 'orders', rows: 25 }, { rows: 3 }, { rows: 30 + 15 + 2 * 6 + 5 }],
      },
      { name: 'effects', position: until, tables: [{ table: 'effects', rows: 4 }] },
    ]);
    expect(await runtime.list()).toMatchObject([{ status: 'live' }, { status: 'live' }]);
    expect(await runtime.verify(BOTH)).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });

  it('gives way to the next one, and to the next start', async () => {
    const runtime = await served(place, log, 10);
    const early = await log.head();
    await trade(log, 5, 10);
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    const late = await everything(place);
    await runtime.copy(BOTH, { until: early });
    await runtime.copy(BOTH, { until: await log.head() });
    expect(await copied()).toEqual(late);
    await runtime.stop();
    await place.runtime(log).start();
    expect(await place.rows(`select tablename from pg_tables where schemaname = 'read_as_of'`)).toEqual([]);
  });

  it.each(['mem-0000000000000009999', 'pg-0000000000000000001', 'yesterday'])(
    'as of %s is refused: the log has not given it',
    async (until) => {
      const runtime = await served(place, log, 3);
      await expect(runtime.copy(BOTH, { until })).rejects.toMatchObject({ code: 'no-such-position' });
    },
  );
});
