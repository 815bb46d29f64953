import { newId } from '../../../src/kernel/ids';
import { all, command, newStream, noted, textsOf, type Subject } from './log-under-test';

export function repeatingContract(subject: Subject): void {
  /** A stream at version 3: one event before, two of the command under test. */
  async function once() {
    const { log } = subject();
    const stream = newStream();
    const context = command();
    await log.append(stream, 0, [noted('before')], command());
    const first = await log.append(stream, 1, [noted('a'), noted('b')], context);
    const again = (expected: number, handle = log) =>
      handle.append(stream, expected, [noted('a'), noted('b')], context);
    return { log, stream, context, first, again };
  }
  const again = { version: 3, repeated: true };

  it('gives the first answer, marked as repeated, and appends nothing', async () => {
    const { log, stream, first, again: repeat } = await once();
    expect(first).toMatchObject({ version: 3, repeated: false });
    const head = await log.head();
    expect(await repeat(1)).toEqual({ ...again, position: first.position });
    expect(textsOf(await all(log.read(stream)))).toEqual(['before', 'a', 'b']);
    expect(await log.head()).toBe(head);
  });

  it.each([
    ['the version it expected at first', 1],
    ['the newest version', 5],
    ['a stale version', 2],
    ['a version that never was', 99],
    ['a new stream', 0],
  ])('gives the first answer also after later events, when it now expects %s', async (_what, expected) => {
    const { log, stream, first, again: repeat } = await once();
    await log.append(stream, 3, [noted('c')], command());
    await log.append(stream, 4, [noted('d')], command());
    expect(await repeat(expected)).toEqual({ ...again, position: first.position });
    expect(textsOf(await all(log.read(stream)))).toEqual(['before', 'a', 'b', 'c', 'd']);
  });

  it('knows the repetition by the command and not by the events', async () => {
    const { log, stream, context, first } = await once();
    const other = [noted('other'), noted('events'), noted('altogether')];
    expect(await log.append(stream, 1, other, context)).toEqual({ ...again, position: first.position });
    expect(await log.append(stream, 3, [noted('one')], context)).toEqual({ ...again, position: first.position });
    expect(textsOf(await all(log.read(stream)))).toEqual(['before', 'a', 'b']);
  });

  it('knows the repetition through a log opened later', async () => {
    const { stream, first, again: repeat } = await once();
    const reopened = await subject().reopen();
    expect(await repeat(1, reopened)).toEqual({ ...again, position: first.position });
    expect(await repeat(3, reopened)).toEqual({ ...again, position: first.position });
    expect(textsOf(await all(reopened.read(stream)))).toEqual(['before', 'a', 'b']);
  });

  it('has one effect of 20 identical appends at once, and one of them is the first', async () => {
    const { log } = subject();
    const stream = newStream();
    const context = command();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => log.append(stream, 0, [noted('a'), noted('b')], context)),
    );
    const [event] = (await all(log.read(stream, 1))).slice(-1);
    expect(textsOf(await all(log.read(stream)))).toEqual(['a', 'b']);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    for (const { version, position } of answers)
      expect({ version, position }).toEqual({ version: 2, position: event?.position });
  });

  it('has one effect of identical appends at once through two handles, as from two processes, and one is the first', async () => {
    const { log } = subject();
    const other = await subject().reopen();
    for (let round = 0; round < 10; round++) {
      const stream = `case-${newId()}`;
      const context = command();
      const answers = await Promise.all(
        [log, other, log, other].map((handle) => handle.append(stream, 0, [noted('once')], context)),
      );
      const [event] = await all(log.read(stream));
      expect(textsOf(await all(other.read(stream)))).toEqual(['once']);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      for (const { version, position } of answers)
        expect({ version, position }).toEqual({ version: 1, position: event?.position });
    }
  });
}
