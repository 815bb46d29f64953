import type { EventLog } from '../../../src/event-log/event-log';
import type { Position, RecordedEvent } from '../../../src/kernel/event';
import { all, command, eventsAfter, Follower, newStream, noted, textsOf, type Subject } from './log-under-test';

export function followingContract(subject: Subject): void {
  const followers: Follower[] = [];
  const follow = (after: Position, options = {}, log: EventLog = subject().log): Follower => {
    const follower = new Follower(log, after, options);
    followers.push(follower);
    return follower;
  };
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.stop()));
  });
  const append = (text: string, type?: string) => subject().log.append(newStream(), 0, [noted(text, type)], command());

  it('catches up and then goes on as events arrive', async () => {
    const before = await subject().log.head();
    for (const text of ['a', 'b', 'c']) await append(text);
    const follower = follow(before);
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    expect(textsOf(follower.events)).toEqual(['a', 'b', 'c']);
    for (const text of ['d', 'e']) await append(text);
    await follower.until(({ events }) => events.length >= 5);
    expect(textsOf(follower.events)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(follower.events).toEqual(await eventsAfter(subject().log, before));
  });

  it('says that it has caught up also when there was nothing to catch up with', async () => {
    const head = await subject().log.head();
    const follower = follow(head);
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    expect(follower.events).toEqual([]);
    expect(follower.batches[0]?.position).toBe(head);
  });

  it('never says caught up before the events that were there have been given', async () => {
    const before = await subject().log.head();
    for (let n = 0; n < 40; n++) await append(`${n}`);
    const follower = follow(before, { limit: 3 });
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    const first = follower.batches.findIndex(({ caughtUp }) => caughtUp);
    expect(follower.batches.slice(0, first + 1).flatMap(({ events }) => events)).toHaveLength(40);
    expect(follower.batches.every(({ events }) => events.length <= 3)).toBe(true);
  });

  it('follows from the position of any batch', async () => {
    const before = await subject().log.head();
    const { position } = await append('a');
    for (const text of ['b', 'c']) await append(text);
    const early = follow(position);
    await early.until(({ events }) => events.length >= 2);
    expect(textsOf(early.events)).toEqual(['b', 'c']);

    const whole = follow(before, { limit: 1 });
    await whole.until(({ events }) => events.length >= 3);
    for (const [n, batch] of whole.batches.entries()) {
      const given = textsOf(whole.batches.slice(0, n + 1).flatMap(({ events }) => events));
      const rest = textsOf(await eventsAfter(subject().log, batch.position));
      expect([...given, ...rest]).toEqual(['a', 'b', 'c']);
    }
  });

  it('follows some types only, and the position goes past the others', async () => {
    const before = await subject().log.head();
    await append('a', 'Opened');
    await append('b', 'OpenedAgain');
    await append('c', 'Closed');
    const { position } = await append('d');
    const follower = follow(before, { types: ['Opened', 'Closed'] });
    await follower.until(({ batches }) => (batches.at(-1)?.position ?? '') >= position);
    expect(textsOf(follower.events)).toEqual(['a', 'c']);
    await append('e');
    const last = await append('f', 'Opened');
    await follower.until(({ events }) => events.length >= 3);
    expect(textsOf(follower.events)).toEqual(['a', 'c', 'f']);
    expect(follower.batches.at(-1)?.position).toBe(last.position);
  });

  it('gives every follower every event once, in one order, while 8 writers write', async () => {
    const { log } = subject();
    const other = await subject().reopen();
    const before = await log.head();
    const follow3 = [follow(before)];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const stream = newStream();
      for (let n = 0; n < 25; n++) {
        await (writer % 2 === 0 ? log : other).append(
          stream,
          n * 2,
          [noted(`${writer}/${n}`), noted('and')],
          command(),
        );
        if (writer === 0 && n === 8) follow3.push(follow(before, {}, other));
        if (writer === 0 && n === 16) follow3.push(follow(before, { limit: 7 }));
      }
    });
    await Promise.all(writers);
    await append('end');

    const whole = (await eventsAfter(log, before)).map(place);
    expect(whole).toHaveLength(401);
    expect(follow3).toHaveLength(3);
    for (const follower of follow3) {
      await follower.until(({ events }) => events.length >= 401);
      expect(follower.events.map(place)).toEqual(whole);
      expect(positionsOf(follower.events)).toEqual([...positionsOf(follower.events)].sort());
    }
  });

  it('ends when it is aborted while it waits, and gives no more', async () => {
    const follower = follow(await subject().log.head());
    await follower.until(({ batches }) => batches.some(({ caughtUp }) => caughtUp));
    await follower.stop();
    const given = follower.batches.length;
    await append('too late');
    expect(follower.batches).toHaveLength(given);
  });

  it('ends at once when it was aborted before', async () => {
    expect(await all(subject().log.follow(subject().log.beginning, {}, AbortSignal.abort()))).toEqual([]);
  });

  it('may be left in the middle', async () => {
    const { log } = subject();
    const before = await log.head();
    for (const text of ['a', 'b']) await append(text);
    for await (const batch of log.follow(before, { limit: 1 }, new AbortController().signal)) {
      expect(textsOf(batch.events)).toEqual(['a']);
      break;
    }
    expect(textsOf(await eventsAfter(log, before))).toEqual(['a', 'b']);
  });
}

const place = ({ stream, version, position }: RecordedEvent): string => `${position} ${stream} ${version}`;
const positionsOf = (events: readonly RecordedEvent[]): Position[] => events.map(({ position }) => position);
