import type { PoolClient } from 'pg';
import { applyBatch } from '../../projections/runtime/live/apply-batch';
import { checkpointsOf, Fenced } from '../../projections/runtime/checkpoints';
import { projection } from '../../projections/runtime/projection';
import { bind } from '../../projections/runtime/rows/bound-projection';
import { ProjectionTables } from '../../projections/runtime/rows/projection-tables';
import { LIVE } from '../../projections/runtime/rows/row-shape';
import { MemoryLog } from '../support/memory-log';
import { bench, type Bench, effects, orders, type ShopShapes, TallyRow, trade, until } from './runtime-toys';

type Query = (...given: unknown[]) => Promise<unknown>;

/** Cuts the connection at one statement, counted from `arm`: before it is sent, or after it ran but before it is answered. */
class Cutter {
  private left = Infinity;
  private mode: 'before' | 'after' = 'before';

  constructor(private readonly place: Bench) {}

  arm(statement: number, mode: 'before' | 'after'): void {
    this.left = statement;
    this.mode = mode;
  }

  /** Whether the statement came; disarms. */
  disarm(): boolean {
    const came = this.left <= 0;
    this.left = Infinity;
    return came;
  }

  readonly watch = (client: PoolClient): void => {
    const query = (Reflect.get(client, 'query') as Query).bind(client);
    Object.assign(client, {
      query: async (...given: unknown[]): Promise<unknown> => {
        this.left -= 1;
        if (this.left !== 0) return query(...given);
        if (this.mode === 'before') await this.cut(client);
        await query(...given);
        await this.cut(client);
        throw new Error('the answer was lost');
      },
    });
  };

  private async cut(client: PoolClient): Promise<void> {
    await this.place.pool.query('select pg_terminate_backend($1, 5000)', [Reflect.get(client, 'processID')]);
  }
}

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

const timesOf = async (place: Bench): Promise<unknown> =>
  Object.fromEntries(
    ((await place.rows('select type, times from read.effects')) as { type: string; times: string }[]).map(
      ({ type, times }) => [type, Number(times)],
    ),
  );

const happened = (log: MemoryLog): Record<string, number> => {
  const times: Record<string, number> = {};
  for (const { type } of log.events) times[type] = (times[type] ?? 0) + 1;
  return times;
};

describe('live read models', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  it('hold what happened, numbered and summed', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await log.add('a', 'OrderPlaced', { shop: 'east', amount: '10.00' });
    await log.add('b', 'OrderPlaced', { shop: 'east', amount: '20.10' });
    await log.add('c', 'OrderPlaced', { shop: 'west', amount: '1.00' });
    await log.add('a', 'OrderMoved', { shop: 'west' });
    await log.add('b', 'ItemAdded', { amount: '0.20' });
    const last = await log.add('c', 'OrderCancelled', {});
    await runtime.waitFor(['orders', 'effects'], last, 10_000);
    expect(await place.dataSource.getRepository('OrderRow').find({ order: { orderId: 'asc' } })).toMatchObject([
      { orderId: 'a', shop: 'west', amount: '10.00', ordinal: 1, placedAt: new Date('2026-03-10T01:00:00Z') },
      { orderId: 'b', shop: 'east', amount: '20.30', items: 2, amounts: ['20.10', '0.20'], ordinal: 2 },
    ]);
    expect(await place.rows('select * from read.shops order by shop')).toEqual([
      { shop: 'east', orders: 1, amount: '20.30' },
      { shop: 'west', orders: 1, amount: '10.00' },
    ]);
    expect(await place.rows(`select * from read.effects where type = 'OrderPlaced'`)).toEqual([
      { type: 'OrderPlaced', times: '3', amount: '31.10', lastStream: 'c' },
    ]);
  });

  it.each(['before', 'after'] as const)(
    'let each event take effect once when the connection is cut %s any statement of a batch',
    async (mode) => {
      const cutter = new Cutter(place);
      const pool = place.newPool();
      pool.on('connect', cutter.watch);
      const runtime = place.runtime(log, [orders, effects], { renewMillis: 60_000 }, pool);
      await runtime.start();
      await trade(log, 8);
      await runtime.waitFor(['orders', 'effects'], await log.head(), 10_000);
      let statement = 0;
      do {
        statement += 1;
        cutter.arm(statement, mode);
        await trade(log, 1, 100 + statement);
        await runtime.waitFor(['orders', 'effects'], await log.head(), 20_000);
        expect(await timesOf(place)).toEqual(happened(log));
      } while (cutter.disarm());
      expect(statement).toBeGreaterThan(10);
      expect(await runtime.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
    },
  );

  it('let each event take effect once when two nodes keep taking the lead from each other', async () => {
    const [one, other] = [0, 1].map(() =>
      place.runtime(log, [orders, effects], { leaseSeconds: 0.03, renewMillis: 500, idleMillis: 5, batchEvents: 7 }),
    );
    await one?.start();
    await other?.start();
    for (let round = 0; round < 10; round += 1) {
      await trade(log, 20, round * 20);
      await one?.waitFor(['orders', 'effects'], await log.head(), 20_000);
    }
    await other?.waitFor(['orders', 'effects'], await log.head(), 20_000);
    expect(await timesOf(place)).toEqual(happened(log));
    expect(await one?.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
    const [{ epoch }] = (await place.rows(`select epoch from projection.checkpoint where name = 'orders'`)) as [
      { epoch: string },
    ];
    expect(Number(epoch)).toBeGreaterThan(2);
  });

  it('are taken over by the node that is left', async () => {
    const first = place.runtime(log);
    await first.start();
    const second = place.runtime(log);
    await second.start();
    await trade(log, 5);
    await second.waitFor(['orders'], await log.head(), 10_000);
    await first.stop();
    await trade(log, 5, 5);
    await second.waitFor(['orders'], await log.head(), 10_000);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('are out of reach for a leader whose lease went to another', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 5);
    await runtime.waitFor(['effects'], await log.head(), 10_000);
    await runtime.stop();
    const [held] = await checkpointsOf(place.pool, ['effects']);
    if (held === undefined) throw new Error('effects has no checkpoint');
    await place.pool.query('update projection.checkpoint set epoch = epoch + 1');
    const before = await timesOf(place);
    await log.add('late', 'OrderCancelled', {});
    const batch = { events: log.events.slice(-1), position: await log.head(), caughtUp: true };
    const tables = new ProjectionTables(bind(effects, place.dataSource), LIVE);
    await expect(applyBatch(place.pool, [{ ...held, tables }], batch)).rejects.toThrow(Fenced);
    expect(await timesOf(place)).toEqual(before);
    await applyBatch(place.pool, [{ ...held, epoch: held.epoch + 1, tables }], batch);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('skip what one of them has seen already when another is behind', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 5);
    await runtime.waitFor(['orders', 'effects'], await log.head(), 10_000);
    await runtime.stop();
    await trade(log, 5, 5);
    const next = place.runtime(log);
    await next.rebuild(['effects'], { by: 'a test', why: 'to be ahead' });
    await next.start();
    await trade(log, 5, 10);
    await next.waitFor(['orders', 'effects'], await log.head(), 10_000);
    expect(await timesOf(place)).toEqual(happened(log));
    expect(await next.verify(['orders'])).toMatchObject([{ differing: 0 }]);
  });

  it('go on after the log was out of reach', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['effects'], await log.head(), 10_000);
    log.outage = new Error('the log is down');
    await trade(log, 3, 3);
    await expect(runtime.waitFor(['effects'], await log.head(), 200)).rejects.toThrow('did not reach');
    log.outage = undefined;
    await runtime.waitFor(['effects'], await log.head(), 10_000);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('go on after every connection to the database was cut', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['effects'], await log.head(), 10_000);
    const outside = place.newPool({ max: 1 });
    await outside.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await trade(log, 3, 3);
    await runtime.waitFor(['effects'], await log.head(), 20_000);
    expect(await timesOf(place)).toEqual(happened(log));
  });

  it('stop one by one, visibly, at an event that one does not know; a program that knows it builds them anew', async () => {
    const runtime = place.runtime(log, [effects, unheard]);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['effects', 'unheard'], await log.head(), 10_000);
    await log.add('x', 'Unheard', {});
    const last = await log.add('y', 'Unheard', {});
    await runtime.waitFor(['unheard'], last, 10_000);
    await expect(runtime.waitFor(['effects'], last, 10_000)).rejects.toMatchObject({ code: 'not-caught-up' });
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
    await fixed.waitFor(['effects'], last, 10_000);
    expect(await timesOf(place)).toEqual({ OrderPlaced: 3, ItemAdded: 2, OrderMoved: 1, OrderCancelled: 1 });
  });
});
