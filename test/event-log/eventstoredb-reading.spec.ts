import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { StreamingRead } from '@eventstore/db-client';
import { ForeignEvent } from '../../src/event-log/eventstoredb/failures';
import type { EventLog } from '../../src/event-log/event-log';
import { patiently } from '../../src/event-log/eventstoredb/reading/patient-read';
import { Unavailable } from '../../src/kernel/refusal';
import { all, command, eventsAfter, Follower, newStream, noted, textsOf } from '../contracts/event-log/log-under-test';
import type { EventStoreDouble } from '../support/eventstoredb/event-store-double';
import { eventsSent, foreign, LogsOnDoubles, SHORT } from '../support/eventstoredb/log-on-double';

const logs = new LogsOnDoubles();
afterEach(() => logs.close());

async function opened(options = {}) {
  const double = await logs.double();
  return { double, log: await logs.log(double, options) };
}

describe('reading the whole log', () => {
  it('skips the events of the store itself, also where a page holds nothing else', async () => {
    const { double, log } = await opened();
    await log.append(newStream(), 0, [noted('a')], command());
    const stats = Array.from({ length: 20 }, () => foreign('$statsCollected'));
    double.log.append('$stats-127.0.0.1:2113', 'any', stats);
    const { position } = await log.append(newStream(), 0, [noted('b')], command());
    double.log.append('$stats-127.0.0.1:2113', 'any', stats);

    const pages = await all(log.readAll(log.beginning, { limit: 3 }));
    expect(textsOf(pages.flatMap(({ events }) => events))).toEqual(['a', 'b']);
    expect(pages.at(-1)).toMatchObject({ position, caughtUp: true });
    expect(await log.head()).toBe(position);
  });

  it('skips the events of other applications, and neither reads nor continues a stream they have written to', async () => {
    const { double, log } = await opened();
    const stream = newStream();
    const { position } = await log.append(stream, 0, [noted('a')], command());
    double.log.append('orders-1', 'any', [foreign('OrderPlaced')]);
    double.log.append(stream, 'any', [foreign('Forged')]);
    expect(textsOf(await eventsAfter(log, log.beginning))).toEqual(['a']);
    expect(await log.head()).toBe(position);
    await expect(all(log.read(stream))).rejects.toBeInstanceOf(ForeignEvent);
    await expect(log.append(stream, 1, [noted('b')], command())).rejects.toBeInstanceOf(ForeignEvent);
  });

  it('begins behind the position although the server begins with it, and so does a follower', async () => {
    const { log } = await opened();
    const stream = newStream();
    const { position } = await log.append(stream, 0, [noted('a')], command());
    await log.append(stream, 1, [noted('b')], command());
    expect(textsOf(await eventsAfter(log, position))).toEqual(['b']);
    const follower = new Follower(log, position);
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    expect(textsOf(follower.events)).toEqual(['b']);
    await follower.stop();
  });

  it('finds the head behind more events of the store than are looked at in one go', async () => {
    const { double, log } = await opened();
    expect(await log.head()).toBe(log.beginning);
    const { position } = await log.append(newStream(), 0, [noted('a')], command());
    double.log.append(
      '$stats-127.0.0.1:2113',
      'any',
      Array.from({ length: 450 }, () => foreign('$statsCollected')),
    );
    expect(await log.head()).toBe(position);
    double.log.append('$stats-127.0.0.1:2113', 'any', [foreign('$statsCollected')]);
    expect(await log.head()).toBe(position);
    const next = await log.append(newStream(), 0, [noted('b')], command());
    expect(await log.head()).toBe(next.position);
  });
});

describe('a server that does not answer', () => {
  it('makes every reading Unavailable', async () => {
    const double = await logs.double();
    const log = await logs.log(double, SHORT);
    double.faults.readsHang = true;
    for (const attempt of [() => all(log.read('case-1')), () => log.head(), () => log.check()]) {
      await expect(attempt()).rejects.toBeInstanceOf(Unavailable);
    }
  });

  it('is not blamed for a reader who takes his time', async () => {
    const answered = Object.assign(new PassThrough({ objectMode: true }), { cancel: () => Promise.resolve() });
    for (const item of ['first', 'second', 'third']) answered.write(item);
    answered.end();
    const read: string[] = [];
    for await (const item of patiently(answered as unknown as StreamingRead<string>, 20)) {
      read.push(item);
      await pause(100);
    }
    expect(read).toEqual(['first', 'second', 'third']);
  });
});

/** Six hundred events: more than is on its way to somebody who does not read on. */
async function longStream(log: EventLog): Promise<string> {
  const stream = newStream();
  for (let version = 0; version < 600; version += 20)
    await log.append(
      stream,
      version,
      Array.from({ length: 20 }, () => noted('x'.repeat(10_000))),
      command(),
    );
  return stream;
}

describe('a reading whose client is given up under it', () => {
  it.each<[string, (double: EventStoreDouble, log: EventLog) => Promise<unknown>]>([
    [
      'as others have failed twice',
      async ({ faults }, log) => {
        faults.readsHang = true;
        for (const _time of [1, 2]) await expect(log.check()).rejects.toBeInstanceOf(Unavailable);
      },
    ],
    ['as the log is closed', (_double, log) => log.close()],
  ])('%s, does not pass for one that came to the end', async (_why, giveUp) => {
    const { double, log } = await opened(SHORT);
    const stream = await longStream(log);
    const reading = log.read(stream)[Symbol.asyncIterator]();
    await reading.next();
    await giveUp(double, log);
    const rest = async (): Promise<void> => {
      while ((await reading.next()).done !== true);
    };
    await expect(rest()).rejects.toBeInstanceOf(Unavailable);
  });
});

describe('a reading that is left', () => {
  it('does not go on at the server', async () => {
    const { double, log } = await opened();
    const stream = await longStream(log);
    const before = double.seen.eventsSent;
    for await (const _event of log.read(stream)) break;
    expect((await eventsSent(double)) - before).toBeLessThan(400);
  });

  it('is not hurt by an error that comes afterwards', async () => {
    const left = Object.assign(new PassThrough({ objectMode: true }), { cancel: () => Promise.resolve() });
    left.write('first');
    for await (const item of patiently(left as unknown as StreamingRead<string>, 60_000)) {
      expect(item).toBe('first');
      break;
    }
    expect(() => left.emit('error', new Error('late'))).not.toThrow();
  });

  it('is read to its end nevertheless, for the client keeps what is not', async () => {
    const left = Object.assign(new PassThrough({ objectMode: true }), { cancel: () => Promise.resolve() });
    for (const item of ['first', 'second', 'third']) left.write(item);
    for await (const _item of patiently(left as unknown as StreamingRead<string>, 60_000)) break;
    left.end();
    await once(left, 'end');
  });

  it('does not hold up the closing of the log', async () => {
    const { log } = await opened();
    const stream = newStream();
    await log.append(stream, 0, [noted('a'), noted('b')], command());
    for (let n = 0; n < 5; n++) for await (const _event of log.read(stream)) break;
    for (let n = 0; n < 5; n++) for await (const _batch of log.readAll(log.beginning, { limit: 1 })) break;
    await log.close();
    await expect(log.check()).rejects.toMatchObject({ code: 'log-closed' });
  });
});
