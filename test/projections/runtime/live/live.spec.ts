import { projection } from '../../../../projections/runtime/definition/projection';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { effects, type ShopShapes, TallyRow } from '../shop/shop';
import { happened, PATIENCE_MS, shopsNow, timesOf, trade, until } from '../shop/trade';

const NOT_KNOWN = 'the projection effects neither handles nor ignores the event Unheard';

/** A projection that knows one event more than the shop's own. */
const unheard = projection<ShopShapes & { Unheard: object }>()({
  name: 'unheard',
  version: 1,
  table: TallyRow,
  key: ['stream'],
  ignores: ['ShopOpened', 'OrderPlaced', 'ItemAdded', 'OrderMoved', 'OrderCancelled'],
  when: { Unheard: ({ stream }, rows) => [rows.add({ stream }, { times: 1 })] },
});

describe('live read models', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  it('hold what happened, numbered and counted', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await log.add('a', 'OrderPlaced', { shop: 'east', amount: '10.00' });
    await log.add('b', 'OrderPlaced', { shop: 'east', amount: '20.10' });
    await log.add('c', 'OrderPlaced', { shop: 'west', amount: '1.00' });
    await log.add('a', 'OrderMoved', { shop: 'west' });
    await log.add('b', 'ItemAdded', { amount: '0.20' });
    const last = await log.add('c', 'OrderCancelled', {});
    await runtime.waitFor(['orders', 'effects'], last, PATIENCE_MS);
    expect(await place.dataSource.getRepository('OrderRow').find({ order: { orderId: 'asc' } })).toMatchObject([
      { orderId: 'a', shop: 'west', amount: '10.00', ordinal: 1, placedAt: new Date('2026-03-10T01:00:00Z') },
      { orderId: 'b', shop: 'east', amount: '20.30', items: 2, amounts: ['20.10', '0.20'], ordinal: 2 },
    ]);
    expect(await shopsNow(place)).toEqual([
      { shop: 'east', orders: 1, amount: '20.30' },
      { shop: 'west', orders: 1, amount: '10.00' },
    ]);
    expect(await place.rows(`select * from read.effects where type = 'OrderPlaced'`)).toEqual([
      { type: 'OrderPlaced', times: '3', amount: '31.10', last_stream: 'c' },
    ]);
  });

  it('ask for rows by their keys when tables that were empty have grown', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await place.rows('analyze read.orders');
    const [rounds, each] = [30, 60];
    for (let round = 0; round < rounds; round += 1) {
      await trade(log, each, round * each);
      await runtime.waitFor(['orders'], await log.head(), PATIENCE_MS);
    }
    // A connection tells what it did when it ends.
    await runtime.stop();
    const told = async (): Promise<{ everything: boolean; read: number } | undefined> =>
      (
        (await place.rows(
          `select n_tup_ins >= (select count(*) from read.orders) as everything, (select sum(idx_tup_read)::int
             from pg_stat_user_indexes i where i.relid = t.relid) as read
           from pg_stat_user_tables t where relname = 'orders'`,
        )) as never[]
      )[0];
    await until(async () => (await told())?.everything === true);
    // A whole table each time is 22,000 rows and more.
    expect((await told())?.read).toBeLessThan(5_000);
  });

  it('skip what one of them has seen already when another is behind', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 5);
    await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    await runtime.stop();
    await trade(log, 5, 5);
    const next = place.runtime(log);
    await next.rebuild(['effects'], { by: 'a test', why: 'to be ahead' });
    await trade(log, 5, 10);
    await next.start();
    await next.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    expect(await timesOf(place)).toEqual(happened(log));
    expect(await next.verify(['orders'])).toMatchObject([{ differing: 0 }]);
  });

  it('are taken over by the node that is left', async () => {
    const first = place.runtime(log);
    await first.start();
    const second = place.runtime(log);
    await second.start();
    await trade(log, 5);
    await second.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    await first.stop();
    await trade(log, 5, 5);
    await second.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('stop one by one, visibly, at an event that one does not know; a program that knows it builds them anew', async () => {
    const runtime = place.runtime(log, [effects, unheard]);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['effects', 'unheard'], await log.head(), PATIENCE_MS);
    await log.add('x', 'Unheard', {});
    const last = await log.add('y', 'Unheard', {});
    await runtime.waitFor(['unheard'], last, PATIENCE_MS);
    await expect(runtime.waitFor(['effects'], last, PATIENCE_MS)).rejects.toMatchObject({ code: 'not-caught-up' });
    const error = 'effects at Unheard (x version 1, position mem-0000000000000000008): ' + NOT_KNOWN;
    expect(await runtime.list()).toMatchObject([
      { name: 'effects', status: 'stopped', error, position: 'mem-0000000000000000007' },
      { name: 'unheard', status: 'live', error: null, position: last },
    ]);
    await runtime.stop();
    const ignoring = { ...effects, ignores: new Set(['ShopOpened', 'Unheard']) };
    const fixed = place.runtime(log, [ignoring, unheard]);
    await fixed.start();
    await until(async () => (await fixed.list()).every(({ status }) => status === 'live'));
    await fixed.waitFor(['effects'], last, PATIENCE_MS);
    expect(await timesOf(place)).toEqual({ OrderPlaced: 3, ItemAdded: 2, OrderMoved: 1, OrderCancelled: 1 });
    await place.pool.query(`update read.tallies set times = 2 where stream_name = 'y'`);
    expect(await fixed.verify(['unheard'])).toMatchObject([
      { differences: [{ table: 'tallies', key: { stream: 'y' } }] },
    ]);
  });
});

describe('reading what one has just written', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  it('works on the node that leads and on one that does not', async () => {
    const leader = place.runtime(log);
    await leader.start();
    const follower = place.runtime(log);
    await follower.start();
    for (const node of [leader, follower, leader, follower]) {
      const position = await log.add('a', 'OrderMoved', { shop: 'east' });
      await node.waitFor(['orders', 'effects'], position, PATIENCE_MS);
      const [{ times }] = (await place.rows('select times from read.effects')) as [{ times: string }];
      expect(Number(times)).toBe(log.events.length);
    }
  });

  it('ends with "try again" when nobody brings the rows up to date', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await runtime.stop();
    const position = await log.add('a', 'OrderMoved', { shop: 'east' });
    const reader = place.runtime(log);
    await expect(reader.waitFor(['effects'], position, 50)).rejects.toMatchObject({
      name: 'Unavailable',
      code: 'not-caught-up',
      retryAfter: 1,
    });
  });

  it('says that a read model is being built while rows of an older program lack a column, until they have it', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await runtime.waitFor(['orders', 'effects'], log.beginning, PATIENCE_MS);
    await runtime.stop();
    await place.rows('alter table read.effects rename column times to counted');
    const reader = place.runtime(log);
    for (let turn = 0; turn < 2; turn++) {
      await expect(reader.waitFor(['orders', 'effects'], log.beginning, 5_000)).rejects.toMatchObject({
        name: 'Unavailable',
        code: 'read-model-building',
        message: 'effects is being built',
        retryAfter: 1,
      });
      await reader.waitFor(['orders'], log.beginning, 5_000);
    }
    await place.rows('alter table read.effects rename column counted to times');
    await reader.waitFor(['orders', 'effects'], log.beginning, 5_000);
  });

  it('says that a read model is being built when it never was', async () => {
    const reader = place.runtime(log);
    await expect(reader.waitFor(['orders'], log.beginning, 5_000)).rejects.toMatchObject({
      name: 'Unavailable',
      code: 'read-model-building',
    });
  });

  it('knows no other read models than those that are registered', async () => {
    const reader = place.runtime(log);
    await expect(reader.waitFor(['orderz'], log.beginning, 10)).rejects.toThrow('there is no projection orderz');
  });
});
