import fc from 'fast-check';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { journal } from '../../../../projections/runtime/definition/journal';
import { foldProjection } from '../../../../projections/runtime/definition/projection';
import { type Version, versions } from '../../../../projections/runtime/definition/versions';
import type { RecordedEvent } from '../../../../src/kernel/event';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { applyRuns, PATIENCE_MS, recorded } from '../shop/trade';

interface ParcelShapes {
  Sent: { readonly to: string; readonly tags: readonly string[] };
  Redirected: { readonly to: string | null };
  Tagged: { readonly tags: readonly string[] };
  Lost: Record<string, never>;
}

@Entity({ schema: 'read', name: 'parcels' })
class ParcelRow {
  @PrimaryColumn('text') parcel!: string;
  @Column('text', { nullable: true }) to!: string | null;
  @Column('jsonb') tags!: readonly string[];
}

@Entity({ schema: 'read', name: 'parcel_versions' })
class ParcelVersionRow implements Version {
  @PrimaryColumn('text') parcel!: string;
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb', { nullable: true }) changes!: object | null;
}

@Entity({ schema: 'read', name: 'parcel_moves' })
class ParcelMoveRow {
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('text', { nullable: true }) from!: string | null;
  @Column('text', { nullable: true }) to!: string | null;
}

const parcels = foldProjection<ParcelShapes>()({
  name: 'parcels',
  version: 1,
  table: ParcelRow,
  key: 'parcel',
  keyOf: ({ stream }) => stream,
  ignores: [],
  evolve: {
    Sent: (_none, { data }) => ({ to: data.to, tags: data.tags }),
    Redirected: (row, { data }) => row && { ...row, to: data.to },
    Tagged: (row, { data }) => row && { ...row, tags: data.tags },
    Lost: () => undefined,
  },
  journals: [
    versions(ParcelRow, ParcelVersionRow, 'parcel'),
    journal(ParcelRow, {
      table: ParcelMoveRow,
      key: ['position'],
      entries: ({ before, now, event: { position } }) => {
        const [from, to] = [before?.to ?? null, now?.to ?? null];
        return from === to ? [] : [{ position, from, to }];
      },
    }),
  ],
});

const happening = fc.record({
  type: fc.constantFrom('Sent', 'Redirected', 'Tagged', 'Lost'),
  parcel: fc.constantFrom('p1', 'p2'),
  to: fc.constantFrom('east', 'west'),
  tags: fc.constantFrom(['a'], ['a', 'b'], []),
});
const inRuns = fc.array(fc.array(happening, { minLength: 1, maxLength: 8 }), { maxLength: 5 });

const numbered = (runs: readonly (readonly { parcel: string; type: string }[])[]): RecordedEvent[][] => {
  let index = 0;
  return runs.map((run) => run.map(({ parcel, type, ...data }) => recorded(parcel, type, data, index++)));
};

interface Parcel {
  readonly to: string | null;
  readonly tags: readonly string[];
}

/** The parcels after the events, told by one who knows nothing of batches. */
function parcelsAfter(events: readonly RecordedEvent[]): Map<string, Parcel> {
  const known = new Map<string, Parcel>();
  for (const { stream, type, data } of events) {
    const { to, tags } = data as Parcel;
    const parcel = known.get(stream);
    if (type === 'Sent') known.set(stream, { to, tags });
    if (type === 'Lost') known.delete(stream);
    if (parcel && type === 'Redirected') known.set(stream, { ...parcel, to });
    if (parcel && type === 'Tagged') known.set(stream, { ...parcel, tags });
  }
  return known;
}

describe('the journals of a fold', () => {
  let place: Bench;
  beforeAll(async () => {
    place = await bench([ParcelRow, ParcelVersionRow, ParcelMoveRow]);
    await place.runtime(new MemoryLog(), [parcels]).rebuild(['parcels'], { by: 'a test', why: 'the tables' });
  });
  afterAll(() => place.close());

  const versionsKept = () =>
    place.rows('select parcel, position, changes from read.parcel_versions order by position') as Promise<
      { parcel: string; position: string; changes: Partial<Parcel> | null }[]
    >;
  const movesKept = () => place.rows('select * from read.parcel_moves order by position');

  it('tell the row at every position, and hold no more than what each event changed', async () => {
    await fc.assert(
      fc.asyncProperty(inRuns, async (runs) => {
        const events = numbered(runs);
        await applyRuns(place, parcels, events);
        const kept = await versionsKept();
        const all = events.flat();
        all.forEach(({ position }, index) => {
          const told = new Map<string, Parcel>();
          for (const version of kept.filter((one) => one.position <= position)) {
            if (version.changes === null) told.delete(version.parcel);
            else told.set(version.parcel, { ...told.get(version.parcel), ...version.changes } as Parcel);
          }
          expect(told).toEqual(parcelsAfter(all.slice(0, index + 1)));
        });
        for (const { position, changes } of kept) {
          const index = all.findIndex((event) => event.position === position);
          const before = parcelsAfter(all.slice(0, index)).get(all[index]?.stream ?? '');
          for (const [column, value] of Object.entries(changes ?? {}))
            expect(before?.[column as keyof Parcel]).not.toEqual(value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same however the events come in batches', async () => {
    await fc.assert(
      fc.asyncProperty(inRuns, async (runs) => {
        const events = numbered(runs);
        await applyRuns(place, parcels, events);
        const inBatches = [await versionsKept(), await movesKept()];
        await applyRuns(
          place,
          parcels,
          events.flat().map((event) => [event]),
        );
        expect([await versionsKept(), await movesKept()]).toEqual(inBatches);
        await applyRuns(place, parcels, [events.flat()]);
        expect([await versionsKept(), await movesKept()]).toEqual(inBatches);
      }),
      { numRuns: 40 },
    );
  });

  it('hold each change of a row with its position, and nothing for an event that changed nothing', async () => {
    const sent = { type: 'Sent', parcel: 'p1', to: 'east', tags: ['a'] };
    const redirected = { type: 'Redirected', parcel: 'p1', to: 'west', tags: [] };
    await applyRuns(place, parcels, numbered([[sent, redirected, redirected, { ...sent, type: 'Lost' }]]));
    const at = (ordinal: number): string => `mem-000000000000000000${ordinal}`;
    expect(await versionsKept()).toEqual([
      { parcel: 'p1', position: at(1), changes: { to: 'east', tags: ['a'] } },
      { parcel: 'p1', position: at(2), changes: { to: 'west' } },
      { parcel: 'p1', position: at(4), changes: null },
    ]);
    expect(await movesKept()).toEqual([
      { position: at(1), from: null, to: 'east' },
      { position: at(2), from: 'east', to: 'west' },
      { position: at(4), from: 'west', to: null },
    ]);
  });

  it('are led and rebuilt to the same rows', async () => {
    const log = new MemoryLog();
    const runtime = place.runtime(log, [parcels]);
    await runtime.rebuild(['parcels'], { by: 'a test', why: 'another log' });
    await runtime.start();
    for (let number = 0; number < 40; number += 1) {
      await log.add(`p${number % 7}`, 'Sent', { to: 'east', tags: [`${number}`] });
      await log.add(`p${number % 5}`, number % 3 === 0 ? 'Lost' : 'Redirected', { to: `${number % 2}` });
    }
    await runtime.waitFor(['parcels'], await log.head(), PATIENCE_MS);
    const led = [await versionsKept(), await movesKept()];
    expect(led[0]?.length).toBeGreaterThan(60);
    expect(await runtime.verify(['parcels'])).toMatchObject([{ differing: 0 }]);
    await runtime.rebuild(['parcels'], { by: 'a test', why: 'to compare' });
    expect([await versionsKept(), await movesKept()]).toEqual(led);
  });
});
