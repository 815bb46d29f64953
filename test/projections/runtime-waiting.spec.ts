import { MemoryLog } from '../support/memory-log';
import { bench, type Bench } from './runtime-toys';

describe('reading what one has just written', () => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    place = await bench();
    log = new MemoryLog();
  });
  afterEach(() => place.close());

  it('works on the node that leads and on one that does not', async () => {
    const leader = place.runtime(log);
    await leader.start();
    const follower = place.runtime(log);
    await follower.start();
    for (const node of [leader, follower, leader, follower]) {
      const position = await log.add('a', 'OrderMoved', { shop: 'east' });
      await node.waitFor(['orders', 'effects'], position, 10_000);
      const [{ times }] = (await place.rows('select times from read.effects')) as [{ times: string }];
      expect(Number(times)).toBe(log.events.length);
    }
  });

  it('ends with "try again" when nobody brings the rows up to date', async () => {
    const runtime = place.runtime(log);
    await runtime.start();
    await runtime.stop();
    const position = await log.add('a', 'OrderMoved', { shop: 'east' });
    const reader = place.runtime(log);
    await expect(reader.waitFor(['effects'], position, 50)).rejects.toMatchObject({
      name: 'Unavailable',
      code: 'not-caught-up',
      retryAfter: 1,
    });
  });

  it('says that a read model is being built when it never was', async () => {
    const reader = place.runtime(log);
    await expect(reader.waitFor(['orders'], log.beginning, 5_000)).rejects.toMatchObject({
      name: 'Unavailable',
      code: 'read-model-building',
    });
  });

  it('knows no other read models than those that are registered', async () => {
    const reader = place.runtime(log);
    await expect(reader.waitFor(['orderz'], log.beginning, 10)).rejects.toThrow('there is no projection orderz');
  });
});
