import type { ReadStreams, ReadStreamsOptions, Share, StreamsPage } from '../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import { all, command, eventsAfter, newStream, noted, type Subject } from './log-under-test';

/** What a log promises that can be read stream by stream. */
export function streamsContract(subject: Subject): void {
  const reading = (): ReadStreams => {
    const { readStreams } = subject().log;
    if (readStreams === undefined) throw new Error('this log cannot be read by streams');
    return readStreams;
  };

  /** Streams of 1 to 7 events, the next ones begun before the last ones end; where they begin, where they are cut, where they end. */
  async function woven(): Promise<{ before: Position; goal: Position; events: RecordedEvent[] }> {
    const { log } = subject();
    const before = await log.head();
    const lengths = [3, 1, 7, 2, 5, 1, 4, 6, 2, 3];
    const streams = lengths.map(newStream);
    let goal = before;
    for (let round = 0; round < 12; round += 1)
      for (const [index, stream] of streams.entries()) {
        const version = round - Math.floor(index / 2);
        if (version < 0 || version >= (lengths[index] ?? 0)) continue;
        const { position } = await log.append(stream, version, [noted(`${index}/${version}`)], command());
        // What comes later is not read.
        if (round <= 7) goal = position;
      }
    return { before, goal, events: await eventsAfter(log, before) };
  }

  /** Told from the events in the order of the log: whole streams in the order of their first events. */
  function expected(events: readonly RecordedEvent[], goal: Position): string[] {
    const told = events.filter(({ position }) => position <= goal);
    return told
      .filter(({ version }) => version === 1)
      .flatMap((first) => told.filter(({ stream }) => stream === first.stream))
      .map(({ id }) => id);
  }

  const read = (after: Position, goal: Position, options?: ReadStreamsOptions): Promise<StreamsPage[]> =>
    all(reading()(after, goal, options));
  const idsIn = (pages: readonly StreamsPage[]): string[] => pages.flatMap(({ events }) => events.map(({ id }) => id));

  it('gives whole streams in the order of their first events, as far as the goal', async () => {
    const { before, goal, events } = await woven();
    const pages = await read(before, goal);
    expect(idsIn(pages)).toEqual(expected(events, goal));
    expect(pages.at(-1)).toMatchObject({ position: goal, isWhole: true });
    const first = pages.flatMap((page) => page.events)[0];
    expect(first).toEqual(events.find(({ id }) => id === first?.id));
  });

  it.each([1, 2, 3, 5, 8])('gives the same in pages of %i, none of them much larger', async (limit) => {
    const { before, goal, events } = await woven();
    const pages = await read(before, goal, { limit });
    expect(idsIn(pages)).toEqual(expected(events, goal));
    expect(Math.max(...pages.map((page) => page.events.length))).toBeLessThanOrEqual(2 * limit);
    expect(pages.at(-1)).toMatchObject({ position: goal, isWhole: true });
  });

  it('goes on from the position of any page: with the stream that went on from its first event, and nothing before it', async () => {
    const { before, goal, events } = await woven();
    const whole = expected(events, goal);
    for (const limit of [1, 2, 4]) {
      const given: RecordedEvent[] = [];
      for (const page of await read(before, goal, { limit })) {
        given.push(...page.events);
        const rest = idsIn(await read(page.position, goal, { limit: 3 }));
        expect(rest).toEqual(whole.slice(whole.length - rest.length));
        // All that was not given comes, and what was given only when its stream may go on.
        const again = rest.filter((id) => given.some((event) => event.id === id));
        const goingOn = given.at(-1)?.stream;
        expect(again.length).toBe(given.length + rest.length - whole.length);
        expect(given.filter(({ id }) => again.includes(id)).every(({ stream }) => stream === goingOn)).toBe(true);
        if (page.isWhole) expect(again).toEqual([]);
      }
    }
  });

  it('gives each stream to exactly one share', async () => {
    const { before, goal, events } = await woven();
    const shares: Share[] = [0, 1, 2].map((index) => ({ index, of: 3 }));
    const parts = await Promise.all(shares.map((share) => read(before, goal, { share, limit: 2 })));
    expect(parts.flatMap(idsIn).sort()).toEqual(expected(events, goal).sort());
    const streams = parts.map((pages) => new Set(pages.flatMap((page) => page.events.map(({ stream }) => stream))));
    expect(streams.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(streams.flatMap((one) => [...one])).size);
    for (const pages of parts) expect(pages.at(-1)).toMatchObject({ position: goal, isWhole: true });
    // Each of them is the one that pages of the log give to the share.
    for (const [index, share] of shares.entries()) {
      const ofShare = await eventsAfter(subject().log, before, { share });
      expect(new Set(ofShare.map(({ stream }) => stream)).size).toBeGreaterThanOrEqual(streams[index]?.size ?? 0);
      const others = [...(streams[index] ?? [])].filter((one) => !ofShare.some(({ stream }) => stream === one));
      expect(others).toEqual([]);
    }
  });

  it('ends a page that is full of large events', async () => {
    const { log } = subject();
    const before = await log.head();
    const stream = newStream();
    for (let version = 0; version < 14; version += 1)
      await log.append(stream, version, [noted('x'.repeat(900_000))], command());
    const goal = await log.head();
    const pages = await read(before, goal);
    expect(pages.map(({ events }) => events.length)).toEqual([5, 5, 4]);
    expect(pages.map(({ isWhole }) => isWhole)).toEqual([false, false, true]);
    expect(pages.map(({ position }) => position)).toEqual([before, before, goal]);
  });

  it('gives nothing after the goal, and refuses pages of nothing', async () => {
    const { log } = subject();
    const head = await log.head();
    expect(idsIn(await read(head, head))).toEqual([]);
    await expect(read(log.beginning, head, { limit: 0 })).rejects.toThrow('0 events make no page');
  });
}
