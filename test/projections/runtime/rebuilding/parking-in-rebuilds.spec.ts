import { Column, Entity, PrimaryColumn } from 'typeorm';
import { journal } from '../../../../projections/runtime/definition/journal';
import { foldProjection, projection } from '../../../../projections/runtime/definition/projection';
import type { ProjectionFault } from '../../../../projections/runtime/projection-fault';
import type { ProjectionRuntime } from '../../../../projections/runtime/projection-runtime';
import { loadShare, type ShareHooks, type ShareTask } from '../../../../projections/runtime/rebuild/loading/load-share';
import type { Loading } from '../../../../projections/runtime/rebuild/loading/loading';
import { ROW_BYTES } from '../../../../projections/runtime/rebuild/loading/open-rows';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import { GatedLog } from '../../../support/gated-log';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { PATIENCE_MS, shadows } from '../shop/trade';

@Entity({ schema: 'read', name: 'parcels' })
class ParcelRow {
  @PrimaryColumn('text') parcel!: string;
  @Column('text') way!: string;
  @Column('smallint') weight!: number;
}

/** What an event did to the weight of all parcels. */
@Entity({ schema: 'read', name: 'weighings' })
class WeighingRow {
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('int') parcels!: number;
  @Column('int') weight!: number;
}

@Entity({ schema: 'read', name: 'stops' })
class StopRow {
  @PrimaryColumn('text') place!: string;
  @Column('smallint') kilos!: number;
}

interface ParcelShapes {
  Moved: { readonly to: string; readonly weight: number };
}

/** Whether the program has the fault that it will be cured of. */
let isFaulty = true;

let met = 0;

const readable = (to: string): string => {
  if (to !== 'poison') return to;
  met += 1;
  if (isFaulty) throw new TypeError('this place cannot be read');
  return to;
};

/** Folded by streams; the database refuses a weight of more than 32,767. */
const parcels = foldProjection<ParcelShapes>()({
  name: 'parcels',
  version: 1,
  table: ParcelRow,
  key: 'parcel',
  byStream: true,
  oneRowPerStream: true,
  keyOf: ({ stream }) => stream,
  ignores: [],
  evolve: {
    Moved: (row, { data: { to, weight } }) => ({ way: `${row?.way ?? ''} ${readable(to)}`.trim(), weight }),
  },
  journals: [
    journal(ParcelRow, {
      table: WeighingRow,
      key: ['position'],
      entries: ({ before, now, event: { position } }) => [
        { position, parcels: before ? 0 : 1, weight: (now?.weight ?? 0) - (before?.weight ?? 0) },
      ],
    }),
  ],
});

/** Whose rows are touched by many streams: applied in the order of the log. */
const stops = projection<ParcelShapes>()({
  name: 'stops',
  version: 1,
  table: StopRow,
  key: ['place'],
  ignores: [],
  when: { Moved: ({ data: { to, weight } }, rows) => [rows.add({ place: readable(to) }, { kilos: weight })] },
});

const BOTH = ['parcels', 'stops'];
const REASON = { by: 'an operator', why: 'a test' };

describe.each([
  ['by streams', true],
  ['by positions', false],
])('a rebuild %s that meets events that a read model cannot take', (_way, readsStreams) => {
  let place: Bench;
  let log: MemoryLog;
  beforeEach(async () => {
    [isFaulty, met] = [true, 0];
    place = await bench([ParcelRow, WeighingRow, StopRow]);
    log = new MemoryLog(undefined, readsStreams);
  });
  afterEach(() => place.close());

  const move = (parcel: string, to: string, weight = 1): Promise<string> => log.add(parcel, 'Moved', { to, weight });
  const everything = async (): Promise<unknown> => ({
    parcels: await place.rows('select * from read.parcels order by parcel'),
    weighings: await place.rows('select * from read.weighings order by position'),
    weights: await place.rows('select sum(parcels)::int as parcels, sum(weight)::int as weight from read.weighings'),
    stops: await place.rows('select * from read.stops order by place'),
  });
  const aside = async (runtime: ProjectionRuntime): Promise<unknown[]> =>
    (await runtime.parked(BOTH)).map(({ name, stream, position, version, type, error }) => ({
      ...{ name, stream, position, version, type, error },
    }));
  /** Sixty parcels in two moves each, with two poisoned in the middle. */
  async function sixty(): Promise<void> {
    for (let parcel = 10; parcel < 70; parcel += 1) {
      await move(`p${parcel}`, 'paris');
      await move(`p${parcel}`, parcel === 33 || parcel === 55 ? 'poison' : 'rome');
      await move(`p${parcel}`, 'oslo');
    }
  }
  /** Three shares that hold next to nothing and record often, each in a transaction of its own. */
  function tight(recordEvents: number): Partial<Loading> {
    const projections = [parcels, stops].map((subject) => bind(subject, place.dataSource));
    const elsewhere = (task: ShareTask, hooks: ShareHooks): Promise<readonly ProjectionFault[]> =>
      loadShare({ log, pool: place.pool, projections }, task, hooks);
    return { shares: 3, openBytes: 9 * ROW_BYTES, recordEvents, pageEvents: 7, elsewhereFrom: 1, elsewhere };
  }

  it.each([
    ['in one share', undefined],
    ['in shares that record often', 4],
    ['in shares that never record before the end', 10_000],
  ])('sets aside what the live fold sets aside, and has its rows, folded %s', async (_how, often) => {
    const loading = often === undefined ? {} : tight(often);
    const runtime = place.runtime(log, [parcels, stops], { chunkEvents: 16 }, place.pool, loading);
    await runtime.start();
    await sixty();
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    const [rows, parked] = [await everything(), await aside(runtime)];
    expect(parked).toMatchObject([
      { name: 'parcels', stream: 'p33', version: 2 },
      { name: 'stops', stream: 'p33', version: 2 },
      { name: 'parcels', stream: 'p55', version: 2 },
      { name: 'stops', stream: 'p55', version: 2 },
    ]);
    expect(rows).toMatchObject({
      weights: [{ parcels: 60, weight: 60 }],
      stops: [
        { place: 'oslo', kilos: 58 },
        { place: 'paris', kilos: 60 },
        { place: 'rome', kilos: 58 },
      ],
    });
    await place.pool.query(`delete from read.parcels where parcel < 'p40'`);
    await place.pool.query(`delete from projection.parked where stream = 'p55'`);

    await runtime.rebuild(BOTH, REASON);
    expect(await everything()).toEqual(rows);
    expect(await aside(runtime)).toEqual(parked);
    expect(await shadows(place)).toEqual([]);
    expect(await runtime.list()).toMatchObject([
      { status: 'live', parked: 2, rebuild: { state: 'done' } },
      { status: 'live', parked: 2, rebuild: { state: 'done' } },
    ]);
    expect(await runtime.verify(BOTH)).toMatchObject([{ differing: 0 }, { differing: 0 }]);

    await move('p33', 'bonn');
    await move('p34', 'bonn');
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    isFaulty = false;
    expect(await runtime.unpark(BOTH)).toEqual([
      { name: 'parcels', stream: 'p33', events: 3 },
      { name: 'parcels', stream: 'p55', events: 2 },
      { name: 'stops', stream: 'p33', events: 3 },
      { name: 'stops', stream: 'p55', events: 2 },
    ]);
    expect(await place.rows(`select way from read.parcels where parcel in ('p33', 'p34')`)).toEqual([
      { way: 'paris rome oslo bonn' },
      { way: 'paris poison oslo bonn' },
    ]);
    expect(await runtime.verify(BOTH)).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });

  it.each([3, 10_000])(
    'finds the event among its neighbours when only the database refuses its row (%d a record)',
    async (often) => {
      for (let parcel = 10; parcel < 50; parcel += 1) {
        await move(`p${parcel}`, 'paris');
        if (parcel === 21 || parcel === 44) await move(`p${parcel}`, 'rome', 32_768);
      }
      const runtime = place.runtime(log, [parcels, stops], { chunkEvents: 16 }, place.pool, tight(often));
      await runtime.rebuild(BOTH, REASON);
      expect(await aside(runtime)).toMatchObject([
        { name: 'parcels', stream: 'p21', version: 2, error: expect.stringContaining('smallint') as string },
        { name: 'stops', stream: 'p21', version: 2, error: expect.stringContaining('smallint') as string },
        { name: 'parcels', stream: 'p44', version: 2 },
        { name: 'stops', stream: 'p44', version: 2 },
      ]);
      expect(await everything()).toMatchObject({
        weights: [{ parcels: 40, weight: 40 }],
        stops: [{ place: 'paris', kilos: 40 }],
      });
    },
  );

  it('finds it in a stream that is longer than what is recorded at a time', async () => {
    for (let step = 1; step <= 34; step += 1) await move('p0', 'paris', step < 10 ? 1 : 32_768);
    const runtime = place.runtime(log, [parcels, stops], { chunkEvents: 16 }, place.pool, tight(10));
    await runtime.rebuild(['parcels'], REASON);
    expect(await aside(runtime)).toMatchObject([{ name: 'parcels', stream: 'p0', version: 10 }]);
    expect(await place.rows('select parcel, weight from read.parcels')).toEqual([{ parcel: 'p0', weight: 1 }]);
    expect(await place.rows('select count(*)::int as n from read.weighings')).toEqual([{ n: 9 }]);
  });

  it('keeps what it set aside when it is broken off and goes on', async () => {
    await sixty();
    const loading = tight(4);
    const breaking: Loading['elsewhere'] = (task, hooks) => {
      const onPage: ShareHooks['onPage'] = (events, position) => {
        hooks.onPage(events, position);
        if (met > 0) throw new Error('broken off');
      };
      return loading.elsewhere?.(task, { ...hooks, onPage }) ?? Promise.resolve([]);
    };
    const first = place.runtime(log, [parcels, stops], {}, place.pool, { ...loading, elsewhere: breaking });
    await expect(first.rebuild(BOTH, REASON)).rejects.toThrow('broken off');
    const kept = (await place.rows('select stream from projection.build_parked')) as { stream: string }[];
    expect(kept.length).toBeGreaterThan(0);
    const second = place.runtime(log, [parcels, stops], {}, place.pool, loading);
    await second.rebuild(BOTH, REASON);
    expect((await second.parked(['parcels'])).map(({ stream }) => stream)).toEqual(['p33', 'p55']);
    expect(await second.verify(BOTH)).toMatchObject([{ differing: 0 }, { differing: 0 }]);
  });

  it('sets aside what it meets only while it is swapped in', async () => {
    const gated = new GatedLog();
    log = gated;
    const runtime = place.runtime(log, [parcels, stops], {});
    await runtime.start();
    await move('a', 'paris');
    await move('b', 'paris');
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    let times = 0;
    const atSwap = async (): Promise<void> => {
      times += 1;
      await move('a', 'poison');
      await move('b', 'rome');
      await runtime.waitFor(['stops'], await log.head(), PATIENCE_MS);
    };
    await runtime.rebuild(['stops'], {
      ...REASON,
      onProgress: ({ state }) => (gated.atSwap = state === 'swapping' && times === 0 ? atSwap : undefined),
    });
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    expect((await runtime.parked(['stops'])).map(({ stream }) => stream)).toEqual(['a']);
    expect(await place.rows('select place, kilos from read.stops order by place')).toEqual([
      { place: 'paris', kilos: 2 },
      { place: 'rome', kilos: 1 },
    ]);
  });

  it('is given up when too many would be set aside, and the old rows go on serving', async () => {
    isFaulty = false;
    const runtime = place.runtime(log, [parcels, stops], { mostParked: 2 }, place.pool, tight(4));
    await runtime.start();
    for (const parcel of ['a', 'b', 'c', 'd']) await move(parcel, 'poison');
    await runtime.waitFor(BOTH, await log.head(), PATIENCE_MS);
    const rows = await everything();
    isFaulty = true;
    await expect(runtime.rebuild(BOTH, REASON)).rejects.toThrow(/2 cases are set aside already/);
    expect(await everything()).toEqual(rows);
    expect(await runtime.list()).toMatchObject([
      { status: 'live', parked: 0, rebuild: { state: 'failed' } },
      { status: 'live', parked: 0, rebuild: { state: 'failed' } },
    ]);
    expect(await shadows(place)).toEqual([]);
  });
});
