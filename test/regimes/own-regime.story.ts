import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actor, type Api } from '../support/application/api';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import type { CasesBehindPage, FigureTableAnswer } from '../../projections/figures/figures.answer';
import { ARCHIVE } from './archive-packs';
import { libraryPack } from './library-pack';

/** What an answer says of a rule that refused. */
interface Problem {
  readonly code: string;
  readonly detail: string;
}

let app: RunningApplication;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-own-regime-'));
  writeFileSync(join(folder, 'library.yaml'), libraryPack);
  for (const [version, text] of Object.entries(ARCHIVE)) writeFileSync(join(folder, `archive-${version}.yaml`), text);
  app = await runningApplication(undefined, { REGIMES_DIR: folder });
  await app.api.record('/api/units', { code: 'library', name: '市图书馆', level: 'department', regions: ['440300'] });
});
afterAll(async () => {
  await app.end();
  rmSync(folder, { recursive: true, force: true });
});

const complaint = {
  regime: 'library',
  kind: 'complaint',
  channel: 'desk',
  category: 'noise',
  region: '440300',
  respondents: [{ type: 'reading-room', name: '三楼阅览室' }],
  allegations: [{ respondent: 1, text: '讲座声音太大' }],
};

/** What a clerk of the library does; `role` and `id` are those of the person. */
class Clerk {
  constructor(
    private readonly api: Api,
    private readonly id: string,
    private readonly role: string,
  ) {}

  async does(path: string, body: object): Promise<{ id: string }> {
    return this.api.record(path, body, { by: 'library', headers: actor('library', this.id, this.role) });
  }

  async isRefused(path: string, body: object): Promise<Problem> {
    const reply = await this.api.post(path, body, { by: 'library', headers: actor('library', this.id, this.role) });
    expect(reply.status).toBe(422);
    return reply.body as Problem;
  }
}

describe('the rules of a library, written by itself as a file', () => {
  let librarian: Clerk;
  let director: Clerk;
  beforeAll(() => {
    librarian = new Clerk(app.api, 'wang', 'handler');
    director = new Clerk(app.api, 'zhao', 'head');
  });

  it('are told to whoever asks', async () =>
    expect(await app.api.read('/api/regimes/library')).toMatchObject([
      { id: 'library', version: 1, names: { zh: '图书馆读者意见', en: 'Readers of a library' } },
    ]));

  it('know their own words only', async () => {
    const refused = await librarian.isRefused('/api/complaints', { ...complaint, channel: 'hotline' });
    expect(refused).toMatchObject({ code: 'not-in-regime' });
    expect(refused.detail).toContain('desk');
    expect(await librarian.isRefused('/api/complaints', { ...complaint, allegations: [] })).toMatchObject({
      code: 'records-missing',
    });
  });

  it('lead a complaint from its receipt to its end', async () => {
    const { id } = await librarian.does('/api/complaints', complaint);
    const on = (path: string): string => `/api/complaints/${id}/${path}`;
    await librarian.does(on('acceptance'), {});
    await librarian.does(on('handler'), { handler: 'wang' });
    const early = await librarian.isRefused(on('closure'), { outcome: 'settled' });
    expect(early).toMatchObject({ code: 'closing-too-early' });
    expect(early.detail).toMatch(/每项投诉的认定.*答复.*联系电话/);
    await librarian.does(on('findings'), {
      allegation: 1,
      finding: 'substantiated',
      responsibility: 'service-shortfall',
      explanation: '未关门',
    });
    // 20 yuan is what a librarian may give; this is more, and the director decides.
    await librarian.does(on('remedies'), {
      type: 'compensation',
      description: '停车费',
      amount: { amount: '20.01', currency: 'CNY' },
    });
    expect(await librarian.isRefused(on('remedies/1/performance'), {})).toMatchObject({ code: 'remedy-not-approved' });
    await director.does(on('remedies/1/approval'), { approved: true });
    await librarian.does(on('remedies/1/performance'), {});
    await librarian.does(on('reply'), { medium: 'in-person', summary: '以后讲座关门' });
    expect(await librarian.isRefused(on('closure'), { outcome: 'settled', resolution: 'refunded' })).toMatchObject({
      code: 'not-in-regime',
    });
    const settled = { outcome: 'settled', resolution: 'door-closed' };
    expect((await librarian.isRefused(on('closure'), settled)).detail).toContain('联系电话');
    await librarian.does(on('closure'), { ...settled, waived: [{ record: 'telephone', reason: '读者不愿留' }] });
    const { items } = (await app.api.read(`/api/complaints?after=${await app.api.head()}&regime=library`)) as {
      items: readonly object[];
    };
    expect(items).toMatchObject([{ id, regime: 'library@1', stage: 'closed', outcome: 'settled' }]);
  });

  it('keep a question where it was received, and let it be closed there', async () => {
    const { id } = await librarian.does('/api/complaints', { ...complaint, kind: 'question' });
    expect(await librarian.isRefused(`/api/complaints/${id}/acceptance`, {})).toMatchObject({
      code: 'stage-not-of-kind',
    });
    await librarian.does(`/api/complaints/${id}/closure`, { outcome: 'explained' });
  });
});

describe('the categories of an archive, whose list was changed with the year 2026', () => {
  let after: string;
  const figures = async (query: string): Promise<FigureTableAnswer> =>
    (await app.api.read(`/api/statistics/figures?figures=received&${query}&after=${after}`)) as FigureTableAnswer;
  const byCategory = async (query: string): Promise<[Record<string, number>, FigureTableAnswer]> => {
    const table = await figures(`regime=archive&period=FY2025&fiscalMonth=7&by=category${query}`);
    const counts = table.groups.map(({ key, readings }): [string, number] => [
      key.category ?? '?',
      readings[0]?.numerator ?? 0,
    ]);
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(table.readings[0]?.numerator);
    return [Object.fromEntries(counts), table];
  };

  beforeAll(async () => {
    const received = async (category: string, day: string): Promise<string> => {
      const body = { ...complaint, regime: 'archive', category, at: `${day}T09:00:00+08:00` };
      return (await app.api.record('/api/complaints', body, { by: 'library' })).id;
    };
    for (const category of ['noise', 'noise', 'heating', 'other']) await received(category, '2025-12-30');
    // Under the new rules its category means what it means there.
    const moved = await received('other', '2025-12-31');
    await received('environment', '2026-01-02');
    await received('lending', '2026-01-02');
    await received('catalogue', '2026-01-05');
    const move = { regime: 'archive', reason: '适用新办法' };
    ({ position: after } = await app.api.record(`/api/complaints/${moved}/regime`, move, { by: 'library' }));
  });

  it('are told as recorded where no list is asked for', async () => {
    const [counts, { taxonomy }] = await byCategory('');
    expect(counts).toEqual({ catalogue: 1, environment: 1, heating: 1, lending: 1, noise: 2, other: 2 });
    expect(taxonomy).toBeNull();
  });

  it('are told in the new list: what was put together together, and what has no counterpart apart', async () => {
    const [counts, { taxonomy, readings }] = await byCategory('&taxonomy=2');
    expect(counts).toEqual({ '': 1, catalogue: 1, environment: 4, lending: 1, other: 1 });
    expect(taxonomy).toEqual({ regime: 'archive', version: 2, unmapped: 1 });
    expect(readings[0]?.taxonomyVersions).toEqual({ archive: 2 });
  });

  it('are told in the old list: nobody knows whether the surroundings were noisy or cold', async () => {
    const [counts, { taxonomy }] = await byCategory('&taxonomy=1');
    expect(counts).toEqual({ '': 3, heating: 1, lending: 1, noise: 2, other: 1 });
    expect(taxonomy).toEqual({ regime: 'archive', version: 1, unmapped: 3 });
  });

  it('select the cases of either list, and those behind them', async () => {
    const asked = 'regime=archive&period=FY2025&fiscalMonth=7&taxonomy=2&category=environment';
    const { readings, taxonomy } = await figures(asked);
    expect([readings[0]?.numerator, taxonomy?.unmapped]).toEqual([4, 1]);
    const path = `/api/statistics/figures/received/cases?${asked}&after=${after}`;
    expect(((await app.api.read(path)) as CasesBehindPage).items).toHaveLength(4);
  });

  it('lead to the cases that have no counterpart, too', async () => {
    const asked = 'regime=archive&period=FY2025&fiscalMonth=7&taxonomy=1&category=';
    expect((await figures(asked)).readings[0]?.numerator).toBe(3);
    const path = `/api/statistics/figures/received/cases?${asked}&after=${after}`;
    expect(((await app.api.read(path)) as CasesBehindPage).items).toHaveLength(3);
  });

  it.each([
    ['taxonomy=2', 'is that of a regime'],
    ['regime=archive&taxonomy=3', 'has no list of categories 3'],
    ['regime=archive&taxonomy=two', 'taxonomy'],
    ['category=Prices', 'or empty for what has none'],
  ])('are not told for %s', async (query, reason) => {
    const { status, text } = await app.api.get(`/api/statistics/figures?figures=received&${query}`);
    expect([status, text]).toEqual([400, expect.stringContaining(reason)]);
  });
});
