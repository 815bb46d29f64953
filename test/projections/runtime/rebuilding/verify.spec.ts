import type { Batch, ReadAllOptions } from '../../../../src/event-log/event-log';
import type { Position } from '../../../../src/kernel/event';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { PATIENCE_MS, trade } from '../shop/trade';

/** The same log, of which more has happened each time it has been read. */
class EagerLog extends MemoryLog {
  readings = 0;
  meanwhile: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly log: MemoryLog) {
    super();
  }

  override identity(): Promise<string> {
    return this.log.identity();
  }

  override async *readAll(after: Position, options?: ReadAllOptions): AsyncIterable<Batch> {
    this.readings += 1;
    const pages: Batch[] = [];
    for await (const page of this.log.readAll(after, options)) pages.push(page);
    await this.meanwhile();
    yield* pages;
  }
}

describe('a verification', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
    const runtime = place.runtime(log);
    await runtime.start();
    await trade(log, 30);
    await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
  });
  afterEach(() => place.close());

  it('finds nothing in rows that nobody touched, however the log goes on', async () => {
    const runtime = place.runtime(log);
    const trading = trade(log, 200, 30);
    const verified = await runtime.verify(['orders', 'effects']);
    await trading;
    expect(verified).toMatchObject([
      { name: 'orders', differing: 0, differences: [] },
      { name: 'effects', rows: 4, differing: 0, differences: [] },
    ]);
  });

  it('compares at one position, though the leader is ahead of it while it compares', async () => {
    const eager = new EagerLog(log);
    const leader = place.runtime(log);
    await leader.start();
    eager.meanwhile = async () => {
      await trade(log, 5, 1_000 * eager.readings);
      await leader.waitFor(['effects'], await log.head(), PATIENCE_MS);
    };
    const [verified] = await place.runtime(eager).verify(['effects']);
    expect(eager.readings).toBe(3);
    expect(verified).toMatchObject({ differing: 0 });
    expect(verified?.position).not.toBe(await log.head());
  });

  it('finds a row that was changed, one that is missing, one too many, a wrong change and a wrong number', async () => {
    await place.pool.query(`update read.orders set amount = amount + 0.01 where "orderId" = 'order-00001'`);
    await place.pool.query(`update read.orders set ordinal = 99 where "orderId" = 'order-00002'`);
    await place.pool.query(`delete from read.orders where "orderId" = 'order-00003'`);
    await place.pool.query(`insert into read.orders select 'ghost', shop, amount, items, "placedAt", amounts, ordinal
      from read.orders where "orderId" = 'order-00004'`);
    const { position } = log.events.find(({ stream }) => stream === 'order-00001') ?? {};
    await place.pool.query('update read.shop_changes set orders = 2 where position = $1', [position]);
    const runtime = place.runtime(log);
    const [verified] = await runtime.verify(['orders']);
    expect(verified).toMatchObject({
      differing: 5,
      differences: [
        { table: 'orders', key: { orderId: 'ghost' } },
        { table: 'orders', key: { orderId: 'order-00001' } },
        { table: 'orders', key: { orderId: 'order-00002' } },
        { table: 'orders', key: { orderId: 'order-00003' } },
        { table: 'shop_changes', key: { position, shop: 'shop-1' } },
      ],
    });
  });

  it('changes nothing and leaves nothing behind', async () => {
    await place.pool.query(`update read.effects set times = 7 where type = 'OrderMoved'`);
    const runtime = place.runtime(log);
    expect(await runtime.verify(['effects'])).toMatchObject([{ rows: 4, differing: 1 }]);
    expect(await place.rows(`select times from read.effects where type = 'OrderMoved'`)).toEqual([{ times: '7' }]);
    expect(await place.rows(`select tablename from pg_tables where schemaname = 'read_next'`)).toEqual([]);
    await runtime.rebuild(['effects'], { by: 'an operator', why: 'the verification found a difference' });
    expect(await runtime.verify(['effects'])).toMatchObject([{ differing: 0 }]);
  });

  it('is refused for what was never built', async () => {
    const elsewhere = await bench();
    const runtime = elsewhere.runtime(log, [orders, effects]);
    await expect(runtime.verify(['orders'])).rejects.toMatchObject({ code: 'read-model-building' });
    await elsewhere.close();
  });
});
