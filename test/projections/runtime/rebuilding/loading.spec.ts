import fc from 'fast-check';
import { journal } from '../../../../projections/runtime/definition/journal';
import type { Projection } from '../../../../projections/runtime/definition/projection';
import type { ProjectionFault } from '../../../../projections/runtime/projection-fault';
import { loadShare, type ShareHooks, type ShareTask } from '../../../../projections/runtime/rebuild/loading/load-share';
import type { Loading } from '../../../../projections/runtime/rebuild/loading/loading';
import { ROW_BYTES } from '../../../../projections/runtime/rebuild/loading/open-rows';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import type { RecordedEvent } from '../../../../src/kernel/event';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { BasketRow, baskets, BasketVersionRow, diary, DiaryRow, tallies } from '../shop/by-order';
import { orders, OrderRow, ShopChangeRow, TallyRow } from '../shop/shop';
import { applyRuns, shadows } from '../shop/trade';

/** Whose journal has one row for each shop: a second order of a shop does not fit, wherever it is folded. */
const firstOrders: Projection = {
  ...baskets,
  name: 'first-orders',
  journals: [
    journal(BasketRow, {
      table: TallyRow,
      key: ['stream'],
      entries: ({ now }) => (now === undefined ? [] : [{ stream: now.shop, times: 1 }]),
    }),
  ],
};

const REASON = { by: 'an operator', why: 'a test' };
const SUBJECTS = [orders, tallies, diary, baskets];
const NAMES = SUBJECTS.map(({ name }) => name);

describe.each([
  ['by streams', true],
  ['by positions', false],
])('a log that is folded in shares %s', (_way, readsStreams) => {
  let place: Bench;
  beforeEach(async () => {
    place = await bench([OrderRow, ShopChangeRow, TallyRow, DiaryRow, BasketRow, BasketVersionRow]);
  });
  afterEach(() => place.close());

  const everything = async (): Promise<unknown> => ({
    orders: await place.rows('select * from read.orders order by "orderId"'),
    changes: await place.rows('select * from read.shop_changes order by position, shop'),
    series: await place.rows('select * from read.orders_series order by series'),
    tallies: await place.rows('select * from read.tallies order by 1'),
    baskets: await place.rows('select * from read.baskets order by 1'),
    versions: await place.rows('select * from read.basket_versions order by position'),
    diary: await place.rows('select * from read.diary order by stream, version'),
  });

  /** What each event alone, one after the other, makes of the tables. */
  async function naive(events: readonly RecordedEvent[]): Promise<unknown> {
    for (const subject of SUBJECTS)
      await applyRuns(
        place,
        subject,
        events.map((event) => [event]),
      );
    return everything();
  }

  /** Three shares that hold next to nothing in memory. */
  function tight(
    log: MemoryLog,
    onPage: ShareHooks['onPage'] = () => undefined,
    others: readonly Projection[] = [tallies, diary, baskets],
  ): Partial<Loading> {
    const projections = [orders, ...others].map((subject) => bind(subject, place.dataSource));
    const elsewhere = (task: ShareTask, hooks: ShareHooks): Promise<readonly ProjectionFault[]> => {
      const both: ShareHooks['onPage'] = (events, position) => {
        hooks.onPage(events, position);
        onPage(events, position);
      };
      return loadShare({ log, pool: place.pool, projections }, task, { ...hooks, onPage: both });
    };
    return { shares: 3, openBytes: 6 * ROW_BYTES, recordEvents: 9, pageEvents: 4, elsewhereFrom: 1, elsewhere };
  }

  const happening = fc.record({
    type: fc.constantFrom('OrderPlaced', 'ItemAdded', 'ItemAdded', 'OrderMoved', 'OrderCancelled'),
    order: fc.integer({ min: 1, max: 12 }),
    shop: fc.constantFrom('east', 'west', 'tab\there\\n'),
    yuan: fc.integer({ min: 0, max: 50 }),
    note: fc.constantFrom(undefined, null, 'a\tb\nc\\d"e', '\\N', '', 'nul \0 half \ud800'),
  });
  // Long ones: streams must come again after their rows were sent.
  const happenings = fc.array(happening, { minLength: 1, maxLength: 70, size: 'max' });

  async function logOf(list: readonly (typeof happenings extends fc.Arbitrary<(infer One)[]> ? One : never)[]) {
    const log = new MemoryLog(undefined, readsStreams);
    for (const { type, order, shop, yuan, note } of list)
      await log.add(`order-${order}`, type, { shop, amount: `${yuan}.00`, note });
    return log;
  }

  it('gives the rows, changes and ordinals of a fold of one event after the other', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (list) => {
        const log = await logOf(list);
        const runtime = place.runtime(log, SUBJECTS, {}, place.pool, tight(log));
        await runtime.rebuild(NAMES, REASON);
        await runtime.stop();
        const built = await everything();
        expect(built).toEqual(await naive(log.events));
        expect(await shadows(place)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is folded elsewhere when it is long, in one share too, and here when it is not', async () => {
    const log = await logOf(
      Array.from({ length: 9 }, (_none, order) => ({ type: 'OrderPlaced', order, shop: 'east', yuan: 1, note: null })),
    );
    const elsewhere = async (shares: number, elsewhereFrom: number, workers?: number): Promise<number> => {
      let events = 0;
      const loading = { ...tight(log, (more) => (events += more)), shares, elsewhereFrom };
      const runtime = place.runtime(log, SUBJECTS, {}, place.pool, loading);
      await runtime.rebuild(NAMES, { ...REASON, workers });
      await runtime.stop();
      return events;
    };
    expect([await elsewhere(1, 8), await elsewhere(3, 8)]).toEqual([9, 9]);
    expect([await elsewhere(1, 9), await elsewhere(3, 9)]).toEqual([0, 0]);
    // Who asks for several shares has them elsewhere, however short the log is.
    expect(await elsewhere(1, 9, 2)).toBe(9);
  });

  it('goes on from what is recorded, wherever it was broken off', async () => {
    const broken = new Error('broken off');
    await fc.assert(
      fc.asyncProperty(happenings, fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), async (list, breaks) => {
        const log = await logOf(list);
        let read = 0;
        let left = Number.POSITIVE_INFINITY;
        const onPage = (events: number): void => {
          read += events;
          left -= 1;
          if (left < 0) throw broken;
        };
        for (const pages of [...breaks, Number.POSITIVE_INFINITY]) {
          left = pages;
          const runtime = place.runtime(log, SUBJECTS, {}, place.pool, tight(log, onPage));
          await runtime.rebuild(NAMES, REASON).catch((error: unknown) => expect(error).toBe(broken));
          await runtime.stop();
        }
        // What was in hand when it broke off is folded again: a transaction and a page of each share, no more.
        expect(read).toBeLessThanOrEqual(log.events.length + breaks.length * 3 * (9 + 4 * 3));
        const built = await everything();
        expect(built).toEqual(await naive(log.events));
      }),
      { numRuns: 8 },
    );
  });

  it('leaves out the projection that does not know an event, and goes on with the others', async () => {
    const log = await logOf([]);
    for (let order = 1; order <= 30; order += 1)
      await log.add(`order-${order}`, order === 17 ? 'Unheard' : 'OrderPlaced', { shop: 'east', amount: '1.00' });
    const knowing = [tallies, diary, baskets].map((one) => ({ ...one, ignores: new Set([...one.ignores, 'Unheard']) }));
    const runtime = place.runtime(
      log,
      [orders, ...knowing],
      {},
      place.pool,
      tight(log, () => undefined, knowing),
    );
    await expect(runtime.rebuild(NAMES, REASON)).rejects.toThrow(/^orders at Unheard \(order-17 .*neither handles/);
    expect(await place.rows('select count(*)::int as n from read.tallies')).toEqual([{ n: 29 }]);
    expect(await place.rows('select count(*)::int as n from read.diary')).toEqual([{ n: 29 }]);
    expect(await shadows(place)).toEqual([]);
  });

  it('gives up the projection of which only the whole does not fit its table', async () => {
    const log = await logOf([]);
    for (let order = 1; order <= 30; order += 1)
      await log.add(`order-${order}`, 'OrderPlaced', {
        shop: order === 30 ? 'shop-15' : `shop-${order}`,
        amount: '1.00',
      });
    const runtime = place.runtime(
      log,
      [firstOrders, diary],
      {},
      place.pool,
      tight(log, () => undefined, [firstOrders, diary]),
    );
    await expect(runtime.rebuild(['first-orders', 'diary'], REASON)).rejects.toThrow(
      /^first-orders: could not create unique index/,
    );
    expect(await place.rows('select count(*)::int as n from read.diary')).toEqual([{ n: 30 }]);
    expect(await shadows(place)).toEqual([]);
  });

  it('begins anew when what is there belongs to another version, or its tables are gone', async () => {
    const log = await logOf([]);
    for (let order = 1; order <= 40; order += 1)
      await log.add(`order-${order}`, 'OrderPlaced', { shop: 'east', amount: '1.00' });
    let pages = 0;
    const breakOff = (): void => {
      pages += 1;
      if (pages === 6) throw new Error('broken off');
    };
    for (const spoil of [
      'drop table read_next.diary',
      `update projection.build set generation = 'orders@another'`,
      // As a program left it that read the log in another way: its positions tell something else.
      'update projection.build set by_streams = not by_streams',
    ]) {
      pages = 0;
      const broken = place.runtime(log, SUBJECTS, {}, place.pool, tight(log, breakOff));
      await expect(broken.rebuild(NAMES, REASON)).rejects.toThrow('broken off');
      await place.pool.query(spoil);
      await place.runtime(log, SUBJECTS, {}, place.pool, tight(log)).rebuild(NAMES, REASON);
      const built = await everything();
      expect(built).toEqual(await naive(log.events));
    }
  });
});
