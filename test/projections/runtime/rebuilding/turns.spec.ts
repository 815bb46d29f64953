import { setImmediate as later } from 'node:timers/promises';
import { forEach, Turns } from '../../../../projections/runtime/rebuild/indexing/turns';

describe('turns', () => {
  it('let so much go on at a time, in its order but for what is urgent', async () => {
    const turns = new Turns(2);
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const take = (name: string, isUrgent?: boolean): Promise<void> =>
      turns.take(() => {
        begun.push(name);
        return new Promise((resolve) => ends.set(name, resolve));
      }, isUrgent);
    const all = [take('a'), take('b'), take('c'), take('d'), take('e', true), take('f', true)];
    const end = async (name: string): Promise<void> => {
      ends.get(name)?.();
      await later();
    };
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'e']);
    await end('a');
    await end('e');
    expect(begun).toEqual(['a', 'b', 'e', 'f', 'c']);
    for (const name of ['f', 'c', 'd']) await end(name);
    await Promise.all(all);
    expect(begun).toEqual(['a', 'b', 'e', 'f', 'c', 'd']);
  });

  it('come to others when a work fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve('its turn'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('its turn');
    await expect(turns.take(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});

it('what is done for each of several throws the first failure when all of it has ended', async () => {
  const ended: number[] = [];
  const work = async (item: number): Promise<void> => {
    for (let turn = 0; turn < item; turn += 1) await later();
    ended.push(item);
    if (item > 1) throw new Error(`failed at ${item}`);
  };
  await expect(forEach([3, 1, 2], work)).rejects.toThrow('failed at 3');
  expect(ended).toEqual([1, 2, 3]);
});
