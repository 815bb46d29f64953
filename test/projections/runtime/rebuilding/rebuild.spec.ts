import { GatedLog } from '../../../support/gated-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { everything, PATIENCE_MS, served, shadows, trade, until } from '../shop/trade';

const REASON = { by: 'an operator', why: 'a test' };

describe('a rebuild', () => {
  let place: Bench;
  let log: GatedLog;
  beforeEach(async () => {
    place = await bench();
    log = new GatedLog();
  });
  afterEach(() => place.close());

  it('heals rows that were vandalised, and gives every row its old number', async () => {
    const runtime = await served(place, log, 200);
    const before = await everything(place);
    await place.pool.query(`update read.orders set amount = 1, ordinal = 77 where shop = 'shop-0'`);
    await place.pool.query(`delete from read.effects where type = 'ItemAdded'`);
    await place.pool.query('truncate read.shop_changes');
    await place.pool.query('delete from read.orders_series');
    await runtime.rebuild(['orders', 'effects'], REASON);
    expect(await everything(place)).toEqual(before);
  });

  it('goes on from where it was swapped in, with the indexes of the entity', async () => {
    const runtime = await served(place, log, 20);
    await runtime.rebuild(['orders'], REASON);
    await trade(log, 5, 20);
    await runtime.waitFor(['orders'], await log.head(), PATIENCE_MS);
    expect(await runtime.verify(['orders'])).toMatchObject([{ differing: 0 }]);
    const indexes = `select indexdef from pg_indexes where schemaname = 'read' and tablename = 'orders' order by 1`;
    expect(await place.rows(indexes)).toEqual([
      { indexdef: expect.stringMatching(/^CREATE INDEX .* \(shop, ordinal\)$/) as string },
      { indexdef: expect.stringMatching(/^CREATE UNIQUE INDEX .* \("orderId"\)$/) as string },
    ]);
  });

  it('that is killed half way leaves the live rows alone, and nothing in the way of the next', async () => {
    const runtime = await served(place, log, 300);
    const before = await everything(place);
    log.shut();
    const killed = runtime.rebuild(['orders', 'effects'], REASON);
    const refused = expect(killed).rejects.toThrow();
    await until(async () => (await shadows(place)).length > 0 && log.atGate > 0);
    // Of this database: other tests have theirs on the same server.
    const [{ pid }] = (await place.rows(
      `select l.pid from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory'`,
    )) as [{ pid: number }];
    await place.pool.query('select pg_terminate_backend($1, 5000)', [pid]);
    log.letThrough();
    await refused;
    expect(await everything(place)).toEqual(before);
    expect(await shadows(place)).not.toEqual([]);
    await runtime.rebuild(['orders', 'effects'], REASON);
    expect(await everything(place)).toEqual(before);
    expect(await shadows(place)).toEqual([]);
  });

  it('of a log that fails half way leaves the live rows alone, and says so', async () => {
    const runtime = await served(place, log, 300);
    const before = await everything(place);
    log.shut();
    const failed = expect(runtime.rebuild(['orders', 'effects'], REASON)).rejects.toThrow('the log is down');
    await until(() => Promise.resolve(log.atGate > 0));
    log.outage = new Error('the log is down');
    log.letThrough();
    await failed;
    log.outage = undefined;
    expect(await everything(place)).toEqual(before);
    const rebuild = { state: 'failed', error: 'the log is down' };
    expect(await runtime.list()).toMatchObject([
      { status: 'live', rebuild },
      { status: 'live', rebuild },
    ]);
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
    const runtime = await served(place, log, 10);
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

  it('of several gives up only the one with a fault', async () => {
    const runtime = await served(place, log, 10);
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
