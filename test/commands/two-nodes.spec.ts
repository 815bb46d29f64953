import { StreamWriter } from '../../src/commands/stream-writer';
import { MemoryLog } from '../support/memory-log';
import { decision, diary, no, reused, wrote } from './diary';

/** Two nodes over one log: each remembers what it wrote last, and neither hears of the other. */
function nodes() {
  const log = new MemoryLog();
  const [here, there] = [new StreamWriter(log), new StreamWriter(log)];
  const reads = jest.spyOn(log, 'read');
  return {
    log,
    reads,
    here: (...said: Parameters<typeof decision>) => here.write(diary, decision(...said)),
    there: (...said: Parameters<typeof decision>) => there.write(diary, decision(...said)),
    texts: () => log.events.map(({ data }) => (data as { text: string }).text),
  };
}

/** Writes only into an empty diary. */
const onlyFirst = (state: readonly string[]) => (state.length === 0 ? [wrote('first')] : no());
/** Writes only once the diary says something. */
const onlyAfter = (word: string) => (state: readonly string[]) =>
  state.includes(word) ? [wrote(`after ${word}`)] : no();

describe('a node that wrote a stream', () => {
  it('does not read it again for the next command', async () => {
    const { here, reads, texts } = nodes();
    await here('first');
    await here('second');
    await here('third', { ifMatch: 2 });
    expect(reads).toHaveBeenCalledTimes(1);
    expect(texts()).toEqual(['first', 'second', 'third']);
  });

  it('decides on what the other node wrote meanwhile', async () => {
    const { here, there, texts } = nodes();
    await here('first');
    await there('second');
    const receipt = await here('third', {}, (state) => [wrote(`after ${state.join(', ')}`)]);
    expect(receipt.version).toBe(3);
    expect(texts()).toEqual(['first', 'second', 'after first, second']);
  });

  it('refuses nothing because of what it has not heard', async () => {
    const { here, there, texts } = nodes();
    await here('first');
    await there('word');
    await here('third', {}, onlyAfter('word'));
    expect(texts()).toEqual(['first', 'word', 'after word']);
  });

  it('allows nothing because of what it has not heard', async () => {
    const { here, there, texts } = nodes();
    await there('zeroth');
    await expect(here('first', {}, onlyFirst)).rejects.toMatchObject({ code: 'already-executed' });
    await here('first');
    await there('second');
    const onlyOne = (state: readonly string[]) => (state.length < 3 ? [wrote('third')] : no());
    await expect(here('third', {}, onlyOne)).rejects.toMatchObject({ code: 'already-executed' });
    expect(texts()).toEqual(['zeroth', 'first', 'second']);
  });

  it('takes the version of the other node for the newest one', async () => {
    const { here, there } = nodes();
    await here('first');
    await there('second');
    await expect(here('third', { ifMatch: 1 })).rejects.toMatchObject({ expected: 1, actual: 2 });
    await expect(here('third', { ifMatch: 2 })).resolves.toMatchObject({ version: 3 });
  });

  it('knows the keys that were used at the other node', async () => {
    const { here, there, texts } = nodes();
    await here('first');
    const receipt = await there('second', { key: 'k' });
    expect(await here('second', { key: 'k' })).toEqual(receipt);
    await expect(here('other', { key: 'k' })).rejects.toMatchObject(reused);
    expect(texts()).toEqual(['first', 'second']);
  });

  it('still says Conflict to the slower of two of its own', async () => {
    const { here, texts } = nodes();
    await here('first');
    const race = await Promise.allSettled([here('second'), here('third')]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(race.find((one) => one.status === 'rejected')).toMatchObject({ reason: { name: 'Conflict' } });
    expect(texts()).toHaveLength(2);
  });
});
