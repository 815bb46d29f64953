import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Digesting } from '../../../../projections/runtime/live/digesting';
import type { BoundProjection } from '../../../../projections/runtime/rows/bound-projection';

/** A server that does whatever it is told, and answers nothing. */
const client = {
  query: (text: string) => Promise.resolve({ rows: [], command: text === 'commit' ? 'COMMIT' : '' }),
  on: () => undefined,
  off: () => undefined,
  release: () => undefined,
};
const pool = {
  connect: (given: (error: undefined, connection: typeof client) => void) => {
    given(undefined, client);
  },
} as unknown as Pool;

/** A digest that lacks so many bits; each is made when `bit` is done, and fails with it. */
function lacking(
  bits: number,
  bit: () => unknown = () => undefined,
): { bound: BoundProjection; left: () => number; more: (bits: number) => void } {
  let left = bits;
  const grow = async (): Promise<boolean> => {
    if (left === 0) return false;
    await bit();
    left -= 1;
    return true;
  };
  const bound = { kind: 'fold', name: 'facts', derived: [], digests: [{ in: () => ({ grow }) }] };
  return {
    bound: bound as unknown as BoundProjection,
    left: () => left,
    more: (bits) => void (left += bits),
  };
}

const LED = ['facts'];

describe('the digests of what is led', () => {
  const warnings: unknown[] = [];
  const logger = { warn: (...told: unknown[]) => warnings.push(told), error: () => undefined };
  const digesting = (bound: BoundProjection, signal = new AbortController().signal): Digesting =>
    new Digesting({ pool, logger: logger as never, projections: [bound] }, signal);

  beforeEach(() => {
    warnings.length = 0;
  });
  afterEach(() => {
    expect(warnings).toEqual([]);
  });

  it('are made of all that there is at the beginning of a term, and again after its first batch', async () => {
    const { bound, left, more } = lacking(5);
    const digests = digesting(bound);
    for (const events of [0, 1]) {
      digests.grow(events, LED, true);
      await digests.settled();
      expect(left()).toBe(0);
      more(2);
    }
    digests.grow(511, LED, true);
    await digests.settled();
    expect(left()).toBe(2);
    digests.grow(1, LED, true);
    await digests.settled();
    expect(left()).toBe(0);
  });

  it('go on less often while there is more to be read', async () => {
    const { bound, left, more } = lacking(1);
    const digests = digesting(bound);
    digests.grow(1, LED, false);
    await digests.settled();
    more(1);
    digests.grow(65_535, LED, false);
    await digests.settled();
    expect(left()).toBe(1);
    digests.grow(1, LED, false);
    await digests.settled();
    expect(left()).toBe(0);
  });

  it('are made beside the batches, which do not wait for them, by one at a time', async () => {
    const begun: (() => void)[] = [];
    const { bound, left } = lacking(2, () => new Promise<void>((done) => begun.push(done)));
    const digests = digesting(bound);
    digests.grow(1, LED, true);
    await setTimeout(10);
    expect(begun).toHaveLength(1);
    for (let batch = 0; batch < 3; batch += 1) digests.grow(1_000, LED, true);
    await setTimeout(10);
    expect(begun).toHaveLength(1);
    begun[0]?.();
    await setTimeout(10);
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await digests.settled();
    expect(left()).toBe(0);
  });

  it('take what came while they were made with the next batch, however small', async () => {
    let finish: (() => void) | undefined;
    const { bound, left, more } = lacking(1, () => new Promise<void>((done) => (finish = done)));
    const digests = digesting(bound);
    digests.grow(1, LED, true);
    await setTimeout(10);
    digests.grow(512, LED, true);
    finish?.();
    await digests.settled();
    more(1);
    digests.grow(1, LED, true);
    await setTimeout(10);
    finish?.();
    await digests.settled();
    expect(left()).toBe(0);
  });

  it('wait for the next events when one cannot be made', async () => {
    let tries = 0;
    const { bound } = lacking(9, () => {
      tries += 1;
      throw new Error('no room');
    });
    const digests = digesting(bound);
    for (const events of [1, 511, 1]) {
      digests.grow(events, LED, true);
      await digests.settled();
    }
    expect(tries).toBe(2);
    const sentence = 'the sums of the read models are behind: figures are told as exactly, but later';
    expect(warnings.splice(0)).toEqual(Array(2).fill([{ error: 'no room' }, sentence]));
  });

  it('stop after the bit in hand when the term ends, and are begun by nobody whose term has ended', async () => {
    const term = new AbortController();
    const { bound, left } = lacking(9, () => {
      if (left() === 5) term.abort();
    });
    const digests = digesting(bound, term.signal);
    for (let batch = 0; batch < 2; batch += 1) {
      digests.grow(1_000, LED, true);
      await digests.settled();
      expect(left()).toBe(4);
    }
  });
});
