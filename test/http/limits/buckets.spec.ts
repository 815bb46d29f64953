import { Buckets } from '../../../src/http/limits/buckets';

/** Three at once and three more a minute, with a clock that is moved by hand. */
function threeAMinute(most?: number) {
  const clock = { now: 0 };
  const buckets = new Buckets({ burst: 3, perSeconds: 60 }, most, () => clock.now);
  return { clock, take: (name = 'a') => buckets.take(name) };
}

describe('a limit', () => {
  it('lets through as many as it says, and then tells in how many seconds there is one more', () => {
    const { take, clock } = threeAMinute();
    expect([take(), take(), take(), take(), take()]).toEqual([0, 0, 0, 20, 20]);
    clock.now = 15_000;
    expect(take()).toBe(5);
    clock.now = 20_000;
    expect([take(), take()]).toEqual([0, 20]);
  });

  it('fills up again, but not above its measure', () => {
    const { take, clock } = threeAMinute();
    take();
    clock.now = 3_600_000;
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 20]);
  });

  it('counts each name for itself', () => {
    const { take } = threeAMinute();
    expect([take('a'), take('a'), take('a'), take('b'), take('a')]).toEqual([0, 0, 0, 0, 20]);
  });

  it('remembers so many names, and forgets the one that was there longest ago', () => {
    const { take } = threeAMinute(2);
    for (const name of ['a', 'a', 'a', 'b', 'a']) take(name);
    take('c');
    expect(take('a')).toBe(20);
    expect([take('b'), take('b'), take('b')]).toEqual([0, 0, 0]);
  });
});
