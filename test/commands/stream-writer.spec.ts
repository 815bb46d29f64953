import { Conflict, Refusal, Stale } from '../../src/kernel/refusal';
import { caller, decision, desk, diary, meeting, no, reused, wrote } from './diary';

describe('a command on a stream', () => {
  it('is decided on what the stream holds, and recorded with who, why and when', async () => {
    const { log, write } = desk();
    await write('first');
    const receipt = await write('second', {}, (state) => [wrote(`after ${state.join()}`), wrote('and third')]);
    expect(receipt).toEqual({ id: 'one', version: 3, position: log.events[2]?.position });
    expect(log.events.map(({ data }) => data)).toEqual([
      { text: 'first' },
      { text: 'after first' },
      { text: 'and third' },
    ]);
    const { commandId, correlationId, commandHash, ...meta } = log.events[2]?.meta ?? {};
    expect(meta).toMatchObject({ actor: caller, occurredAt: '2026-03-02T09:00:00+08:00' });
    expect(correlationId).toBe(commandId);
    expect(commandHash).toMatch(/^[0-9a-f]{64}$/);
    expect(log.events[1]?.meta.commandId).toBe(commandId);
    expect(log.events[0]?.meta.commandId).not.toBe(commandId);
  });

  it('that is refused appends nothing, and may be given again under the same key', async () => {
    const { log, write } = desk();
    await expect(write('no', { key: 'k' }, no)).rejects.toMatchObject({ code: 'already-executed' });
    await expect(write('no', {}, () => Promise.reject(new Refusal('nothing-due')))).rejects.toThrow('nothing-due');
    expect(log.events).toEqual([]);
    expect(await write('yes', { key: 'k' })).toMatchObject({ version: 1 });
  });

  it('reads an unknown stream as empty, at version 0', async () => {
    const { streams } = desk();
    expect(await streams.load(diary, 'unknown')).toEqual({ state: [], version: 0, answers: new Map() });
  });
});

describe('the ids of a command and its events', () => {
  it.each([
    [
      'a case with its time in front',
      '019ac3f2-7b10-7e4d-9f21-5d0c8a3b6e77',
      '019ac3f2-7b10-833e-822d-63df8eabfdd2',
      '019ac3f2-7b10-83c0-837a-f1fead2dc267',
    ],
    // What a log has from before must be found again.
    [
      'any other case',
      '0d9f4c1e-6a56-4a0e-9df0-3f9b7c0f9a11',
      '238ade64-b32e-59f6-82a9-b2ffd269424f',
      '82665934-30e9-559b-9f05-6d0e419af8a3',
    ],
  ])('with a key are the same for ever: on %s', async (_what, id, commandId, eventId) => {
    const { log, streams } = desk();
    await streams.write(diary, { ...decision('first', { key: 'k' }), id });
    expect(log.events[0]).toMatchObject({ id: eventId, meta: { commandId } });
  });

  it('without a key have the time of the command in front', async () => {
    const { log, write } = desk();
    const begin = Date.now();
    await write('first');
    const [event] = log.events;
    const [ofEvent = '', ofCommand = ''] = [event?.id, event?.meta.commandId].map((id) => id?.slice(0, 13));
    expect(ofEvent).toBe(ofCommand);
    const milliseconds = parseInt(ofCommand.replace('-', ''), 16);
    expect(milliseconds).toBeGreaterThanOrEqual(begin);
    expect(milliseconds).toBeLessThanOrEqual(Date.now());
  });
});

describe('the version that was seen (If-Match)', () => {
  it('is the newest one, or the command is stale and nothing is appended', async () => {
    const { write, texts } = desk();
    await write('first');
    await write('second', { ifMatch: 1 });
    for (const ifMatch of [0, 1, 3]) {
      const stale = await write('third', { ifMatch }).catch((error: unknown) => error);
      expect(stale).toBeInstanceOf(Stale);
      expect(stale).toMatchObject({ expected: ifMatch, actual: 2 });
    }
    expect(await texts()).toEqual(['first', 'second']);
    await expect(write('third', { ifMatch: 2 })).resolves.toMatchObject({ version: 3 });
  });

  it('of a repetition is the one that was seen the first time', async () => {
    const { write } = desk();
    await write('first');
    const receipt = await write('second', { ifMatch: 1, key: 'k' });
    expect(await write('second', { ifMatch: 1, key: 'k' })).toEqual(receipt);
  });
});

describe('the same key again', () => {
  it('gives the same answer and appends nothing, also after later facts, and decides nothing', async () => {
    const { write, texts } = desk();
    const receipt = await write('first', { key: 'k' }, () => [wrote('first'), wrote('and more')]);
    expect(await write('first', { key: 'k' }, no)).toEqual(receipt);
    await write('later');
    expect(await write('first', { key: 'k' }, no)).toEqual(receipt);
    expect(receipt.version).toBe(2);
    expect(await texts()).toEqual(['first', 'and more', 'later']);
  });

  it('with other content is refused, and appends nothing', async () => {
    const { write, texts } = desk();
    await write('first', { key: 'k' });
    await expect(write('other', { key: 'k' })).rejects.toMatchObject(reused);
    await expect(write('other', { key: 'k', ifMatch: 9 })).rejects.toMatchObject(reused);
    expect(await texts()).toEqual(['first']);
  });

  it('does not depend on the order of the members of the content', async () => {
    const { streams } = desk();
    const asked = (content: object) => ({ ...decision('x', { key: 'k' }), asked: { command: 'Write', content } });
    const receipt = await streams.write(diary, asked({ a: 1, b: { c: 2, d: undefined } }));
    expect(await streams.write(diary, asked({ b: { c: 2 }, a: 1 }))).toEqual(receipt);
    await expect(streams.write(diary, asked({ b: { c: 3 }, a: 1 }))).rejects.toMatchObject(reused);
  });

  it('of another caller, or on another stream, is another key', async () => {
    const { log, write, streams } = desk();
    await write('first', { key: 'k' });
    await write('first', { key: 'k', caller: { ...caller, id: 'clerk-2' } });
    await streams.write(diary, { ...decision('first', { key: 'k' }), id: 'two' });
    expect(log.events.map(({ stream, version }) => [stream, version])).toEqual([
      ['diary-one', 1],
      ['diary-one', 2],
      ['diary-two', 1],
    ]);
    expect(new Set(log.events.map(({ id }) => id)).size).toBe(3);
  });

  it('at the same moment has one effect, and every one gets its answer', async () => {
    const { write, texts } = desk();
    const race = meeting(5);
    const receipts = await Promise.all(Array.from({ length: 5 }, () => write('first', { key: 'k' }, race('first'))));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await texts()).toEqual(['first']);
  });

  it('at the same moment with other content: one is recorded, the others are refused', async () => {
    const { write, texts } = desk();
    const race = meeting(3);
    const answers = await Promise.allSettled(['a', 'b', 'c'].map((text) => write(text, { key: 'k' }, race(text))));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject(reused);
    expect(await texts()).toHaveLength(1);
  });
});

describe('two commands at the same moment', () => {
  it('race: one is recorded, the other is a Conflict and may be given again', async () => {
    const { write, texts } = desk();
    await write('first');
    const race = meeting(2);
    const answers = await Promise.allSettled([write('a', {}, race('a')), write('b', {}, race('b'))]);
    const lost = answers.filter((answer) => answer.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toBeInstanceOf(Conflict);
    expect(lost[0]?.reason).toMatchObject({ stream: 'diary-one', expected: 1 });
    expect(await texts()).toHaveLength(2);
    await expect(write('again')).resolves.toMatchObject({ version: 3 });
  });

  it('race also when both saw the newest version', async () => {
    const { write } = desk();
    await write('first');
    const race = meeting(2);
    const answers = await Promise.allSettled(['a', 'b'].map((text) => write(text, { ifMatch: 1 }, race(text))));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Conflict);
  });
});
