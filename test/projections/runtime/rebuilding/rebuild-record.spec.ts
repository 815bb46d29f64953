import type { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import type { RebuildEvent, RebuildShapes } from '../../../../projections/runtime/rebuild/record/rebuild.events';
import type { Actor } from '../../../../src/kernel/event';
import { GatedLog } from '../../../support/gated-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { PATIENCE_MS, trade, until } from '../shop/trade';

const LI: Actor = { id: 'li', role: 'admin', unit: 'shaoguan' };
const REASON = { by: 'li', why: 'a figure is odd', actor: LI };
const BOTH = ['orders', 'effects'];

interface Told {
  readonly name: string;
  readonly fact: RebuildEvent;
  readonly rebuild: string;
  readonly actor: Actor;
}

describe('what is recorded of a rebuild', () => {
  let place: Bench;
  let log: GatedLog;
  let told: Told[];
  let runtime: ProjectionRuntime;
  beforeEach(async () => {
    [place, log, told] = [await bench(), new GatedLog(), []];
    runtime = place.runtime(log, [orders, effects], {}, place.pool, {}, (name, fact, of) => {
      told.push({ name, fact, ...of });
      return Promise.resolve();
    });
    await runtime.start();
    await trade(log, 20);
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
  });
  afterEach(() => place.close());

  const finished = async (): Promise<RebuildShapes['RebuildFinished']> => {
    told.length = 0;
    await runtime.rebuild(['effects'], REASON);
    const [, { fact }] = told as [Told, Told];
    if (fact.type !== 'RebuildFinished') throw new Error(fact.type);
    return fact.data;
  };

  it('is nothing of the first building, which there was nothing before', () => {
    expect(told).toEqual([]);
  });

  it('is who asked, why, from which generation to which, up to where, and that it is done', async () => {
    const head = await log.head();
    await runtime.rebuild(BOTH, REASON);
    const generation = (await runtime.list())[0]?.generation;
    const [started] = told;
    expect(started).toMatchObject({
      name: 'orders',
      actor: LI,
      fact: {
        type: 'RebuildStarted',
        data: { fromGeneration: generation, toGeneration: generation, why: 'a figure is odd', head },
      },
    });
    expect(told.map(({ name, fact }) => [name, fact.type])).toEqual([
      ['orders', 'RebuildStarted'],
      ['effects', 'RebuildStarted'],
      ['orders', 'RebuildFinished'],
      ['effects', 'RebuildFinished'],
    ]);
    expect(new Set(told.map(({ rebuild }) => rebuild)).size).toBe(1);
    expect(told[2]?.fact.data).toMatchObject({ position: head, before: { position: head }, parked: 0 });
    const tables = (told[2]?.fact.data as RebuildShapes['RebuildFinished']).after.tables;
    // Of orders 0 to 19, those that 7 divides were cancelled; ten got more items, four moved, which changes two shops.
    expect(tables.map(({ table, rows }) => [table, rows])).toEqual([
      ['orders', 17],
      ['orders_series', 3],
      ['shop_changes', 20 + 10 + 2 * 4 + 3],
    ]);
  });

  it('are fingerprints that are equal for equal rows, in whatever order they were written, and differ for others', async () => {
    const { before, after } = await finished();
    expect(before).toEqual(after);
    expect(after.tables).toMatchObject([
      { table: 'effects', rows: 4, hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
    ]);
    await place.pool.query(`with taken as (delete from read.effects where type = 'OrderPlaced' returning *)
      select 1 from taken`);
    const spoilt = await finished();
    expect(spoilt.before.tables[0]).toMatchObject({ rows: 3 });
    expect(spoilt.before.tables[0]?.hash).not.toBe(after.tables[0]?.hash);
    expect(spoilt.after).toEqual(after);
    await place.pool.query(`update read.effects set amount = amount + 0.01 where type = 'ItemAdded'`);
    expect((await finished()).before.tables[0]?.hash).not.toBe(after.tables[0]?.hash);
    await place.pool.query(`create table public.kept as select * from read.effects order by type desc`);
    await place.pool.query('truncate read.effects');
    await place.pool.query('insert into read.effects select * from public.kept');
    expect((await finished()).before).toEqual(after);
  });

  it('is that it failed, of what kind and where, and none of the words', async () => {
    await log.add('stranger', 'Unheard', { name: 'Wang' });
    await expect(runtime.rebuild(['effects'], REASON)).rejects.toThrow('Unheard');
    const at = { stream: 'stranger', type: 'Unheard', position: await log.head() };
    expect(told.map(({ fact }) => fact).slice(1)).toEqual([
      { type: 'RebuildFailed', v: 1, data: { fault: 'UnknownEvent', at } },
    ]);
    log.outage = new Error('Wang is down');
    await expect(runtime.rebuild(['effects'], REASON)).rejects.toThrow('Wang is down');
    expect(told.at(-1)?.fact).toEqual({ type: 'RebuildFailed', v: 1, data: { fault: 'Error' } });
    log.outage = undefined;
  });

  it('is that it was cancelled', async () => {
    log.shut();
    const cancel = new AbortController();
    const cancelled = expect(runtime.rebuild(['effects'], { ...REASON, signal: cancel.signal })).rejects.toThrow('no');
    await until(() => Promise.resolve(log.atGate > 0));
    cancel.abort(new Error('no'));
    log.letThrough();
    await cancelled;
    expect(told.map(({ fact }) => fact.type)).toEqual(['RebuildStarted', 'RebuildCancelled']);
  });

  it('is that one went back, with both sides', async () => {
    await place.pool.query(`delete from read.effects where type = 'OrderPlaced'`);
    const { before, after } = await finished();
    told.length = 0;
    await runtime.restorePrevious(['effects'], REASON);
    expect(told).toMatchObject([
      {
        name: 'effects',
        actor: LI,
        fact: { type: 'PreviousGenerationRestored', data: { why: 'a figure is odd', before: after, after: before } },
      },
    ]);
  });
});
