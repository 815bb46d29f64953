import { growthOf } from '../../../../projections/runtime/live/growth';
import { KnownPositions } from '../../../../projections/runtime/live/known-positions';
import { ReadYourWrites } from '../../../../projections/runtime/live/read-your-writes';
import { PACES, rest, type Progress } from '../../../../projections/runtime/live/lanes';
import { projection } from '../../../../projections/runtime/definition/projection';
import { DEFAULT_TIMING } from '../../../../projections/runtime/runtime-options';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { orders, type ShopShapes, TallyRow } from '../shop/shop';
import { PATIENCE_MS, until } from '../shop/trade';

const counted = projection<ShopShapes>()({
  name: 'counted',
  version: 1,
  table: TallyRow,
  key: ['stream'],
  prompt: true,
  ignores: ['ShopOpened', 'ItemAdded', 'OrderMoved', 'OrderCancelled'],
  when: { OrderPlaced: ({ stream }, rows) => [rows.add({ stream }, { times: 1 })] },
});

const CAUGHT_UP: Progress = { caughtUp: true, growing: false, workShare: 1, isWaitedFor: false };
const FAR_BEHIND: Progress = { caughtUp: false, growing: false, workShare: 1, isWaitedFor: false };

describe('the lanes of the read models', () => {
  it('rest for four times as long as a batch took where they gather, at most as long as they may, and not when far behind', () => {
    const timing = { ...DEFAULT_TIMING, batchEvents: 11, gatheredEvents: 22, mostRestMillis: 100 };
    const gathering = PACES.gathering(timing);
    expect(gathering.limit).toBe(22);
    expect([3, 25, 26, 900].map((took) => gathering.restAfter(took, CAUGHT_UP))).toEqual([12, 100, 100, 100]);
    expect(gathering.restAfter(900, FAR_BEHIND)).toBe(0);
    const prompt = PACES.prompt(timing);
    expect([prompt.limit, prompt.restAfter(900, CAUGHT_UP)]).toEqual([11, 0]);
  });

  it('rest as long as a batch took where somebody waits for what they gather', () => {
    const { restAfter } = PACES.gathering({ ...DEFAULT_TIMING, mostRestMillis: 100 });
    expect([3, 25, 900].map((took) => restAfter(took, { ...CAUGHT_UP, isWaitedFor: true }))).toEqual([3, 25, 100]);
    expect(restAfter(30, { ...FAR_BEHIND, growing: true, workShare: 0.5, isWaitedFor: true })).toBe(60);
  });

  it('leave two thirds of the time to the commands while more is recorded than they gather, and none while they catch up', () => {
    const { restAfter } = PACES.gathering({ ...DEFAULT_TIMING, mostRestMillis: 100 });
    const growing = { caughtUp: false, growing: true, workShare: 0.5, isWaitedFor: false };
    expect(restAfter(30, growing)).toBe(60);
    expect(restAfter(900, growing)).toBe(1800);
    expect(restAfter(900, { ...growing, growing: false })).toBe(0);
  });

  it('work for no larger share of the time than busy commands leave, and never stop', () => {
    const { restAfter } = PACES.gathering({ ...DEFAULT_TIMING, mostRestMillis: 100 });
    const rests = [0.75, 0.8, 0.9, 0.99, 1, 1.01].map((workShare) =>
      Math.round(restAfter(100, { caughtUp: false, growing: true, workShare, isWaitedFor: false })),
    );
    // 100 of 400, of 500, of 1,000; of 2,100 at the most.
    expect(rests).toEqual([300, 400, 900, 2000, 2000, 2000]);
  });

  it('ask again every 400 ms whether the rest is still needed, and end it when it is not, or when they are woken', async () => {
    const paused = async (needed: readonly number[], woken = false): Promise<number[]> => {
      const [asked, pauses] = [[...needed], [] as number[]];
      await rest(
        () => Promise.resolve(asked.shift() ?? 0),
        (milliseconds) => Promise.resolve(pauses.push(milliseconds) > 0 && woken),
        400,
        () => pauses.reduce((sum, one) => sum + one, 0),
      );
      return pauses;
    };
    expect(await paused([1_000, 1_000, 1_000, 1_000])).toEqual([400, 400, 200]);
    expect(await paused([20_000, 20_000, 0])).toEqual([400, 400]);
    expect(await paused([90])).toEqual([90]);
    expect(await paused([0, 1_000])).toEqual([]);
    expect(await paused([1_000, 1_000], true)).toEqual([400]);
  });

  it('know that a log grows when its end has moved since they asked', async () => {
    const log = new MemoryLog();
    await log.add('a', 'OrderPlaced', { shop: 'east', amount: '10.00' });
    const isGrowing = growthOf(log);
    expect(await isGrowing()).toBe(false);
    expect(await isGrowing()).toBe(false);
    await log.add('a', 'OrderPlaced', { shop: 'east', amount: '10.00' });
    expect([await isGrowing(), await isGrowing()]).toEqual([true, false]);
  });

  it('are told by whoever waits, and by nobody whose events they have, or who has given up', async () => {
    const changes: [string, number][] = [];
    const leader = (name: string) => ({
      leads: (led: string) => led === name,
      waiting: (change: number) => void changes.push([name, change]),
    });
    const known = new KnownPositions();
    const leaders = [leader('orders'), leader('effects'), leader('counted')];
    const names = ['orders', 'effects', 'counted'];
    const pool = {
      query: () =>
        Promise.resolve({ rows: names.map((name) => ({ name, position: 'p2', store: 'store', status: 'live' })) }),
    };
    const reading = new ReadYourWrites(pool as never, known, names, () => leaders, new AbortController().signal);
    known.note(names.map((name) => [name, 'p1']));
    await reading.waitFor(['orders'], 'p1', 1_000, 'store');
    expect(changes).toEqual([]);
    const waiting = reading.waitFor(['orders', 'counted'], 'p2', 10_000, 'store');
    expect(changes.splice(0)).toEqual([
      ['orders', 1],
      ['counted', 1],
    ]);
    known.note(names.map((name) => [name, 'p2']));
    await waiting;
    expect(changes.splice(0)).toEqual([
      ['orders', -1],
      ['counted', -1],
    ]);
    await expect(reading.waitFor(['effects'], 'p3', 20, 'store')).rejects.toThrow('effects did not reach p3 in time');
    expect(changes).toEqual([
      ['effects', 1],
      ['effects', -1],
    ]);
  });

  describe('in one runtime', () => {
    let place: Bench;
    beforeEach(async () => {
      place = await bench();
    });
    afterEach(() => place.close());

    it('end a rest, however long it was to be, when somebody begins to wait', async () => {
      const log = new MemoryLog();
      const restAfter = (_took: number, { isWaitedFor }: Progress): number => (isWaitedFor ? 0 : PATIENCE_MS);
      const paces = jest.spyOn(PACES, 'gathering').mockReturnValue({ limit: 10, restAfter });
      const runtime = place.runtime(log, [orders]);
      try {
        await runtime.start();
        for (const order of ['a', 'b', 'c']) {
          const added = await log.add(order, 'OrderPlaced', { shop: 'east', amount: '10.00' });
          await runtime.waitFor(['orders'], added, PATIENCE_MS / 10);
        }
        await runtime.stop();
      } finally {
        paces.mockRestore();
      }
    });

    it('ask the log for the terms that sealed facts are found by only where they gather', async () => {
      const log = new MemoryLog();
      const follow = jest.spyOn(log, 'follow');
      const runtime = place.runtime(log, [counted, orders], { batchEvents: 11, gatheredEvents: 22 });
      await runtime.start();
      const first = await log.add('a', 'OrderPlaced', { shop: 'east', amount: '10.00' });
      await runtime.waitFor(['counted', 'orders'], first, PATIENCE_MS);
      const asked = new Map(follow.mock.calls.map(([, { limit, foundBy }]) => [limit, foundBy]));
      expect(asked).toEqual(
        new Map([
          [11, false],
          [22, true],
        ]),
      );
    });

    it('have their own leases and places: while the one cannot write, the other goes on', async () => {
      const log = new MemoryLog();
      const runtime = place.runtime(log, [counted, orders]);
      await runtime.start();
      const first = await log.add('a', 'OrderPlaced', { shop: 'east', amount: '10.00' });
      await runtime.waitFor(['counted', 'orders'], first, PATIENCE_MS);
      const leaders = (await runtime.list()).map(({ leader }) => leader?.split(':').at(-1));
      expect(leaders).toEqual(['prompt', 'gathering']);

      const blocker = await place.pool.connect();
      await blocker.query('begin; lock table read.orders in access exclusive mode');
      const second = await log.add('b', 'OrderPlaced', { shop: 'east', amount: '20.00' });
      await runtime.waitFor(['counted'], second, PATIENCE_MS);
      await until(async () => (await place.rows('select stream_name from read.tallies')).length === 2);
      const positions = (await runtime.list()).map(({ position }) => position);
      expect(positions).toEqual([second, first]);
      await blocker.query('rollback');
      blocker.release();
      await runtime.waitFor(['orders'], second, PATIENCE_MS);
    });
  });
});
