import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { DatasetList, NextAnswer, SnapshotAnswer } from '../../src/open-data/open-data.answers';
import { OpenDataGatherer } from '../../src/open-data/gathering/gatherer';
import type { RecordedEvent } from '../../src/kernel/event';
import { as, NOBODY, type Reply } from '../support/application/api';
import { registerUnits } from '../support/application/told/cases';
import { caughtUp } from '../support/application/running/caught-up';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { beginRebuild, rebuilt } from '../support/application/running/rebuilding';
import { standStill } from '../support/stood-still';
import { determined } from './inferred';
import { LIBRARY_CASES, libraryFolder, record, TYPED_IN, type LibraryCase } from './library-cases';

const REPORTER = { headers: as({ id: 'reporter-1', role: 'reporter', unit: '*' }) };
const PUBLIC = '/api/public/open-data';

let app: RunningApplication;
let folder: string;
beforeAll(async () => {
  folder = await libraryFolder();
  app = await runningApplication(undefined, { REGIMES_DIR: folder });
  await registerUnits(app.api);
  for (const each of LIBRARY_CASES) await record(app.api, each);
  await caughtUp(app.api);
});
afterAll(async () => {
  await app.end();
  await rm(folder, { recursive: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const anybody = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
  app.api.get(PUBLIC + path, { ...NOBODY, ...headers });
const datasets = async () => ((await anybody('')).body as DatasetList).items;
const named = async (index: number): Promise<string> => (await datasets())[0]?.snapshots[index]?.snapshot ?? '';
const preview = async (query = ''): Promise<NextAnswer> =>
  (await app.api.get(`/api/open-data/library${query}`, REPORTER.headers)).body as NextAnswer;
const publish = (body: object, asking = REPORTER): Promise<Reply> => app.api.post('/api/open-data', body, asking);
const codeOf = ({ status, body }: Reply): unknown => [status, (body as { readonly code?: string }).code];

const facts = async (): Promise<RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for await (const fact of app.installation.log.read('open-data-library')) found.push(fact);
  return found;
};

describe('before anybody publishes', () => {
  it('nothing is there for the public, though packs permit it', async () => {
    expect(await datasets()).toEqual([]);
    expect((await anybody(`/library/${'0'.repeat(64)}.json`)).status).toBe(404);
  });

  it('somebody of one unit is refused, as is a regime whose pack has no open data', async () => {
    const ofUnit = { headers: as({ id: 'leader-2', role: 'leader', unit: 'shaoguan' }) };
    expect(codeOf(await publish({ regime: 'library' }, ofUnit))).toEqual([422, 'open-data-of-whole-installation']);
    expect(codeOf(await publish({ regime: 'tobacco' }))).toEqual([422, 'no-open-data']);
    expect(codeOf(await publish({ regime: 'weather' }))).toEqual([422, 'unknown-regime']);
    expect(await facts()).toEqual([]);
  });
});

/** Counts as somebody would by hand: goes through the cases, and through nothing else. */
const counted = (cases: readonly LibraryCase[], of: Partial<LibraryCase>): number =>
  cases.filter((each) => Object.entries(of).every(([key, value]) => each[key as keyof LibraryCase] === value)).length;

describe('the first snapshot', () => {
  let first: Reply;
  let snapshot: SnapshotAnswer;

  beforeAll(async () => {
    const { next } = await preview();
    expect((await publish({ regime: 'library', asOf: next?.position })).status).toBe(201);
    first = await anybody(`/library/${await named(0)}.json`);
    snapshot = first.body as SnapshotAnswer;
    expect(snapshot.releases[0]).toEqual(next);
  });
  const table = (name: string, month = '2020-03') =>
    snapshot.releases[0]?.periods.find(({ period }) => period === month)?.tables.find((each) => each.table === name);

  it('is a fact that says who published it, when, at which position, and by which hash', async () => {
    const [fact, ...others] = await facts();
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      type: 'OpenDataPublished',
      data: { dataset: 'library', previous: null, snapshot: await named(0) },
      meta: { actor: { id: 'reporter-1', role: 'reporter', unit: '*' } },
    });
    expect(snapshot.releases[0]?.position).toBe((await datasets())[0]?.snapshots[0]?.position);
  });

  it('is named by the SHA-256 of its bytes, and tells nobody’s words', async () => {
    expect(sha256(first.text)).toBe(await named(0));
    expect(first.text).not.toMatch(new RegExp(`刘某|0751|太吵|${TYPED_IN}|某阅览室|reporter-1`));
  });

  it('has 120 months, the first of them without a case, and one with too few', () => {
    const periods = snapshot.releases[0]?.periods ?? [];
    expect([periods.length, periods[0], periods.at(-1)?.period]).toEqual([
      120,
      { period: '2015-01', from: '2015-01-01', to: '2015-02-01', received: 0, tables: [] },
      '2024-12',
    ]);
    expect(periods.find(({ period }) => period === '2020-04')).toMatchObject({ received: null, tables: [] });
  });

  it('withholds the small numbers of a table, and as few others as hide them', () => {
    // By hand: 灯光 has 1 and 2 of 3. They are hidden by 灰尘 (5, all accepted) and by the two numbers of 噪音 (12 and 8).
    expect(table('matters')).toEqual({
      table: 'matters',
      rows: ['noise', 'heat', 'light', 'dust', 'mould'],
      columns: ['accepted@1', '_rest'],
      counts: [
        [null, null, 20],
        [12, 0, 12],
        [null, null, null],
        [null, 0, null],
        [0, 0, 0],
        [30, 10, 40],
      ],
    });
  });

  it('counts what it tells as a count by hand does, and lets nothing else be reckoned', () => {
    const cases = LIBRARY_CASES.filter(({ month }) => month === '2020-03');
    const rooms = table('rooms');
    rooms?.counts.forEach((line, row) =>
      line.forEach((count, column) => {
        const [room, channel] = [rooms.rows[row], rooms.columns[column]];
        const byHand = counted(cases, {
          ...(room !== undefined && { room }),
          ...(channel !== undefined && { channel }),
        });
        expect([room, channel, count ?? byHand]).toEqual([room, channel, byHand]);
        if (byHand > 0 && byHand < 5) expect([room, channel, count]).toEqual([room, channel, null]);
      }),
    );
    for (const each of ['matters', 'rooms', 'places']) expect(determined(table(each)?.counts ?? [])).toEqual([]);
  });

  it('names the places of five cases and more, and puts all others together', () => {
    const cases = LIBRARY_CASES.filter(({ month }) => month === '2020-03');
    const [city, all] = [counted(cases, { region: '440200' }), cases.length];
    expect(counted(cases, { region: '440232' })).toBeGreaterThanOrEqual(5);
    expect(table('places')?.rows).toEqual(['440200', '440232', '_other']);
    expect(table('places')?.counts).toEqual([
      [city],
      [counted(cases, { region: '440232' })],
      [counted(cases, { region: TYPED_IN })],
      [all],
    ]);
  });

  it('is the same as CSV, a number a line', async () => {
    const { text, headers } = await anybody(`/library/${await named(0)}.csv`);
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(sha256(text)).toBe((await datasets())[0]?.snapshots[0]?.csvHash);
    const lines = parse<Record<string, string>>(text, { columns: true });
    const heat = lines.filter(
      ({ period, table: of, row }) => period === '2020-03' && of === 'matters' && row === 'heat',
    );
    expect(heat.map(({ column, column_en, count, withheld }) => [column, column_en, count, withheld])).toEqual([
      ['accepted@1', 'accepted', '12', '0'],
      ['_rest', 'none of these', '0', '0'],
      ['_total', 'total', '12', '0'],
    ]);
    expect(lines.filter(({ count, withheld }) => (count === '') !== (withheld === '1'))).toEqual([]);
  });

  it('may be kept for ever, and is not sent again to whoever has it', async () => {
    const path = `/library/${await named(0)}.json`;
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await anybody(path, { 'if-none-match': `"other", W/${tag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await anybody(path, { 'if-none-match': '"other"' })).status).toBe(200);
    const list = await anybody('');
    expect((await anybody('', { 'if-none-match': list.headers.get('etag') ?? '' })).status).toBe(304);
  });

  describe('and the second', () => {
    beforeAll(async () => {
      // Two late records of March 2020: a difference of two would tell that there are two, and of what.
      for (const each of [...LIBRARY_CASES.slice(0, 1), ...LIBRARY_CASES.slice(12, 13)]) await record(app.api, each);
      await caughtUp(app.api);
      expect((await publish({ regime: 'library' })).status).toBe(201);
    });

    it('leaves every month as it was published, and adds those after them', async () => {
      const second = (await anybody(`/library/${await named(0)}.json`)).body as SnapshotAnswer;
      expect(second.releases[0]).toEqual(snapshot.releases[0]);
      expect(second.previous).toBe(await named(1));
      const added = second.releases[1]?.periods ?? [];
      expect([added[0]?.period, second.releases.length]).toEqual(['2025-01', 2]);
      expect(added.find(({ period }) => period === '2025-02')).toMatchObject({ received: 8 });
      expect((await anybody(`/library/${await named(1)}.json`)).text).toBe(first.text);
    });

    it('tells its difference to the first alone, in both forms', async () => {
      const path = `/library/${await named(0)}`;
      const { releases } = (await anybody(`${path}.json?only=difference`)).body as SnapshotAnswer;
      expect(releases.map(({ ordinal }) => ordinal)).toEqual([2]);
      const { text } = await anybody(`${path}.csv?only=difference`);
      expect(new Set(parse<Record<string, string>>(text, { columns: true }).map(({ release }) => release))).toEqual(
        new Set(['2']),
      );
    });

    it('are followed by none before another month is over, and by none at an earlier position', async () => {
      expect(codeOf(await publish({ regime: 'library' }))).toEqual([422, 'no-period-to-publish']);
      const asOf = snapshot.releases[0]?.position;
      expect(codeOf(await publish({ regime: 'library', asOf }))).toEqual([422, 'open-data-goes-back']);
      expect((await preview()).next).toBeNull();
    });

    it('are the same bytes after a rebuild of everything, and what is reckoned again at their position is, too', async () => {
      const before = (await anybody(`/library/${await named(0)}.csv`)).text;
      await beginRebuild(app.api, 'all');
      expect(new Set(Object.values(await rebuilt(app.api)))).toEqual(new Set(['done']));
      expect((await anybody(`/library/${await named(1)}.json`)).text).toBe(first.text);
      expect((await anybody(`/library/${await named(0)}.csv`)).text).toBe(before);
      const { ordinal, ...release } = snapshot.releases[0] ?? { ordinal: 0, position: '' };
      const again = await app.installation.app.get(OpenDataGatherer).gather('library', release.position);
      expect([ordinal, JSON.parse(JSON.stringify(again))]).toEqual([1, release]);
    });
  });
});

// Behind all others: nothing is left of what one address may ask.
it('is for everybody so often by one address, whatever it asks for', async () => {
  const name = await named(0);
  const asked = ['', `/library/${name}.json`, `/library/${name}.csv`];
  const clock = standStill();
  for (let times = 0; times < 60; times++) await anybody('');
  for (const path of asked) {
    const { status, headers } = await anybody(path);
    expect([path, status]).toEqual([path, 429]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  clock.goOn();
});
