import { setImmediate as nextTurn } from 'node:timers/promises';
import { inFlight } from '../../src/imports/cases/in-flight';

async function* numbers(count: number, given: number[] = []): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) {
    given.push(number);
    yield await Promise.resolve(number);
  }
}

describe('work on many things at once', () => {
  it('does all of it, and never more than so much at a time', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await inFlight(numbers(50), 4, async (number) => {
      most = Math.max(most, ++running);
      for (let turns = number % 7; turns >= 0; turns--) await nextTurn();
      running--;
      done.push(number);
    });
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(most).toBe(4);
  });

  it('ends with the first failure, takes nothing new, and finishes what was begun', async () => {
    const given: number[] = [];
    const finished: number[] = [];
    const working = inFlight(numbers(1000, given), 4, async (number) => {
      await nextTurn();
      if (number === 3) throw new Error('the third failed');
      for (let turns = 5; turns > 0; turns--) await nextTurn();
      finished.push(number);
    });
    await expect(working).rejects.toThrow('the third failed');
    expect(given.length).toBeLessThan(10);
    expect(finished).toEqual(given.filter((number) => number !== 3));
  });

  it('finishes what was begun when there is nothing more to be had', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield* numbers(2);
      throw new Error('the source failed');
    }
    const finished: number[] = [];
    const working = inFlight(broken(), 4, async (number) => {
      await nextTurn();
      finished.push(number);
    });
    await expect(working).rejects.toThrow('the source failed');
    expect(finished).toEqual([1, 2]);
  });
});
