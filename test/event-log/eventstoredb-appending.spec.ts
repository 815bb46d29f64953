import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { MAX_APPEND_BYTES } from '../../src/event-log/event-log';
import { Conflict, Refusal, Unavailable } from '../../src/kernel/refusal';
import { all, command, eventsAfter, newStream, noted, textsOf } from '../contracts/event-log/log-under-test';
import { LogsOnDoubles, SHORT } from '../support/eventstoredb/log-on-double';

const logs = new LogsOnDoubles();
afterEach(() => logs.close());

async function opened(options = {}) {
  const double = await logs.double();
  const log = await logs.log(double, options);
  double.seen.appends = 0;
  return { double, log, stream: newStream() };
}

describe('an append whose answer never comes', () => {
  it('is found by asking the stream when it has landed, and is not taken for a repetition', async () => {
    const { double, log, stream } = await opened(SHORT);
    double.faults.ofNextAppends('land, hang');
    const appended = await log.append(stream, 0, [noted('a'), noted('b')], command());
    const events = await all(log.read(stream));
    expect(textsOf(events)).toEqual(['a', 'b']);
    expect(appended).toEqual({ version: 2, position: events[1]?.position, repeated: false });
    expect(double.seen.appends).toBe(1);
  });

  it('is sent again when it has not landed', async () => {
    const { double, log, stream } = await opened(SHORT);
    double.faults.ofNextAppends('hang');
    expect(await log.append(stream, 0, [noted('a')], command())).toMatchObject({ version: 1, repeated: false });
    expect(textsOf(await all(log.read(stream)))).toEqual(['a']);
    expect(double.seen.appends).toBe(2);
  });

  it('is Unavailable when it cannot be brought to an end, and is the first when it is tried later', async () => {
    const { double, log, stream } = await opened(SHORT);
    const context = command();
    double.faults.ofNextAppends('hang', 'hang', 'hang', 'hang');
    const refused = await log.append(stream, 0, [noted('a')], context).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unavailable);
    expect(refused).toMatchObject({ code: 'outcome-unknown' });
    expect(await log.append(stream, 0, [noted('a')], context)).toMatchObject({ version: 1, repeated: false });
  });

  it('is Unavailable when the stream cannot be asked either, and is a repetition when it is tried later', async () => {
    const { double, log, stream } = await opened(SHORT);
    const context = command();
    double.faults.ofNextAppends('land, hang');
    double.faults.readsHang = true;
    const refused = await log.append(stream, 0, [noted('a')], context).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unavailable);
    expect(refused).toMatchObject({ code: 'log-unreachable' });
    double.faults.readsHang = false;
    expect(await log.append(stream, 0, [noted('a')], context)).toMatchObject({ version: 1, repeated: true });
  });

  it('is a Conflict when another one has landed meanwhile', async () => {
    const { double, log, stream } = await opened({ ...SHORT, answerTimeoutMs: 4_000 });
    double.faults.ofNextAppends('hang');
    const late = log.append(stream, 0, [noted('late')], command()).catch((error: unknown) => error);
    while (double.seen.appends === 0) await pause(1);
    await log.append(stream, 0, [noted('other')], command());
    expect(await late).toBeInstanceOf(Conflict);
    expect(textsOf(await all(log.read(stream)))).toEqual(['other']);
  });
});

describe('an append that is answered wrongly', () => {
  it('has succeeded when the connection is cut after the write', async () => {
    const { double, log, stream } = await opened();
    double.faults.ofNextAppends('land, unavailable');
    expect(await log.append(stream, 0, [noted('a')], command())).toMatchObject({ version: 1, repeated: false });
    expect(textsOf(await all(log.read(stream)))).toEqual(['a']);
  });

  it('has succeeded when a failover answers WrongExpectedVersion although the first try landed', async () => {
    const { double, log, stream } = await opened();
    await log.append(stream, 0, [noted('a')], command());
    double.faults.ofNextAppends('land, wrong version');
    expect(await log.append(stream, 1, [noted('b')], command())).toMatchObject({ version: 2, repeated: false });
    expect(textsOf(await all(log.read(stream)))).toEqual(['a', 'b']);
  });

  it('is a repetition, at the position of the first, when the server answers a duplicate without position', async () => {
    const { double, log, stream } = await opened();
    const other = await logs.log(double);
    const context = command();
    double.faults.duplicatesLackPosition = true;
    const first = await log.append(stream, 0, [noted('a'), noted('b')], context);
    const again = await other.append(stream, 0, [noted('a'), noted('b')], context);
    expect(again).toEqual({ version: 2, position: first.position, repeated: true });
  });

  it('is a repetition when the server takes another body of the same command for a success', async () => {
    const { double, log, stream } = await opened();
    const other = await logs.log(double);
    const context = command();
    const [ours, theirs] = await Promise.all([
      log.append(stream, 0, [noted('ours')], context),
      other.append(stream, 0, [noted('theirs')], context),
    ]);
    expect([ours.repeated, theirs.repeated].sort()).toEqual([false, true]);
    expect(textsOf(await all(log.read(stream)))).toEqual([ours.repeated ? 'theirs' : 'ours']);
  });

  it('is a Conflict also when the connection string asks the client not to throw', async () => {
    const double = await logs.double();
    const connectionString = `${double.connectionString}&throwOnAppendFailure=false`;
    const log = await logs.log(double, { connectionString });
    const stream = newStream();
    await log.append(stream, 0, [noted('a')], command());
    await expect(log.append(stream, 0, [noted('b')], command())).rejects.toBeInstanceOf(Conflict);
    expect(await log.append(stream, 1, [noted('b')], command())).toMatchObject({ version: 2, repeated: false });
  });
});

describe('an append while the server is away', () => {
  it('is Unavailable, as everything is that fails with code 14, and works again after its return', async () => {
    const { double, log, stream } = await opened();
    await log.append(stream, 0, [noted('before')], command());
    await double.stop();
    const attempts = [
      () => log.append(stream, 1, [noted('during')], command()),
      () => all(log.read(stream)),
      () => all(log.readAll(log.beginning)),
      () => log.head(),
      () => log.check(),
    ];
    for (const attempt of attempts) {
      const refused = await attempt().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Unavailable);
      expect(refused).toMatchObject({ code: 'log-unreachable', retryAfter: 1 });
    }
    await double.restart();
    expect(await log.append(stream, 1, [noted('after')], command())).toMatchObject({ version: 2, repeated: false });
    expect(textsOf(await eventsAfter(log, log.beginning))).toEqual(['before', 'after']);
  });
});

describe('an append whose connection has gone half open', () => {
  it('gets through on a new connection', async () => {
    const double = await logs.double();
    const proxy = await logs.proxy(double);
    const log = await logs.log(double, { ...SHORT, connectionString: proxy.url });
    const stream = newStream();
    await log.append(stream, 0, [noted('a')], command());
    proxy.silence();
    expect(await log.append(stream, 1, [noted('b')], command())).toMatchObject({ version: 2, repeated: false });
  });
});

describe('an append', () => {
  it('is Unavailable in time when no node of the cluster can be found', async () => {
    const double = await logs.double();
    const connectionString = `esdb+discover://127.0.0.1:${double.port}?tls=false&maxDiscoverAttempts=2000`;
    const log = await logs.log(double, { ...SHORT, connectionString, appendTimeoutMs: 1_000 });
    const stream = newStream();
    await double.stop();
    const refused = await log.append(newStream(), 0, [noted('a')], command()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unavailable);
    await double.restart();
    const context = command();
    const appended = (): Promise<number | undefined> =>
      log.append(stream, 0, [noted('b')], context).then(
        ({ version }) => version,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Unavailable);
          return undefined;
        },
      );
    let version: number | undefined;
    while (version === undefined) version = await appended();
    expect(version).toBe(1);
    // The clients that were given up cannot be told to stop searching: let them find the node.
    await pause(500);
  });

  it('above 1 MiB is refused before it is sent', async () => {
    const { double, log, stream } = await opened();
    const large = [noted('x'.repeat(MAX_APPEND_BYTES))];
    await expect(log.append(stream, 0, large, command())).rejects.toMatchObject({ code: 'append-too-large' });
    expect(double.seen.appends).toBe(0);
  });

  it('is not rejected by the death of another server in the midst of a batch', async () => {
    const { double, log, stream } = await opened();
    const dying = await logs.double();
    const elsewhere = EventStoreDBClient.connectionString(dying.connectionString);
    dying.faults.ofNextAppends('hang');
    const rejected = elsewhere
      .appendToStream('elsewhere', jsonEvent({ type: 'Lost', data: {} }))
      .catch((error: unknown) => error);
    while (dying.seen.batchAppends === 0) await pause(1);

    double.faults.delayMs = 200;
    const appending = log.append(stream, 0, [noted('a')], command());
    while (double.seen.appends + double.seen.batchAppends === 0) await pause(1);
    await dying.stop();
    expect(await rejected).toBeInstanceOf(Error);
    expect(await appending).toMatchObject({ version: 1, repeated: false });
    expect(double.seen).toMatchObject({ appends: 1, batchAppends: 0 });
    await elsewhere.dispose();
  });

  it('is refused as too large when the server allows less than 1 MiB', async () => {
    const { double, log, stream } = await opened();
    double.faults.mostAppendBytes = 2_000;
    const refused = await log.append(stream, 0, [noted('x'.repeat(2_000))], command()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'append-too-large' });
  });

  it.each(['', '$settings', '$$case-1', 'casetrail-log'])('has no stream named "%s"', async (stream) => {
    const { log } = await opened();
    await expect(log.append(stream, 0, [noted('a')], command())).rejects.toBeInstanceOf(TypeError);
  });

  it.each([-1, 0.5, NaN, Infinity])('expects no version %d', async (expected) => {
    const { log, stream } = await opened();
    await expect(log.append(stream, expected, [noted('a')], command())).rejects.toBeInstanceOf(TypeError);
  });

  it.each<[string, string, unknown]>([
    ['a type of the store', '$metadata', {}],
    ['no type', '', {}],
    ['no data', 'Noted', undefined],
    ['data that is no JSON', 'Noted', 1n],
  ])('refuses an event with %s', async (_what, type, data) => {
    const { log, stream } = await opened();
    await expect(log.append(stream, 0, [{ type, v: 1, data }], command())).rejects.toBeInstanceOf(TypeError);
    expect(await all(log.read(stream))).toEqual([]);
  });
});
