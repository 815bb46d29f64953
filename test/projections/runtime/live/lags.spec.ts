import { setTimeout as pause } from 'node:timers/promises';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { effects, orders } from '../shop/shop';
import { PATIENCE_MS, trade } from '../shop/trade';

describe('the lag of read models', () => {
  let place: Bench;
  beforeEach(async () => {
    place = await bench();
  });
  afterEach(() => place.close());

  it('is the age of the oldest fact that each has not seen', async () => {
    const log = new MemoryLog();
    const runtime = place.runtime(log);
    expect(await runtime.lags()).toEqual([
      { name: 'orders', seconds: 0 },
      { name: 'effects', seconds: 0 },
    ]);
    await runtime.start();
    await trade(log, 3);
    await runtime.waitFor(['orders', 'effects'], await log.head(), PATIENCE_MS);
    expect((await runtime.lags()).map(({ seconds }) => seconds)).toEqual([0, 0]);
    await runtime.stop();

    await log.add('order-x', 'OrderPlaced', { shop: 'east', amount: '1.00' });
    const recordedAt = Date.parse(log.events.at(-1)?.meta.recordedAt ?? '');
    await pause(40);
    await log.add('order-x', 'ItemAdded', { amount: '1.00' });
    await place.runtime(log, [effects]).rebuild(['effects'], { by: 'a test', why: 'to be ahead' });
    const asked = Date.now();
    const [behind, ahead] = await place.runtime(log, [orders, effects]).lags();
    expect(ahead).toEqual({ name: 'effects', seconds: 0 });
    expect(behind?.seconds).toBeGreaterThanOrEqual((asked - recordedAt) / 1_000);
    expect(behind?.seconds).toBeLessThanOrEqual((Date.now() - recordedAt) / 1_000);
  });
});
