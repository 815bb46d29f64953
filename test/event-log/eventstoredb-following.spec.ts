import { setTimeout as pause } from 'node:timers/promises';
import type { Batch, EventLog } from '../../src/event-log/event-log';
import { command, Follower, newStream, noted, textsOf } from '../contracts/event-log/log-under-test';
import { eventsSent, foreign, LogsOnDoubles, SHORT } from '../support/eventstoredb/log-on-double';

const logs = new LogsOnDoubles();
const followers: Follower[] = [];
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.stop()));
  await logs.close();
});

function follow(log: EventLog, after = log.beginning, options = {}): Follower {
  const follower = new Follower(log, after, options);
  followers.push(follower);
  return follower;
}

async function following(options = {}) {
  const double = await logs.double();
  const log = await logs.log(double, options);
  const follower = follow(log);
  await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
  return { double, log, follower };
}

const numbers = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n}`);

const append = (log: EventLog, ...texts: string[]) =>
  log.append(
    newStream(),
    0,
    texts.map((text) => noted(text)),
    command(),
  );

describe('a follower', () => {
  it('goes on without loss or repetition when its subscription is dropped, again and again', async () => {
    const { double, log, follower } = await following();
    for (const text of numbers(40)) {
      await append(log, text);
      if (Number(text) % 10 === 5) double.faults.dropSubscriptions();
    }
    await follower.until(({ events }) => events.length >= 40);
    expect(textsOf(follower.events)).toEqual(numbers(40));
    expect(double.seen.subscriptions).toBeGreaterThan(1);
  });

  it('goes on when the server was away', async () => {
    const { double, log, follower } = await following();
    await append(log, '0');
    for (const text of ['1', '2', '3']) {
      await double.stop();
      await double.restart();
      await append(log, text);
    }
    await follower.until(({ events }) => events.length >= 4);
    expect(textsOf(follower.events)).toEqual(numbers(4));
  });

  it('goes on through the discovery of a cluster', async () => {
    const double = await logs.double();
    const connectionString = `esdb+discover://127.0.0.1:${double.port}?tls=false&discoveryInterval=20`;
    const log = await logs.log(double, { connectionString });
    const follower = follow(log);
    await append(log, '0');
    await double.stop();
    await double.restart();
    await append(log, '1');
    await follower.until(({ events }) => events.length >= 2);
    expect(textsOf(follower.events)).toEqual(['0', '1']);
  });

  it('notices that its subscription has gone silent', async () => {
    const { double, log, follower } = await following(SHORT);
    double.faults.subscriptionsAreSilent = true;
    await append(log, '0');
    double.faults.subscriptionsAreSilent = false;
    await append(log, '1');
    await follower.until(({ events }) => events.length >= 2);
    expect(textsOf(follower.events)).toEqual(['0', '1']);
    expect(double.seen.subscriptions).toBeGreaterThan(1);
  });

  it('keeps a subscription that is silent because nothing happens', async () => {
    const { double, log, follower } = await following(SHORT);
    // It compares itself with the log.
    const { reads } = double.seen;
    while (double.seen.reads < reads + 3) await pause(20);
    expect(double.seen.subscriptions).toBe(1);
    await append(log, '0');
    await follower.until(({ events }) => events.length >= 1);
  });

  it('loses nothing when the server drops it because it is more than 32 events behind', async () => {
    const { double, log, follower } = await following();
    double.faults.liveSubscriptionsMayLag = 32;
    await append(log, ...numbers(40));
    await follower.until(({ events }) => events.length >= 40);
    expect(textsOf(follower.events)).toEqual(numbers(40));
    expect(double.seen.subscriptions).toBe(2);
  });

  it('goes on behind its last event also when the store has scavenged what came after it', async () => {
    const { double, log } = await following();
    await append(log, 'a');
    double.log.append(
      '$stats',
      'any',
      Array.from({ length: 1_100 }, () => foreign('$statsCollected')),
    );
    const read: { position: string }[] = [];
    for await (const { position } of log.readAll(log.beginning, { limit: 100 })) read.push({ position });
    const late = follow(log, read.at(-1)?.position);
    await late.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    double.log.scavenge('$stats');
    double.faults.dropSubscriptions();
    const fresh = follow(log, read.at(-1)?.position);
    await append(log, 'b');
    await late.until(({ events }) => events.length >= 1);
    await fresh.until(({ events }) => events.length >= 1);
    expect(textsOf(late.events)).toEqual(['b']);
    expect(textsOf(fresh.events)).toEqual(['b']);
  });

  it('has caught up only when the events from before have been taken, although the server says so earlier', async () => {
    const { log } = await following();
    await append(log, ...numbers(100));
    const given: unknown[] = [];
    for await (const { events, caughtUp } of log.follow(log.beginning, { limit: 9 }, new AbortController().signal)) {
      given.push(...textsOf(events));
      if (caughtUp) break;
      await pause(40);
    }
    expect(given).toEqual(numbers(100));
  });

  it('has not caught up with what the server holds back, since more came than it keeps for who is slow', async () => {
    const { double, log, follower } = await following();
    const kept = { limit: 100 };
    const slow = log.follow(await log.head(), kept, new AbortController().signal)[Symbol.asyncIterator]();
    await slow.next();
    for (let n = 0; n < 5; n++) await append(log, ...numbers(100));
    // Until the server has filled what it keeps for who is slow.
    await follower.until(({ events }) => events.length >= 500);
    await eventsSent(double);
    const told: [events: number, caughtUp: boolean][] = [];
    for (let events = 0; events < 500 || told.at(-1)?.[1] !== true;) {
      const { value } = (await slow.next()) as { value: Batch };
      told.push([value.events.length, value.caughtUp]);
      events += value.events.length;
      await pause(50);
    }
    expect(told[0]).toEqual([expect.any(Number), false]);
    expect(told.at(-1)).toEqual([expect.any(Number), true]);
    await slow.return?.();
  });

  it('that is slow does not gather the log in its memory', async () => {
    const { double, log, follower } = await following();
    for (let n = 0; n < 60; n++) await append(log, ...numbers(10).map((text) => text.padEnd(20_000, ' ')));
    await follower.until(({ events }) => events.length >= 600);
    double.seen.eventsSent = 0;
    const slow = log.follow(log.beginning, { limit: 5 }, new AbortController().signal)[Symbol.asyncIterator]();
    await slow.next();
    expect(await eventsSent(double)).toBeLessThan(400);
    await slow.return?.();
  });

  it('that has left is not brought back by a late error, and the process lives on', async () => {
    const { double, log } = await following();
    await append(log, 'a');
    for await (const _batch of log.follow(log.beginning, {}, new AbortController().signal)) break;
    for await (const _event of log.read('case-1')) break;
    double.faults.dropSubscriptions();
    await double.stop();
    await pause(100);
    await double.restart();
    expect((await append(log, 'b')).repeated).toBe(false);
  });

  it('goes on when its connection has gone half open', async () => {
    const double = await logs.double();
    const proxy = await logs.proxy(double);
    const log = await logs.log(double, { ...SHORT, connectionString: proxy.url });
    // Holds on to the connection that both share.
    await logs.log(double, { connectionString: proxy.url });
    const follower = follow(log);
    await append(log, '0');
    await follower.until(({ events }) => events.length >= 1);
    proxy.silence();
    await append(await logs.log(double), '1');
    await follower.until(({ events }) => events.length >= 2);
    expect(textsOf(follower.events)).toEqual(['0', '1']);
  });

  it('ends when it is aborted while it asks a server that does not answer', async () => {
    const double = await logs.double();
    const log = await logs.log(double, { answerTimeoutMs: 3_600_000, silenceMs: 50 });
    const follower = follow(log);
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    double.faults.readsHang = true;
    const { reads } = double.seen;
    while (double.seen.reads === reads) await pause(5);
    await follower.stop();
    expect(follower.events).toEqual([]);
  });

  it('ends when the log is closed, without waiting for its next look at the log', async () => {
    const double = await logs.double();
    const log = await logs.log(double, { silenceMs: 3_600_000 });
    const follower = follow(log);
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    await log.close();
    await follower.ended();
    await expect(append(log, 'late')).rejects.toMatchObject({ code: 'log-closed' });
  });
});
