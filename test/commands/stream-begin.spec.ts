import { Conflict } from '../../src/kernel/refusal';
import { desk, meeting, no, reused, wrote } from './diary';

describe('the beginning of a stream', () => {
  it('is its first version, decided on nothing', async () => {
    const { begin } = desk();
    expect(await begin('first', {}, (state) => [wrote(`state ${state.length}`)])).toMatchObject({ version: 1 });
  });

  it('repeated gives the same answer and appends nothing, also after later facts', async () => {
    const { begin, write, texts } = desk();
    const receipt = await begin('first', { key: 'k' });
    await write('later');
    expect(await begin('first', { key: 'k' })).toEqual(receipt);
    expect(await texts()).toEqual(['first', 'later']);
  });

  it('repeated gives the same answer also when it would be refused by now', async () => {
    const { begin } = desk();
    const receipt = await begin('first', { key: 'k' });
    expect(await begin('first', { key: 'k' }, no)).toEqual(receipt);
  });

  it('repeated with other content is refused, whether it would be refused by now or not', async () => {
    const { begin, texts } = desk();
    await begin('first', { key: 'k' });
    await expect(begin('other', { key: 'k' })).rejects.toMatchObject(reused);
    await expect(begin('other', { key: 'k' }, no)).rejects.toMatchObject(reused);
    expect(await texts()).toEqual(['first']);
  });

  it('at the same moment with other content: one begins, the other is refused', async () => {
    const { begin, texts } = desk();
    const race = meeting(2);
    const answers = await Promise.allSettled(['a', 'b'].map((text) => begin(text, { key: 'k' }, race(text))));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject(reused);
    expect(await texts()).toHaveLength(1);
  });

  it('under another key of a stream that exists is a Conflict', async () => {
    const { begin, texts } = desk();
    await begin('first', { key: 'k' });
    await expect(begin('first', { key: 'other' })).rejects.toBeInstanceOf(Conflict);
    await expect(begin('first')).rejects.toBeInstanceOf(Conflict);
    expect(await texts()).toEqual(['first']);
  });

  it('that is refused appends nothing and says why', async () => {
    const { log, begin } = desk();
    await expect(begin('first', { key: 'k' }, no)).rejects.toMatchObject({ code: 'already-executed' });
    expect(log.events).toEqual([]);
  });
});
