import type { Batch, ReadOptions } from '../../src/event-log/event-log';
import type { Position } from '../../src/kernel/event';
import { foldProjection } from '../../projections/runtime/projection';
import type { Progress } from '../../projections/runtime/rebuild/rebuild-progress';
import { MemoryLog } from '../support/memory-log';
import { bench, type Bench, effects, orders, OrderRow, type ShopShapes, trade, until } from './runtime-toys';

const REASON = { by: 'an operator', why: 'a test' };

/**
 * A log whose readers from the beginning come to a gate: they are let through when the test says so. `atSwap` is called
 * once, when the swap has begun; `atLastEvents` once, when the last events have been read for it.
 */
class GatedLog extends MemoryLog {
  atGate = 0;
  atSwap: (() => Promise<void>) | undefined;
  atLastEvents: (() => Promise<void>) | undefined;
  private swapping = false;
  private gate = Promise.resolve();
  private open: () => void = () => undefined;

  shut(): void {
    this.atGate = 0;
    this.gate = new Promise((resolve) => (this.open = resolve));
  }

  letThrough(): void {
    this.open();
  }

  override async identity(): Promise<string> {
    const { atSwap } = this;
    this.atSwap = undefined;
    this.swapping = atSwap !== undefined;
    await atSwap?.();
    return super.identity();
  }

  override async *readAll(after: Position, options?: ReadOptions): AsyncIterable<Batch> {
    const last = this.swapping;
    this.swapping = false;
    for await (const page of super.readAll(after, options)) {
      if (last) await this.atLastEvents?.();
      yield page;
      if (after !== this.beginning) continue;
      this.atGate += 1;
      await this.gate;
    }
  }
}

const everything = async (place: Bench): Promise<unknown> => ({
  orders: await place.rows('select * from read.orders order by "orderId"'),
  shops: await place.rows('select * from read.shops order by shop'),
  series: await place.rows('select * from read.orders_series order by series'),
  effects: await place.rows('select * from read.effects order by type'),
});

const shadows = (place: Bench): Promise<unknown[]> =>
  place.rows(`select tablename from pg_tables where schemaname = 'read_next'`);

describe('a rebuild', () => {
  let place: Bench;
  let log: GatedLog;
  beforeEach(async () => {
    place = await bench();
    log = new GatedLog();
  });
  afterEach(() => place.close());

  async function served(count: number): Promise<ReturnType<Bench['runtime']>> {
    const runtime = place.runtime(log, [orders, effects], { chunkEvents: 50 });
    await runtime.start();
    await trade(log, count);
    await runtime.waitFor(['orders', 'effects'], await log.head(), 20_000);
    return runtime;
  }

  it('heals rows that were vandalised, and gives every row its old number', async () => {
    const runtime = await served(200);
    const before = await everything(place);
    await place.pool.query(`update read.orders set amount = 1, ordinal = 77 where shop = 'shop-0'`);
    await place.pool.query(`delete from read.effects where type = 'ItemAdded'`);
    await place.pool.query('truncate read.shops');
    await place.pool.query('delete from read.orders_series');
    await runtime.rebuild(['orders', 'effects'], REASON);
    expect(await everything(place)).toEqual(before);
  });

  it('goes on from where it was swapped in, with the indexes of the entity', async () => {
    const runtime = await served(20);
    await runtime.rebuild(['orders'], REASON);
    await trade(log, 5, 20);
    await runtime.waitFor(['orders'], await log.head(), 20_000);
    expect(await runtime.verify(['orders'])).toMatchObject([{ differing: 0 }]);
    const indexes = `select indexdef from pg_indexes where schemaname = 'read' and tablename = 'orders' order by 1`;
    expect(await place.rows(indexes)).toEqual([
      { indexdef: expect.stringMatching(/^CREATE INDEX .* \(shop, ordinal\)$/) as string },
      { indexdef: expect.stringMatching(/^CREATE UNIQUE INDEX .* \("orderId"\)$/) as string },
    ]);
  });

  it('is never seen half built, mixed or older by a reader who keeps asking', async () => {
    const runtime = await served(100);
    let reading = true;
    let asked = 0;
    const faults: unknown[] = [];
    const reader = async (): Promise<void> => {
      for (let seen = 0; reading; asked += 1) {
        const [row] = (await place.rows(
          `select (select coalesce(sum(times), 0)::int from read.effects) as happened,
             (select count(*)::int from read.orders) as orders, (select sum(orders)::int from read.shops) as summed`,
        )) as [{ happened: number; orders: number; summed: number }];
        if (row.happened < seen || row.orders !== row.summed || row.orders < 80) faults.push({ seen, ...row });
        seen = row.happened;
      }
    };
    const readers = [reader(), reader()];
    for (let round = 1; round <= 5; round += 1) {
      const rebuilt = runtime.rebuild(['orders', 'effects'], REASON);
      await trade(log, 40, round * 100);
      await rebuilt;
    }
    await runtime.waitFor(['orders', 'effects'], await log.head(), 20_000);
    reading = false;
    await Promise.all(readers);
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(10);
    expect(await runtime.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });

  it('takes the events along that readers saw while it was at its end, and no leader moves on behind its back', async () => {
    const runtime = await served(10);
    let seen = '';
    const position = async (): Promise<string> => {
      const [row] = (await place.rows(`select position from projection.checkpoint where name = 'effects'`)) as [
        { position: string },
      ];
      return row.position;
    };
    const atSwap = async (): Promise<void> => {
      await trade(log, 5, 10);
      await runtime.waitFor(['effects'], await log.head(), 10_000);
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
    await runtime.waitFor(['effects'], await log.head(), 10_000);
    expect(await runtime.verify(['effects'])).toMatchObject([{ differing: 0 }]);
  });

  it('of another generation replaces the rows only when it is complete', async () => {
    const first = await served(30);
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

  it('that is killed half way leaves the live rows alone, and nothing in the way of the next', async () => {
    const runtime = await served(300);
    const before = await everything(place);
    log.shut();
    const killed = runtime.rebuild(['orders', 'effects'], REASON);
    const refused = expect(killed).rejects.toThrow();
    await until(async () => (await shadows(place)).length > 0 && log.atGate > 0);
    const [{ pid }] = (await place.rows(`select pid from pg_locks where locktype = 'advisory'`)) as [{ pid: number }];
    await place.pool.query('select pg_terminate_backend($1, 5000)', [pid]);
    log.letThrough();
    await refused;
    expect(await everything(place)).toEqual(before);
    expect(await shadows(place)).not.toEqual([]);
    await runtime.rebuild(['orders', 'effects'], REASON);
    expect(await everything(place)).toEqual(before);
    expect(await shadows(place)).toEqual([]);
  });

  it('that is cancelled leaves no trace', async () => {
    const runtime = place.runtime(log);
    await trade(log, 300);
    log.shut();
    const cancel = new AbortController();
    const rebuilt = runtime.rebuild(['orders'], { ...REASON, signal: cancel.signal });
    const cancelled = expect(rebuilt).rejects.toThrow('enough');
    await until(async () => (await shadows(place)).length > 0 && log.atGate > 0);
    cancel.abort(new Error('enough'));
    log.letThrough();
    await cancelled;
    expect(await shadows(place)).toEqual([]);
    expect(await place.rows('select name from projection.rebuild')).toEqual([]);
    expect(await place.rows('select name from projection.checkpoint')).toEqual([]);
  });

  it('refuses a second one of the same projection, and says who is at it', async () => {
    const runtime = await served(10);
    const elsewhere = place.runtime(log);
    log.shut();
    const first = runtime.rebuild(['effects'], REASON);
    await until(async () => (await runtime.list())[1]?.rebuild?.by === 'an operator');
    const refusal = { code: 'rebuild-under-way', facts: { name: 'effects', by: 'an operator' } };
    await expect(elsewhere.rebuild(['orders', 'effects'], { by: 'x', why: 'y' })).rejects.toMatchObject(refusal);
    log.letThrough();
    await first;
    await elsewhere.rebuild(['orders', 'effects'], REASON);
  });

  it('waits for a reader who holds the rows, without holding up other readers for long', async () => {
    const runtime = await served(10);
    const reader = await place.pool.connect();
    await reader.query('begin');
    await reader.query('select count(*) from read.effects');
    const seen: Progress[] = [];
    const rebuilt = runtime.rebuild(['effects'], { ...REASON, onProgress: (progress) => seen.push(progress) });
    await until(() => Promise.resolve(seen.at(-1)?.state === 'swapping'));
    await trade(log, 10, 10);
    await runtime.waitFor(['effects'], await log.head(), 20_000);
    expect(await place.rows(`select times from read.effects where type = 'OrderPlaced'`)).toEqual([{ times: '20' }]);
    await reader.query('commit');
    reader.release();
    await rebuilt;
    expect(await runtime.verify(['effects'])).toMatchObject([{ differing: 0 }]);
    expect(seen.map(({ state }) => state)).toEqual(expect.arrayContaining(['building', 'indexing', 'catching-up']));
  });

  it('of several gives up only the one with a fault', async () => {
    const runtime = await served(10);
    await log.add('x', 'Unheard', {});
    const knowing = { ...effects, ignores: new Set(['ShopOpened', 'Unheard']) };
    const other = place.runtime(log, [orders, knowing]);
    await expect(other.rebuild(['orders', 'effects'], REASON)).rejects.toThrow(
      'the projection orders neither handles nor ignores the event Unheard',
    );
    const head = await log.head();
    expect(await other.list()).toMatchObject([
      { name: 'orders', rebuild: { state: 'failed', error: expect.stringContaining('Unheard') as string } },
      { name: 'effects', status: 'live', position: head, rebuild: { state: 'done', error: null } },
    ]);
    expect(await shadows(place)).toEqual([]);
    await runtime.stop();
  });
});
