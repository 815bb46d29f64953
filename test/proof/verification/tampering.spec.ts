import type { RawEvent } from '../../../src/event-log/event-log';
import { originOf, verifiersOf } from '../../../src/proof/integrator/signing';
import { leafTextOf } from '../../../src/proof/leaves/leaf';
import { parseCheckpoint } from '../../../src/proof/notes/checkpoint';
import { parseNote } from '../../../src/proof/notes/signed-note';
import { type Verdict, type Verification, verifyLog } from '../../../src/proof/verification/verify-log';
import { dice } from '../merkle/grown-tree';
import { ProvedLog } from '../integrator/proved-log';
import { openToTampering, restore } from './kept-tables';
import { type Target, type Tampering, WAYS } from './tampering';

const TRIES = 200;
const SHAPES = new Map([['Noted', 1]]);

let proved: ProvedLog;
let target: Target;
beforeAll(async () => {
  proved = await ProvedLog.open();
  await proved.append(300);
  const integrator = proved.integrate();
  const older = await proved.proved();
  await proved.append(300);
  const { size } = await proved.proved();
  await integrator.stop();
  const places: RawEvent[] = [];
  for await (const page of proved.log.readRaw(proved.log.beginning)) places.push(...page);
  target = { size, older, places: places.map(({ stream, version }) => ({ stream, version })) };
  await openToTampering(proved.pool);
});
afterAll(() => proved.close());

async function verify(more: Partial<Verification> = {}): Promise<Verdict> {
  const origin = originOf(await proved.log.identity());
  const keys = verifiersOf(origin, [proved.seed]);
  return verifyLog({ log: proved.log, database: proved.pool, origin, keys, witnesses: [], shapes: SHAPES, ...more });
}

async function tampered({ sql }: Tampering, more?: Partial<Verification>): Promise<Verdict> {
  await proved.pool.query(sql);
  try {
    return await verify(more);
  } finally {
    await restore(proved.pool);
  }
}

describe('a log that nobody touched', () => {
  it('is as it was proved, from the beginning and from every position', async () => {
    expect(await verify()).toEqual({ events: 600, size: 600, notYetProved: 0 });
    for (const index of [0, 254, 255, 256, 300, 598, 599]) {
      const from = `pg-${String(index + 1).padStart(19, '0')}`;
      expect(await verify({ from })).toEqual({ events: 599 - index, size: 600, notYetProved: 0 });
    }
    await expect(verify({ from: 'pg-0000000000000000601' })).rejects.toThrow(RangeError);
  });

  it('may have events that are in no checkpoint yet', async () => {
    await proved.append(5, 1);
    expect(await verify()).toEqual({ events: 600, size: 600, notYetProved: 5 });
    await restore(proved.pool);
  });

  it('tells how far it is', async () => {
    const told: number[][] = [];
    await verify({ progress: (...at) => told.push(at) });
    expect(told.at(-1)).toEqual([600, 600]);
  });
});

describe('tampering straight in the database', () => {
  const roll = dice(20_261_125);
  const tries = Array.from({ length: TRIES }, (_, number) => ({
    number,
    way: number < WAYS.length ? number : roll(WAYS.length),
  }));

  it(`is found in ${TRIES} of ${TRIES} random tries, and its place is named`, async () => {
    const missed: unknown[] = [];
    for (const { number, way } of tries) {
      const tampering = WAYS[way]?.(roll, target);
      if (tampering === undefined) throw new Error(`there is no way ${way}`);
      const { difference } = await tampered(tampering);
      const { in: place, index, position, stream, version } = { ...difference };
      const named = { in: place, index, position, stream, version };
      const right = Object.entries(tampering.found).every(
        ([name, value]) => named[name as keyof typeof named] === value,
      );
      if (difference === undefined || !right) missed.push([number, tampering, difference]);
    }
    expect(missed).toEqual([]);
  });

  it('is not found in the data by a verifier that does not hash them', async () => {
    const { size } = target;
    const edited = {
      what: '',
      found: {},
      sql: `update event_log.event set data = '{"text":"else"}' where position = ${size}`,
    };
    const { data: first } = await firstOf(size);
    const blind: Partial<Verification> = {
      leafOf: (event) => leafTextOf(event.position.endsWith(String(size)) ? { ...event, data: first } : event),
    };
    expect((await tampered(edited)).difference).toMatchObject({ in: 'log', index: size - 1 });
    expect((await tampered(edited, blind)).difference).toBeUndefined();
  });

  it('by somebody who has the database and the key is found by what was signed before, outside of it', async () => {
    const { older } = target;
    const signed = { ...parseCheckpoint(parseNote((await proved.tree()).note).text) };
    await proved.pool.query(`update event_log.event set data = '{"text":"else"}' where position = 2;
      delete from proof.tree; delete from proof.tile; delete from proof.entries`);
    proved.integrate({ signedFile: `${proved.folder}/forger.checkpoint` });
    await proved.until((tree) => tree.size === 600);
    await proved.stopIntegrators();
    expect(await verify()).toEqual({ events: 600, size: 600, notYetProved: 0 });
    expect((await verify({ signed })).difference).toMatchObject({ in: 'checkpoint', index: 600 });
    const earlier = { origin: older.origin, size: older.size, root: older.root };
    expect((await verify({ signed: earlier })).difference).toMatchObject({ in: 'checkpoint', index: 300 });
    await restore(proved.pool);
  });

  async function firstOf(position: number): Promise<RawEvent> {
    for await (const [event] of proved.log.readRaw(`pg-${String(position - 1).padStart(19, '0')}`))
      if (event) return event;
    throw new Error('there is no such event');
  }
});
