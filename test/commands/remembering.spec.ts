import * as fc from 'fast-check';
import { RecentStreams } from '../../src/commands/recent-streams';
import { StreamWriter } from '../../src/commands/stream-writer';
import type { Appended } from '../../src/event-log/event-log';
import { Unavailable } from '../../src/kernel/refusal';
import { MemoryLog } from '../support/memory-log';
import { decision, diary, no, wrote } from './diary';

const asked = fc.record({
  node: fc.constantFrom(0, 1),
  id: fc.constantFrom('one', 'two'),
  text: fc.constantFrom('a', 'b', 'c'),
  key: fc.constantFrom(undefined, 'k-1', 'k-2'),
  /** How far the version that is named lies from the newest one; none is named when left out. */
  behind: fc.constantFrom(undefined, undefined, 0, 0, 1, -1),
  /** A command may ask that its text is not there yet, or that it is. */
  when: fc.constantFrom('always', 'absent', 'present'),
});

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

async function answerOf(log: MemoryLog, streams: StreamWriter, command: Asked, subject = diary): Promise<unknown> {
  const { id, text, when, key, behind } = command;
  const newest = log.events.filter(({ stream }) => stream === diary.streamOf(id)).length;
  const ifMatch = behind === undefined ? undefined : newest - behind;
  const decide = (state: readonly string[]) =>
    when === 'always' || state.includes(text) === (when === 'present') ? [wrote(text), wrote('and more')] : no();
  const given = { ...decision(text, { key, ifMatch }, decide), id };
  return streams.write(subject, given).catch((error: unknown) => String(error));
}

describe('what a writer remembers', () => {
  it('never changes an answer: two nodes with a memory say what a writer without one says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 25 }), async (commands) => {
        const [log, plainLog] = [new MemoryLog(), new MemoryLog()];
        const nodes = [new StreamWriter(log), new StreamWriter(log)];
        for (const command of commands) {
          const answer = await answerOf(log, nodes[command.node] ?? new StreamWriter(log), command);
          expect(answer).toEqual(await answerOf(plainLog, new StreamWriter(plainLog), command));
        }
        const told = (from: MemoryLog) => from.events.map(({ stream, version, data }) => ({ stream, version, data }));
        expect(told(log)).toEqual(told(plainLog));
      }),
      { numRuns: 200 },
    );
  });

  it('is no stream that is over: it is read again when somebody writes to it after all', async () => {
    const closing = { ...diary, isOver: (state: readonly string[]) => state.includes('b') };
    const log = new MemoryLog();
    const read = jest.spyOn(log, 'read');
    const streams = new StreamWriter(log);
    const readings = async (text: string): Promise<number> => {
      read.mockClear();
      await streams.write(closing, decision(text, {}));
      return read.mock.calls.length;
    };
    expect([await readings('a'), await readings('a'), await readings('b')]).toEqual([1, 0, 0]);
    expect([await readings('a'), await readings('a')]).toEqual([1, 1]);
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 25 }), async (commands) => {
        const [log, plainLog] = [new MemoryLog(), new MemoryLog()];
        const node = new StreamWriter(log);
        for (const command of commands) {
          const answer = await answerOf(log, node, command, closing);
          expect(answer).toEqual(await answerOf(plainLog, new StreamWriter(plainLog), command));
        }
      }),
    );
  });

  it('is the streams written last, up to a number', () => {
    const recent = new RecentStreams(2);
    const context = { commandId: 'c', correlationId: 'c', actor: { id: '1', role: 'r', unit: 'u' }, occurredAt: '' };
    const remember = (stream: string) =>
      recent.remember(stream, { state: stream, version: 1, answers: new Map() }, context, 'p');
    ['one', 'two', 'one', 'three'].forEach(remember);
    expect(['one', 'two', 'three'].map((stream) => recent.get(stream)?.state)).toEqual(['one', undefined, 'three']);
    recent.forget('one');
    expect(recent.get('one')).toBeUndefined();
  });
});

/** A log that takes the next append and does not say so, when it was told to. */
class SilentLog extends MemoryLog {
  silent = false;

  override async append(...append: Parameters<MemoryLog['append']>): Promise<Appended> {
    const appended = await super.append(...append);
    if (!this.silent) return appended;
    this.silent = false;
    throw new Unavailable('outcome-unknown', 'the answer was lost');
  }
}

describe('a command whose answer was lost', () => {
  async function lost() {
    const log = new SilentLog();
    const streams = new StreamWriter(log);
    const write = (...said: Parameters<typeof decision>) => streams.write(diary, decision(...said));
    await write('first');
    log.silent = true;
    await expect(write('second', { key: 'k' })).rejects.toBeInstanceOf(Unavailable);
    return { log, write };
  }

  it('is answered when it is given again under its key, and has one effect', async () => {
    const { log, write } = await lost();
    expect(await write('second', { key: 'k' }, no)).toEqual({
      id: 'one',
      version: 2,
      position: log.events[1]?.position,
    });
    expect(log.events).toHaveLength(2);
  });

  it('is known to the next one', async () => {
    const { write } = await lost();
    const receipt = await write('third', {}, (state) => [wrote(`after ${state.join(', ')}`)]);
    expect(receipt.version).toBe(3);
    await expect(write('fourth', { ifMatch: 3 }, (state) => [wrote(state.join())])).resolves.toMatchObject({
      version: 4,
    });
  });

  it('of a beginning is answered when it is given again', async () => {
    const log = new SilentLog();
    const streams = new StreamWriter(log);
    log.silent = true;
    await expect(streams.begin(diary, decision('first', { key: 'k' }))).rejects.toBeInstanceOf(Unavailable);
    expect(await streams.begin(diary, decision('first', { key: 'k' }, no))).toMatchObject({ version: 1 });
  });
});
