import type { RespondentsAnswer, StatisticsAnswer } from '../../../projections/statistics/statistics.answer';
import type { ImportReport } from '../../../src/imports/importer';
import type { Problem } from '../../../src/http/problems/problem';
import { parse } from 'csv-parse/sync';
import type { DatasetList, SnapshotAnswer } from '../../../src/open-data/open-data.answers';
import { caughtUp } from '../../support/application/running/caught-up';
import { cfpbSample, firstComplaints, importCfpb } from '../../support/application/told/cfpb';
import { countOf, countsBy, detailsOf, statistics } from '../../support/application/told/figures';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
});
afterAll(() => app.end());

describe('an installation without complaints', () => {
  it('reports in a dry run what an import would do, and records nothing', async () => {
    const before = await app.api.head();
    const reply = await app.api.postCsv('/api/imports?mapping=cfpb&dryRun=true', firstComplaints(200));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      dryRun: true,
      read: 200,
      imported: 200,
      alreadyThere: 0,
      warned: 1,
      refused: 0,
    });
    expect(await app.api.head()).toBe(before);
    expect(await app.api.read('/api/complaints?total=true')).toEqual({ items: [], total: 0, totalExact: true });
  });

  const lines = firstComplaints(99).split('\n');
  const changed = (line: number, change: (text: string) => string): string =>
    lines.map((text, index) => (index === line - 1 ? change(text) : text)).join('\n');
  const latin1At = (line: number): Buffer => {
    const marked = Buffer.from(changed(line, (text) => text.replace(/,/, '\u0001,')));
    marked[marked.indexOf(1)] = 0xe9;
    return marked;
  };

  it.each<[string, string | Buffer, RegExp]>([
    ['lacks the column Product', changed(1, (text) => text.replace('Product,', '')), /line 1, .*Product/],
    ['has a column nobody knows', changed(1, (text) => text.replace(/\r?$/, ',Mood')), /line 1, .*Mood/],
    ['has a field too many in line 58', changed(58, (text) => `${text.trimEnd()},more`), /line 58, .*15 field/],
    ['opens a quote in line 31 and never closes it', changed(31, (text) => `"${text}`), /line 31, .*quote/],
    ['has a byte of Latin-1 in line 77', latin1At(77), /line 77, .*UTF-8/],
    ['is no text at all', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]), /line 1, .*UTF-8/],
    ['is empty', '', /line 1, /],
  ])('refuses a file that %s, naming the line, and records nothing', async (_what, file, line) => {
    const before = await app.api.head();
    const reply = await app.api.postCsv('/api/imports?mapping=cfpb', file, { 'accept-language': 'en' });
    const { code, detail } = reply.body as Problem;
    expect([reply.status, code]).toEqual([422, 'unreadable-file']);
    expect(detail).toMatch(line);
    expect(await app.api.head()).toBe(before);
  });
});

describe('3,186 real complaints, imported over HTTP', () => {
  let report: ImportReport;
  let after: string;
  let all: StatisticsAnswer;

  beforeAll(async () => {
    report = await importCfpb(app.api, cfpbSample());
    after = await caughtUp(app.api);
    all = await statistics(app.api, `regime=cfpb&after=${after}`);
  });
  const by = (dimension: string, figure: string): Promise<Record<string, number>> =>
    statistics(app.api, `regime=cfpb&by=${dimension}`).then((answer) => countsBy(answer, figure));

  it('reports every line, and warns of the six that were sent before they were received', () => {
    expect(report).toMatchObject({ read: 3186, imported: 3186, alreadyThere: 0, warned: 6, refused: 0, refusals: [] });
    expect(report.warnings.map(({ line }) => line)).toEqual([126, 215, 225, 277, 278, 322]);
  });

  it('tells of the import again by its id', async () => {
    const { dryRun, ...told } = report;
    expect(dryRun).toBe(false);
    expect(await app.api.read(`/api/imports/${report.id}`)).toMatchObject({ ...told, finished: true, records: 3186 });
  });

  it('counts them as another program counts the lines of the file', async () => {
    expect(countOf(all.figures, 'received')).toBe(3186);
    expect(await by('channel', 'received')).toEqual({
      web: 2233,
      referral: 533,
      phone: 200,
      'postal-mail': 168,
      fax: 52,
    });
    expect(await by('year', 'received')).toEqual({ 2013: 350, 2016: 2814, 2017: 22 });
  });

  it('are published as open data by quarter, as the lines of the file add up', async () => {
    await app.api.record('/api/open-data', { regime: 'cfpb' }, { by: '*' });
    const { items } = (await app.api.read('/api/public/open-data')) as DatasetList;
    const [release] = ((await app.api.read(items[0]?.snapshots[0]?.json ?? '')) as SnapshotAnswer).releases;
    const filled = (release?.periods ?? []).filter(({ received }) => received !== 0);
    // grep -c on the days of the file: 6/2013 has four, which are in the second quarter alone, the third has 343 …
    expect(filled.map(({ period, received }) => [period, received])).toEqual([
      ['2013-Q2', null],
      ['2013-Q3', 343],
      ['2013-Q4', null],
      ['2016-Q1', 2783],
      ['2016-Q3', null],
      ['2016-Q4', 30],
      ['2017-Q1', 22],
    ]);
    const lines = parse<Record<string, string>>(cfpbSample(), { columns: true });
    const quarter = lines.filter((line) => /^[12]\/\d+\/2016$/.test(line['Date received'] ?? ''));
    const [table] = filled.find(({ period }) => period === '2016-Q1')?.tables ?? [];
    const byHand = (product: string, channel: string): number =>
      quarter.filter((line) => line.Product === product && line['Submitted via'] === channel).length;
    const told = (row: string, column: string) =>
      table?.counts[table.rows.indexOf(row)]?.[table.columns.indexOf(column)] ?? null;
    for (const [code, product] of [
      ['mortgage', 'Mortgage'],
      ['credit-card', 'Credit card'],
      ['prepaid-card', 'Prepaid card'],
    ] as const)
      for (const [channel, via] of [
        ['web', 'Web'],
        ['phone', 'Phone'],
        ['fax', 'Fax'],
      ] as const) {
        const [count, counted] = [told(code, channel), byHand(product, via)];
        expect([code, channel, count ?? counted]).toEqual([code, channel, counted]);
        if (counted > 0 && counted < 5) expect([code, channel, count]).toEqual([code, channel, null]);
      }
    expect(told('mortgage', 'web')).toBe(byHand('Mortgage', 'Web'));
  });

  it('counts how they were closed, three of them not yet', () => {
    expect(detailsOf(all.figures, 'closed')).toEqual({
      explanation: 2489,
      'non-monetary-relief': 384,
      'monetary-relief': 216,
      closed: 68,
      'untimely-response': 26,
    });
    expect(countOf(all.figures, 'received') - countOf(all.figures, 'closed')).toBe(3);
  });

  it('counts 93 answers that were not timely', () => {
    expect(countOf(all.figures, 'answeredLate')).toBe(93);
  });

  it('counts 595 disputed and 2,534 not disputed, and takes the silence of 57 for no verdict', () => {
    expect(detailsOf(all.figures, 'feedback')).toEqual({ dissatisfied: 595, 'basically-satisfied': 2534 });
    expect(countOf(all.figures, 'received') - countOf(all.figures, 'feedback')).toBe(57);
  });

  it('knows 491 companies, the most complained of first, and 11 products', async () => {
    const companies = (await app.api.read('/api/statistics/respondents?regime=cfpb&limit=2')) as RespondentsAnswer;
    expect(companies.total).toBe(491);
    expect(companies.items).toEqual([
      { name: 'Equifax', type: 'company', received: 228 },
      { name: 'Wells Fargo & Company', type: 'company', received: 220 },
    ]);
    expect(await by('category', 'received')).toEqual({
      mortgage: 921,
      'credit-reporting': 638,
      'debt-collection': 625,
      'bank-account-or-service': 383,
      'credit-card': 339,
      'consumer-loan': 159,
      'student-loan': 44,
      'payday-loan': 28,
      'money-transfers': 27,
      'prepaid-card': 18,
      'other-financial-service': 4,
    });
  });

  it('finds nothing new in the same file again: every figure stays as it is', async () => {
    const again = await importCfpb(app.api, cfpbSample());
    expect(again).toMatchObject({ read: 3186, imported: 0, alreadyThere: 3186, warned: 6, refused: 0 });
    const { figures } = await statistics(app.api, `regime=cfpb&after=${await caughtUp(app.api)}`);
    expect(figures).toEqual(all.figures);
  });
});
