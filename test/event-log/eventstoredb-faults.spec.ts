import { setTimeout as pause } from 'node:timers/promises';
import type { Appended, EventLog } from '../../src/event-log/event-log';
import { Conflict, Unavailable } from '../../src/kernel/refusal';
import { all, command, eventsAfter, Follower, newStream, noted } from '../contracts/event-log/log-under-test';
import type { EventStoreDouble } from '../support/eventstoredb/event-store-double';
import { LogsOnDoubles, SHORT } from '../support/eventstoredb/log-on-double';
import type { TcpProxy } from '../support/database/tcp-proxy';

const logs = new LogsOnDoubles();
const followers: Follower[] = [];
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.stop()));
  await logs.close();
});

const FAULTS = 60;
const IMPATIENT = { ...SHORT, answerTimeoutMs: 300 };

interface Acknowledged extends Appended {
  readonly stream: string;
  readonly commandId: string;
}

/** What can go wrong, one after the other, all of them several times. */
const trouble: ((double: EventStoreDouble, proxy: TcpProxy) => unknown)[] = [
  ({ faults }) => faults.ofNextAppends('land, hang'),
  ({ faults }) => faults.dropSubscriptions(),
  ({ faults }) => faults.ofNextAppends('hang', 'land, unavailable'),
  (_, proxy) => proxy.cutAll(),
  ({ faults }) => faults.ofNextAppends('land, wrong version', 'unavailable', 'land, unavailable'),
  (double) => double.restart(),
  (_, proxy) => proxy.silence(),
  ({ faults }) => (faults.liveSubscriptionsMayLag = faults.liveSubscriptionsMayLag === 3 ? Infinity : 3),
  async (double) => {
    await double.stop();
    await pause(150);
    await double.restart();
  },
  async ({ faults }) => {
    faults.subscriptionsAreSilent = true;
    await pause(30);
    faults.subscriptionsAreSilent = false;
  },
];

/** Appends as a command handler does: the same command again while the log is Unavailable, a new look after a Conflict. */
async function acknowledged(log: EventLog, stream: string): Promise<Acknowledged> {
  const context = command();
  for (;;) {
    try {
      const version = (await all(log.read(stream))).length;
      const appended = await log.append(stream, version, [noted('a'), noted('b', 'Added')], context);
      return { ...appended, stream, commandId: context.commandId };
    } catch (error) {
      if (!(error instanceof Unavailable || error instanceof Conflict)) throw error;
      await pause(20);
    }
  }
}

it('keeps every promise through whatever the network and the server do', async () => {
  const double = await logs.double();
  const proxy = await logs.proxy(double);
  const nodes = [
    await logs.log(double, { ...IMPATIENT, connectionString: proxy.url }),
    await logs.log(double, { ...IMPATIENT, connectionString: proxy.url }),
  ] as const;
  const whole = nodes.map((log) => new Follower(log, log.beginning, { limit: 20 }));
  const choosy = new Follower(nodes[0], nodes[0].beginning, { types: ['Added'] });
  followers.push(...whole, choosy);

  const shared = newStream();
  const over = new AbortController();
  const writing = Array.from({ length: 6 }, async (_, writer) => {
    const own = newStream();
    const answers: Acknowledged[] = [];
    while (!over.signal.aborted)
      answers.push(await acknowledged(nodes[writer % 2 === 0 ? 0 : 1], writer < 3 ? shared : own));
    return answers;
  });
  for (let fault = 0; fault < FAULTS; fault++) {
    await trouble[fault % trouble.length]?.(double, proxy);
    // Something lands in each of them, or behind it.
    const { size } = double.log;
    await pause(60);
    while (double.log.size === size) await pause(5);
  }
  double.faults.liveSubscriptionsMayLag = Infinity;
  over.abort();
  const answers = (await Promise.all(writing)).flat();

  // By somebody with another connection and with patience: what was spoilt may still be at those of the nodes.
  const calm = await logs.log(double);
  const events = await eventsAfter(calm, calm.beginning);
  const ends = new Map(events.map((event) => [event.meta.commandId, event]));
  expect(events.map(({ id }) => id)).toEqual([...new Set(events.map(({ id }) => id))]);
  expect(events).toHaveLength(answers.length * 2);
  for (const { stream, commandId, version, position } of answers) {
    expect(ends.get(commandId)).toMatchObject({ stream, version, position });
  }
  for (const follower of whole) {
    await follower.until((so) => so.events.length >= events.length);
    expect(follower.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  }
  await choosy.until((so) => so.events.length >= answers.length);
  expect(choosy.events.map(({ id }) => id)).toEqual(events.filter(({ type }) => type === 'Added').map(({ id }) => id));
});
