import type { LiveLeader } from '../../../../projections/runtime/live/live-leader';
import { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import type { RebuildOptions, Rebuilt } from '../../../../projections/runtime/rebuild/rebuild';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import { buildMissing } from '../../../../projections/runtime/start-up';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { PATIENCE_MS, trade, until } from '../shop/trade';

describe('a start', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  it('has built what was never built before it serves', async () => {
    await trade(log, 30);
    const runtime = place.runtime(log);
    await runtime.start();
    const rebuild = { state: 'done', by: 'start', why: 'it was never built', events: 56 };
    expect(await runtime.list()).toMatchObject([{ rebuild }, { rebuild }]);
    expect(await place.rows('select times from read.effects order by type')).toEqual([
      { times: '15' },
      { times: '5' },
      { times: '6' },
      { times: '30' },
    ]);
  });

  it('goes on with a rebuild that was broken off', async () => {
    const first = place.runtime(log);
    await first.start();
    await trade(log, 30);
    await first.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    await first.stop();
    const second = place.runtime(log);
    log.outage = new Error('the log is down');
    await expect(second.rebuild(['orders'], { by: 'x', why: 'y' })).rejects.toThrow('the log is down');
    log.outage = undefined;
    await second.start();
    const newest = async () => (await second.list())[0]?.rebuild;
    await until(async () => (await newest())?.state === 'done');
    expect(await newest()).toMatchObject({ by: 'start', why: 'its rebuild had been broken off' });
    expect(await place.rows('select name from projection.build')).toEqual([]);
  });

  it('builds nothing that is there already', async () => {
    const first = place.runtime(log);
    await first.start();
    await trade(log, 3);
    await first.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    await first.stop();
    await place.pool.query('delete from projection.rebuild');
    const second = place.runtime(log);
    await second.start();
    await trade(log, 3, 3);
    await second.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    expect(await place.rows('select name from projection.rebuild')).toEqual([]);
  });

  it('begins to lead when it has built, and not at all when it was stopped before', async () => {
    await trade(log, 30);
    const begun: number[] = [];
    const leader = (): LiveLeader => ({
      start: () => void begun.push(1),
      stop: () => Promise.resolve(),
      refresh: () => undefined,
      leads: () => false,
      waiting: () => undefined,
    });
    const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const { dataSource, pool } = place;
    const ledBy = () =>
      new ProjectionRuntime({
        ...{ log, dataSource, pool, projections: [orders, effects], logger, leader },
        timing: { buildBeforeServingMillis: 600_000 },
      });
    const stopped = ledBy();
    const starting = stopped.start();
    await stopped.stop();
    await starting;
    expect(begun).toEqual([]);
    const runtime = ledBy();
    await runtime.start();
    expect(begun.length).toBeGreaterThan(0);
    expect((await runtime.list()).map(({ status }) => status)).toEqual(['live', 'live']);
    await runtime.stop();
  });

  it('of several nodes at once builds each read model once', async () => {
    await trade(log, 30);
    const nodes = [1, 2, 3].map(() => place.runtime(log, [orders, effects], {}, place.newPool()));
    await Promise.all(nodes.map((node) => node.start()));
    await Promise.all(nodes.map(async (node) => node.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS)));
    expect(await nodes[0]?.verify(['orders', 'effects'])).toMatchObject([{ differing: 0 }, { differing: 0 }]);
    expect(await place.rows(`select count(*)::int from pg_tables where schemaname = 'read_previous'`)).toEqual([
      { count: 0 },
    ]);
  });

  it('builds nothing that another node built after it had looked', async () => {
    await trade(log, 30);
    const [other, own] = [place.runtime(log), place.runtime(log)];
    const rebuild = async (names: readonly string[], options: RebuildOptions): Promise<Rebuilt[]> => {
      await other.rebuild(['orders'], { by: 'another node', why: 'it was faster' });
      return own.rebuild(names, options);
    };
    const told: unknown[] = [];
    const logger = { info: (facts: object) => void told.push(facts), warn: () => undefined, error: () => undefined };
    const projections = [orders, effects].map((projection) => bind(projection, place.dataSource));
    const start = { pool: place.pool, logger, projections, store: await log.identity(), rebuild };
    await buildMissing(start, new AbortController().signal);
    expect(await place.rows('select name, "by" from projection.rebuild order by name')).toEqual([
      { name: 'effects', by: 'start' },
      { name: 'orders', by: 'another node' },
    ]);
    expect(told).toEqual([{ projections: ['effects'], why: 'it was never built' }]);
    expect(await place.rows(`select count(*)::int from pg_tables where schemaname = 'read_previous'`)).toEqual([
      { count: 0 },
    ]);
  });

  it('on rows of another log is refused with a sentence; a rebuild settles it', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 5);
    await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    await runtime.stop();
    const other = new MemoryLog();
    await trade(other, 1);
    const moved = place.runtime(other);
    await expect(moved.start()).rejects.toThrow(
      `the read models effects, orders were built from the event log ${await log.identity()}, but this is the log ` +
        `${await other.identity()}: connect the log they belong to, or build them from this one with ` +
        '`casetrail projections rebuild effects orders`',
    );
    expect(await place.rows(`select times from read.effects where type = 'OrderPlaced'`)).toEqual([{ times: '5' }]);
    await moved.rebuild(['orders', 'effects'], { by: 'an operator', why: 'the log was moved' });
    await moved.start();
    expect(await place.rows(`select times from read.effects where type = 'OrderPlaced'`)).toEqual([{ times: '1' }]);
    await other.add('z', 'OrderPlaced', { shop: 'east', amount: '1.00' });
    await moved.waitFor(['effects'], await other.head(), PATIENCE_MS);
  });

  it('of two projections with one table or one name is refused', () => {
    expect(() => place.runtime(log, [effects, { ...effects, name: 'again' }])).toThrow(
      'two projections have the table effects',
    );
    expect(() => place.runtime(log, [effects, effects])).toThrow('two projections have the name effects');
  });
});

describe('a projection under a new name', () => {
  it('takes its table over from the old one, whose leader can write to it no more', async () => {
    const place = await bench();
    const log = new MemoryLog();
    const old = place.runtime(log, [effects]);
    await old.start();
    await trade(log, 5);
    await old.waitFor(['effects'], await log.head(), PATIENCE_MS);
    const renamed = place.runtime(log, [{ ...effects, name: 'renamed' }]);
    await renamed.start();
    await trade(log, 5, 5);
    await renamed.waitFor(['renamed'], await log.head(), PATIENCE_MS);
    expect(await place.rows('select name from projection.checkpoint')).toEqual([{ name: 'renamed' }]);
    expect(await renamed.verify(['renamed'])).toMatchObject([{ differing: 0 }]);
    await place.close();
  });
});
