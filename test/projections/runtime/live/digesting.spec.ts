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

/** A digest that lacks so many bits; `bit` is done with each that is made. */
function lacking(bits: number, bit: () => void = () => undefined): { bound: BoundProjection; left: () => number } {
  let left = bits;
  const grow = (): Promise<boolean> => {
    if (left === 0) return Promise.resolve(false);
    left -= 1;
    bit();
    return Promise.resolve(true);
  };
  const bound = { kind: 'fold', name: 'facts', derived: [], digests: [{ in: () => ({ grow }) }] };
  return { bound: bound as unknown as BoundProjection, left: () => left };
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

  it('are made of all that there is while nobody waits', async () => {
    const { bound, left } = lacking(5);
    await digesting(bound).grow(0, LED, true);
    expect(left()).toBe(0);
  });

  it('wait for the next events when one cannot be made, also of whoever waits', async () => {
    let tries = 0;
    const { bound } = lacking(9, () => {
      tries += 1;
      throw new Error('no room');
    });
    const digests = digesting(bound);
    for (const events of [1, 511, 1]) await digests.grow(events, LED, true, () => true);
    expect(tries).toBe(2);
    const sentence = 'the sums of the read models are behind: figures are told as exactly, but later';
    expect(warnings.splice(0)).toEqual(Array(2).fill([{ error: 'no room' }, sentence]));
  });

  it('go on by one bit each time while somebody waits, and by all others as soon as nobody does', async () => {
    const { bound, left } = lacking(7);
    const digests = digesting(bound);
    const known: number[] = [];
    for (const waits of [true, true, true, false]) {
      await digests.grow(1, LED, true, () => waits);
      known.push(left());
    }
    expect(known).toEqual([6, 5, 4, 0]);
  });

  it('stop after the bit in hand when somebody comes to wait', async () => {
    let waiters = 0;
    const { bound, left } = lacking(9, () => (waiters = left() === 5 ? 1 : waiters));
    await digesting(bound).grow(0, LED, true, () => waiters > 0);
    expect(left()).toBe(5);
  });

  it('are let be for the next events once all is made, also of whoever waits', async () => {
    let made = 0;
    const { bound } = lacking(1_000, () => (made += 1));
    const digests = digesting(bound);
    await digests.grow(1, LED, true);
    expect(made).toBe(1_000);
    const more = lacking(2, () => (made += 1));
    Object.assign(bound, { digests: (more.bound as { digests?: unknown }).digests });
    await digests.grow(511, LED, true, () => true);
    expect(made).toBe(1_000);
    await digests.grow(1, LED, true, () => true);
    expect(made).toBe(1_001);
  });

  it('are begun by nobody whose term has ended', async () => {
    const ended = new AbortController();
    ended.abort();
    const { bound, left } = lacking(3);
    await digesting(bound, ended.signal).grow(1, LED, true);
    expect(left()).toBe(3);
  });
});
