import type { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import type { RebuildEvent } from '../../../../projections/runtime/rebuild/record/rebuild.events';
import type { Actor } from '../../../../src/kernel/event';
import { GatedLog } from '../../../support/gated-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { everything, served, shadows, trade, until } from '../shop/trade';

const REASON = { by: 'li', why: 'a figure is odd' };
const WANG: Actor = { id: 'wang', role: 'admin', unit: 'city' };
const ENOUGH = { by: 'wang', why: 'the office opens', actor: WANG };
const BOTH = ['orders', 'effects'];

describe('a rebuild that is cancelled from another node', () => {
  let place: Bench;
  let log: GatedLog;
  let told: { readonly name: string; readonly fact: RebuildEvent; readonly actor: Actor }[];
  beforeEach(async () => {
    [place, log, told] = [await bench(), new GatedLog(), []];
  });
  afterEach(() => place.close());

  const recording = (): ProjectionRuntime =>
    place.runtime(log, [orders, effects], {}, place.pool, {}, (name, fact, { actor }) => {
      told.push({ name, fact, actor });
      return Promise.resolve();
    });
  /** Asks whether somebody who rebuilds has seen that it is cancelled. */
  function seeing(): () => Promise<boolean> {
    const queries = jest.spyOn(place.pool, 'query');
    return async () => {
      const looks = queries.mock.results.filter((_result, index) =>
        String(queries.mock.calls[index]?.[0]).startsWith('select cancelled'),
      );
      const found = await Promise.all(looks.map(({ value }) => value as unknown as Promise<{ rowCount: number }>));
      return found.some(({ rowCount }) => rowCount > 0);
    };
  }
  const progresses = async (): Promise<boolean> => (await shadows(place)).length > 0 && log.atGate > 0;

  it('ends, leaves the rows and nothing else, and is recorded with who cancelled it and why', async () => {
    const serving = await served(place, log, 100);
    const before = await everything(place);
    const [building, elsewhere] = [recording(), place.runtime(log)];
    const isSeen = seeing();
    log.shut();
    const cancelled = expect(building.rebuild(BOTH, REASON)).rejects.toMatchObject({
      code: 'rebuild-cancelled',
      facts: { by: 'wang', why: 'the office opens' },
    });
    await until(progresses);
    // One of them stands for all that are rebuilt with it.
    expect(await elsewhere.cancelRebuild(['effects'], ENOUGH)).toEqual(['effects', 'orders']);
    await until(async () => {
      const [row] = await place.rows(
        'select 1 from projection.rebuild where cancelled is null and finished_at is null',
      );
      return row === undefined;
    });
    // Whoever reads the log is let go on when they have been told.
    await until(isSeen);
    log.letThrough();
    await cancelled;
    expect(told.slice(2)).toEqual(
      BOTH.map((name) => ({
        name,
        actor: WANG,
        fact: { type: 'RebuildCancelled', v: 1, data: { why: 'the office opens' } },
      })),
    );
    expect(await shadows(place)).toEqual([]);
    expect(await place.rows('select name from projection.rebuild where finished_at is null')).toEqual([]);
    expect(await everything(place)).toEqual(before);
    await building.rebuild(BOTH, REASON);
    expect(await everything(place)).toEqual(before);
    await serving.stop();
  });

  it('leaves the rebuilds of others alone', async () => {
    const serving = await served(place, log, 100);
    const [first, second] = [recording(), recording()];
    const isSeen = seeing();
    log.shut();
    const cancelled = expect(first.rebuild(['orders'], REASON)).rejects.toMatchObject({ code: 'rebuild-cancelled' });
    const kept = second.rebuild(['effects'], REASON);
    await until(
      async () => (await place.rows('select 1 from projection.rebuild where finished_at is null')).length === 2,
    );
    await until(() => Promise.resolve(log.atGate > 1));
    expect(await serving.cancelRebuild(['orders'], ENOUGH)).toEqual(['orders']);
    await until(isSeen);
    log.letThrough();
    await cancelled;
    expect(await kept).toMatchObject([{ name: 'effects' }]);
  });

  it('is refused when there is none, also when one was broken off, or while one is only verified', async () => {
    const serving = await served(place, log, 20);
    const refused = { code: 'no-rebuild-under-way', facts: { names: 'orders, effects' } };
    await expect(serving.cancelRebuild(BOTH, ENOUGH)).rejects.toMatchObject(refused);
    await serving.rebuild(BOTH, REASON);
    // As a program that was killed leaves it.
    await place.pool.query(`update projection.rebuild set state = 'building', finished_at = null`);
    await expect(serving.cancelRebuild(BOTH, ENOUGH)).rejects.toMatchObject(refused);
    await serving.rebuild(BOTH, REASON);
    log.shut();
    const verified = serving.verify(BOTH);
    await until(() => Promise.resolve(log.atGate > 0));
    await expect(serving.cancelRebuild(BOTH, ENOUGH)).rejects.toMatchObject(refused);
    log.letThrough();
    await verified;
  });

  it('is refused when nothing is served without it', async () => {
    const building = place.runtime(log);
    await trade(log, 100);
    log.shut();
    const built = building.rebuild(['orders'], REASON);
    await until(progresses);
    const refused = { code: 'rebuild-is-needed', facts: { name: 'orders' } };
    await expect(building.cancelRebuild(['orders'], ENOUGH)).rejects.toMatchObject(refused);
    log.letThrough();
    expect(await built).toMatchObject([{ name: 'orders' }]);
  });
});
