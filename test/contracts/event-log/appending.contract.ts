import { MAX_APPEND_BYTES } from '../../../src/event-log/event-log';
import { isInstant } from '../../../src/kernel/day';
import type { EventContext, NewEvent } from '../../../src/kernel/event';
import { eventIdOf, newId } from '../../../src/kernel/ids';
import { Conflict, Refusal } from '../../../src/kernel/refusal';
import { all, command, newStream, noted, textsOf, type Subject } from './log-under-test';

const deep = {
  text: '案迹 “Beschwerde” 👩🏽‍⚖️ \u0000 \ud800 \\u0041 \' " \n',
  list: [1, -0.5, 1e21, null, true, [], {}, [[['nested']]]],
  nested: { a: { b: { c: { d: { '': 'empty key' } } } } },
};

export function appendingContract(subject: Subject): void {
  it('gives back what was appended: type, schema version, data and who, why, when', async () => {
    const { log } = subject();
    const stream = `投诉-${newId()}`;
    const context = command();
    const appended = await log.append(
      stream,
      0,
      [{ type: 'CaseReceived', v: 3, data: deep }, noted('second')],
      context,
    );

    const [first, second] = await all(log.read(stream));
    expect(first).toMatchObject({
      stream,
      type: 'CaseReceived',
      v: 3,
      version: 1,
      id: eventIdOf(context.commandId, 0),
    });
    expect(first?.data).toEqual(deep);
    expect(second).toMatchObject({ stream, type: 'Noted', v: 1, version: 2, id: eventIdOf(context.commandId, 1) });
    expect(second?.data).toEqual({ text: 'second' });
    const { recordedAt, ...rest } = second?.meta ?? { recordedAt: '' };
    expect(rest).toEqual(context);
    expect(isInstant(recordedAt) && recordedAt.endsWith('Z')).toBe(true);
    expect(appended).toEqual({ version: 2, position: second?.position, repeated: false });
  });

  it('records a fact with its own actor and time where it brings them, and with those of the append otherwise', async () => {
    const { log } = subject();
    const stream = newStream();
    const context = command();
    const actor = { id: 'clerk-9', role: 'importer', unit: 'ruyuan' };
    const facts = [
      { ...noted('own time'), occurredAt: '2013-07-29T12:00:00Z' },
      noted('as the append'),
      { ...noted('own actor'), actor },
    ];
    await log.append(stream, 0, facts, context);
    const recorded = await all(log.read(stream));
    expect(recorded.map(({ meta }) => [meta.commandId, meta.occurredAt, meta.actor])).toEqual([
      [context.commandId, '2013-07-29T12:00:00Z', context.actor],
      [context.commandId, context.occurredAt, context.actor],
      [context.commandId, context.occurredAt, actor],
    ]);
    expect(recorded.map(({ data }) => data)).toEqual(facts.map(({ data }) => data));
    const { version, position, repeated } = await log.append(stream, 0, facts, context);
    expect({ version, position, repeated }).toEqual({ version: 3, position: recorded[2]?.position, repeated: true });
  });

  it('leaves out what the context leaves out', async () => {
    const { log } = subject();
    const stream = newStream();
    const context: EventContext = {
      commandId: newId(),
      correlationId: 'corr-2',
      actor: { id: 'clerk-8', role: 'intake', unit: 'ruyuan' },
      occurredAt: '2026-03-02T01:00:00Z',
    };
    await log.append(stream, 0, [noted('short')], context);
    const [event] = await all(log.read(stream));
    expect(Object.keys(event?.meta ?? {}).sort()).toEqual([
      'actor',
      'commandId',
      'correlationId',
      'occurredAt',
      'recordedAt',
    ]);
  });

  it('takes the time of recording from the store and from nobody else', async () => {
    const { log } = subject();
    const stream = newStream();
    const smuggled = { ...command(), recordedAt: '1999-12-31T23:59:59.000Z' };
    await log.append(stream, 0, [noted('when?')], smuggled);
    const [event] = await all(log.read(stream));
    expect(event?.meta.recordedAt.startsWith('1999')).toBe(false);
    expect(event?.meta.occurredAt).toBe('2026-03-01T09:30:00+08:00');
  });

  it('counts versions from 1 within the stream', async () => {
    const { log } = subject();
    const stream = newStream();
    expect((await log.append(stream, 0, [noted('1')], command())).version).toBe(1);
    expect((await log.append(stream, 1, [noted('2'), noted('3'), noted('4')], command())).version).toBe(4);
    expect((await log.append(stream, 4, [noted('5')], command())).version).toBe(5);
    expect((await all(log.read(stream))).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['new, when there are events', 2, 0],
    ['too low', 3, 2],
    ['too high', 2, 3],
    ['above 0, when there is no stream', 0, 1],
  ])('is a Conflict when the expected version is %s, and nothing is appended', async (_wrong, existing, expected) => {
    const { log } = subject();
    const stream = newStream();
    for (let version = 0; version < existing; version++) {
      await log.append(stream, version, [noted(`${version + 1}`)], command());
    }
    const head = await log.head();
    const refused = await log.append(stream, expected, [noted('x'), noted('y')], command()).catch((e: unknown) => e);

    expect(refused).toBeInstanceOf(Conflict);
    expect(refused).toMatchObject({ stream, expected });
    if (refused instanceof Conflict) expect([undefined, existing]).toContain(refused.actual);
    expect(await all(log.read(stream))).toHaveLength(existing);
    expect(await log.head()).toBe(head);
  });

  it('lets exactly one of 16 writers win who expect the same version', async () => {
    const { log } = subject();
    const stream = newStream();
    await log.append(stream, 0, [noted('start')], command());
    const writers = Array.from({ length: 16 }, (_, n) => log.append(stream, 1, [noted(`writer ${n}`)], command()));
    const outcomes = await Promise.allSettled(writers);

    const winners = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [n] : []));
    const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(winners).toHaveLength(1);
    expect(losers.map((reason) => reason instanceof Conflict)).toEqual(Array(15).fill(true));
    expect(textsOf(await all(log.read(stream)))).toEqual(['start', `writer ${winners[0] ?? -1}`]);
  });

  it('refuses to append nothing', async () => {
    const { log } = subject();
    await expect(log.append(newStream(), 0, [], command())).rejects.toBeInstanceOf(TypeError);
  });

  it.each<[string, NewEvent[]]>([
    ['one event', [noted('x'.repeat(MAX_APPEND_BYTES))]],
    ['one event of 3-byte characters', [noted('案'.repeat(400_000))]],
    ['several events together', Array.from({ length: 5 }, () => noted('x'.repeat(MAX_APPEND_BYTES / 4)))],
  ])('refuses an append above 1 MiB: %s', async (_what, events) => {
    const { log } = subject();
    const stream = newStream();
    const refused = await log.append(stream, 0, events, command()).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'append-too-large' });
    expect(await all(log.read(stream))).toEqual([]);
    expect((await log.append(stream, 0, [noted('small')], command())).version).toBe(1);
  });

  it('takes an append a little below 1 MiB', async () => {
    const { log } = subject();
    const stream = newStream();
    const text = '案x'.repeat(240_000);
    await log.append(stream, 0, [noted(text)], command());
    expect(textsOf(await all(log.read(stream)))).toEqual([text]);
  });
}
