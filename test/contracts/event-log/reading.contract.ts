import type { Position } from '../../../src/kernel/event';
import { all, command, eventsAfter, firstPage, newStream, noted, textsOf, type Subject } from './log-under-test';

export function readingContract(subject: Subject): void {
  /** Ten single appends on two streams in turn, and the head before them. */
  async function ten(types: readonly string[] = ['Noted']) {
    const { log } = subject();
    const streams = [newStream(), newStream()] as const;
    const before = await log.head();
    const positions: Position[] = [];
    for (let n = 0; n < 10; n++) {
      const event = noted(`${n}`, types[n % types.length]);
      const appended = await log.append(streams[n % 2 === 0 ? 0 : 1], Math.floor(n / 2), [event], command());
      positions.push(appended.position);
    }
    return { log, streams, before, positions };
  }
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

  describe('a stream', () => {
    it('is read after a version', async () => {
      const { log, streams } = await ten();
      expect(textsOf(await all(log.read(streams[0])))).toEqual(['0', '2', '4', '6', '8']);
      expect(textsOf(await all(log.read(streams[0], 0)))).toEqual(['0', '2', '4', '6', '8']);
      expect(textsOf(await all(log.read(streams[0], 3)))).toEqual(['6', '8']);
      expect(await all(log.read(streams[0], 5))).toEqual([]);
      expect(await all(log.read(streams[0], 99))).toEqual([]);
    });

    it('is read in pages of any size, side by side with others', async () => {
      const { log, streams } = await ten();
      const limits = [1, 2, 4, 5, 6, undefined];
      const read = await Promise.all(
        limits.flatMap((limit) => [all(log.read(streams[0], 0, { limit })), all(log.read(streams[1], 2, { limit }))]),
      );
      expect(read.map(textsOf)).toEqual(
        limits.flatMap(() => [
          ['0', '2', '4', '6', '8'],
          ['5', '7', '9'],
        ]),
      );
    });

    it('that is unknown reads empty', async () => {
      const { log } = subject();
      expect(await all(log.read(newStream()))).toEqual([]);
      expect(await all(log.read(newStream(), 7))).toEqual([]);
    });

    it('of many events is read whole and in order', async () => {
      const { log } = subject();
      const stream = newStream();
      const events = Array.from({ length: 1200 }, (_, n) => noted(`${n}`));
      for (let from = 0; from < 1200; from += 300)
        await log.append(stream, from, events.slice(from, from + 300), command());
      const read = await all(log.read(stream));
      expect(read.map(({ version }) => version)).toEqual(Array.from({ length: 1200 }, (_, n) => n + 1));
      expect(textsOf(read)).toEqual(Array.from({ length: 1200 }, (_, n) => `${n}`));
      const head = read[0]?.position ?? '';
      expect(textsOf(await eventsAfter(log, head, { types: ['Noted'] })).slice(0, 1199)).toEqual(
        textsOf(read.slice(1)),
      );
    });

    it('may be left in the middle', async () => {
      const { log, streams } = await ten();
      for await (const event of log.read(streams[0])) if (event.version === 2) break;
      expect(await all(log.read(streams[0]))).toHaveLength(5);
    });
  });

  describe('the whole log', () => {
    it('is read in the order of appending, each event as its stream has it', async () => {
      const { log, streams, before, positions } = await ten();
      const events = await eventsAfter(log, before);
      expect(textsOf(events)).toEqual(digits);
      expect(events.map(({ position }) => position)).toEqual(positions);
      expect(events.filter(({ stream }) => stream === streams[0])).toEqual(await all(log.read(streams[0])));
    });

    it('is read as it is stored: in the same order, with the same names, and bytes that tell the same', async () => {
      const { log, before } = await ten();
      const pages = await all(log.readRaw(before, { limit: 4 }));
      expect(pages.map(({ length }) => length)).toEqual([4, 4, 2]);
      const raw = pages.flat();
      const events = await eventsAfter(log, before);
      const place = ({ id, stream, version, position, type, v }: (typeof raw)[number] | (typeof events)[number]) => [
        id,
        stream,
        version,
        position,
        type,
        v,
      ];
      expect(raw.map(place)).toEqual(events.map(place));
      expect(raw.map(({ data }) => data)).toEqual(events.map(({ data }) => JSON.stringify(data)));
      expect(raw.map(({ recordedAt }) => recordedAt)).toEqual(events.map(({ meta }) => meta.recordedAt));
      for (const [at, { meta }] of raw.entries())
        expect(JSON.parse(meta)).toMatchObject({ commandId: events[at]?.meta.commandId, actor: { id: 'clerk-7' } });
      const again = await all(log.readRaw(raw[3]?.position ?? ''));
      expect(again.flat()).toEqual(raw.slice(4));
      expect(await all(log.readRaw(raw[9]?.position ?? ''))).toEqual([]);
    });

    it('is read as it is stored whatever streams and types are called', async () => {
      const { log } = subject();
      const before = await log.head();
      const types = ['Noted', 'Has been noted', '已记 下', '👍 7 ', 'é'];
      for (const type of types)
        for (const behind of ['', ' ', ' 投诉 7', 'é👍 x'])
          await log.append(`${newStream()}${behind}`, 0, [noted('0', type)], command());
      const names = ({ stream, type }: { stream: string; type: string }) => [stream, type];
      const events = await eventsAfter(log, before);
      expect(events).toHaveLength(20);
      expect((await all(log.readRaw(before))).flat().map(names)).toEqual(events.map(names));
    });

    it('has each stream as it is stored, too', async () => {
      const { log, before, streams } = await ten();
      const raw = (await all(log.readRaw(before))).flat();
      expect(await all(log.readRawOf(streams[1]))).toEqual(raw.filter(({ stream }) => stream === streams[1]));
      expect(await all(log.readRawOf(newStream()))).toEqual([]);
      const many = newStream();
      await log.append(
        many,
        0,
        Array.from({ length: 2_100 }, (_, n) => noted(`${n}`)),
        command(),
      );
      expect((await all(log.readRawOf(many))).map(({ version }) => version)).toEqual(
        Array.from({ length: 2_100 }, (_, n) => n + 1),
      );
    });

    it('tells whether it is longer than so many events', async () => {
      const { log } = await ten();
      const events = (await eventsAfter(log, log.beginning)).length;
      const told = (): Promise<boolean[]> => Promise.all([0, events - 1, events].map((many) => log.isLongerThan(many)));
      expect(await told()).toEqual([true, true, false]);
      await log.append(newStream(), 0, [noted('one more')], command());
      expect(await told()).toEqual([true, true, true]);
    });

    it('has positions of one width that increase as text, also within an append', async () => {
      const { log } = subject();
      const before = await log.head();
      await log.append(newStream(), 0, [noted('a'), noted('b'), noted('c')], command());
      await log.append(newStream(), 0, [noted('d')], command());
      const positions = [before, ...(await eventsAfter(log, before)).map(({ position }) => position)];
      expect(positions).toHaveLength(5);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(new Set([log.beginning, ...positions].map(({ length }) => length)).size).toBe(1);
      expect(log.beginning < (positions[1] ?? '')).toBe(true);
    });

    it('comes in pages of the limit, from the beginning as well as after any position, and the last one is at the end', async () => {
      const { log, before, positions } = await ten();
      const pages = await all(log.readAll(before, { limit: 4 }));
      expect(pages.every(({ events }) => events.length <= 4)).toBe(true);
      expect(textsOf(pages.flatMap(({ events }) => events))).toEqual(digits);
      expect(pages.map(({ caughtUp }) => caughtUp)).toEqual(pages.map((_, n) => n === pages.length - 1));
      expect(pages.at(-1)?.position).toBe(positions[9]);
      expect(textsOf(await eventsAfter(log, positions[6] ?? '', { limit: 1 }))).toEqual(['7', '8', '9']);
      expect(textsOf((await eventsAfter(log, log.beginning, { limit: 500 })).slice(-10))).toEqual(digits);
    });

    it('comes in pages that are full when their data are large, by type and in shares, too', async () => {
      const { log } = subject();
      const before = await log.head();
      const large = 'x'.repeat(900_000);
      for (let n = 0; n < 12; n++) await log.append(newStream(), 0, [noted(`${n} ${large}`)], command());
      const whole = await eventsAfter(log, before, { limit: 1 });
      expect(whole).toHaveLength(12);
      for (const options of [{}, { types: ['Noted'] }, { share: { index: 0, of: 1 } }]) {
        const pages = await all(log.readAll(before, options));
        // Four are not yet 4 MiB, the fifth one ends the page.
        expect(pages.map(({ events }) => events.length).filter((events) => events > 0)).toEqual([5, 5, 2]);
        expect(pages.flatMap(({ events }) => events)).toEqual(whole);
        expect(pages.map(({ caughtUp }) => caughtUp)).toEqual(pages.map((_, n) => n === pages.length - 1));
        const [first] = pages;
        expect(first?.position).toBe(whole[4]?.position);
      }
    });

    it('gives each page a position from which reading goes on without loss or repetition', async () => {
      const { log, before } = await ten();
      let after = before;
      const read: unknown[] = [];
      for (let page = 0; page < 12; page++) {
        const batch = await firstPage(log, after);
        read.push(...textsOf(batch.events));
        after = batch.position;
      }
      expect(read).toEqual(digits);
    });

    it('is read by type, and the position goes past what was left out', async () => {
      const { log, before, positions } = await ten(['Opened', 'Noted', 'Closed', 'Noted', 'Noted']);
      const pages = await all(log.readAll(before, { types: ['Opened', 'Closed'], limit: 3 }));
      expect(textsOf(pages.flatMap(({ events }) => events))).toEqual(['0', '2', '5', '7']);
      expect(pages.at(-1)).toMatchObject({ position: positions[9], caughtUp: true });

      const none = await all(log.readAll(before, { types: ['NeverHappened'] }));
      expect(none.flatMap(({ events }) => events)).toEqual([]);
      expect(none.at(-1)).toMatchObject({ position: positions[9], caughtUp: true });
    });

    it('is read in shares: each stream whole and in order in exactly one of them, of some types only when asked for', async () => {
      const { log, before, positions } = await ten();
      const streams = Array.from({ length: 30 }, () => newStream());
      for (const stream of streams) await log.append(stream, 0, [noted('x'), noted('y', 'Closed')], command());
      const whole = await eventsAfter(log, before);
      const shares = [0, 1, 2].map((index) => ({ index, of: 3 }));
      const parts = await Promise.all(shares.map((share) => eventsAfter(log, before, { share, limit: 7 })));
      expect(parts.every((part) => part.length > 0 && part.length < whole.length)).toBe(true);
      const homes = parts.map((part) => new Set(part.map(({ stream }) => stream)));
      expect(homes.flatMap((home) => [...home])).toHaveLength(32);
      expect(parts).toEqual(homes.map((home) => whole.filter(({ stream }) => home.has(stream))));
      const first = { share: { index: 0, of: 3 } };
      expect(await eventsAfter(log, before, { ...first, types: ['Closed'] })).toEqual(
        parts[0]?.filter(({ type }) => type === 'Closed'),
      );
      expect(await all(log.readAll(before, { share: { index: 0, of: 1 }, limit: 1000 }))).toMatchObject([
        { events: whole, position: whole.at(-1)?.position, caughtUp: true },
      ]);
      expect(positions.every((position) => whole.some((event) => event.position === position))).toBe(true);
    });

    it('takes a type for what it is, not for a pattern or a beginning', async () => {
      const { log, before } = await ten(['Noted', 'NotedAgain', 'N.ted', 'XNoted']);
      expect(textsOf(await eventsAfter(log, before, { types: ['Noted'] }))).toEqual(['0', '4', '8']);
      expect(textsOf(await eventsAfter(log, before, { types: ['N.ted'] }))).toEqual(['2', '6']);
    });

    it('read from its end is one empty page at the end', async () => {
      const { log } = await ten();
      const head = await log.head();
      expect(await all(log.readAll(head))).toEqual([{ events: [], position: head, caughtUp: true }]);
    });

    it('has its newest event at the head', async () => {
      const { log } = subject();
      const { position } = await log.append(newStream(), 0, [noted('a'), noted('b')], command());
      expect(await log.head()).toBe(position);
    });
  });

  it.each([
    ['nothing', () => ''],
    ['garbage', () => 'garbage'],
    ['a number', () => '1'],
    ['of another kind of store', (beginning: Position) => `zz${beginning.slice(2)}`],
    ['cut short', (beginning: Position) => beginning.slice(0, -1)],
    ['with something behind it', (beginning: Position) => `${beginning}0`],
    ['negative', (beginning: Position) => beginning.replace(/0/, '-')],
  ])('refuses a position that is %s', async (_what, from) => {
    const { log } = subject();
    const position = from(log.beginning);
    await expect(all(log.readAll(position))).rejects.toBeInstanceOf(TypeError);
    await expect(all(log.follow(position, {}, new AbortController().signal))).rejects.toBeInstanceOf(TypeError);
  });
}
