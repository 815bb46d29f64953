import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectionList } from '../../../projections/projections.controller';
import type { ToldFinding } from '../../../src/reports/linter/lint';
import { officeText } from '../../../src/reports/linter/texts/office-text';
import type { Api } from '../../support/application/api';
import { DataFolder } from '../../support/application/running/embedded';
import { countOf, statistics } from '../../support/application/told/figures';
import { recordedFacts } from '../../support/application/told/recorded-facts';
import { beginRebuild, rebuilt } from '../../support/application/running/rebuilding';
import { dump, holdReading, vandalise } from '../../support/application/read-tables';
import { tell, YEAR_2010 } from '../../support/application/told/telling';
import { giveEveryCommand } from '../../support/open-api/one-of-everything';

let folder: DataFolder;
let api: Api;
beforeAll(async () => {
  folder = await DataFolder.started();
  ({ api } = await folder.serve());
  await tell(api, YEAR_2010);
  await giveEveryCommand(api);
  await api.read(`/api/spot-checks/trail?after=${await api.head()}`);
});
afterAll(() => folder.remove());

const MODELS = [
  'business-volumes',
  'case-access',
  'case-facts',
  'case-history',
  'case-list',
  'case-records',
  'case-search',
  'case-signals',
  'deadlines',
  'documents',
  'guidance',
  'outlet-classes',
  'penalties',
  'public-cases',
  'rectifications',
  'reports',
  'scorecards',
  'seal-uses',
  'spot-check-rounds',
  'spot-check-trail',
  'transfers',
  'undertakings',
  'unit-parents',
  'units',
];

describe('the command line beside a serving program', () => {
  it('finds what was spoilt, rebuilds it, and finds nothing more', async () => {
    const url = await folder.databaseUrl();
    const verify = await folder.finish('projections', 'verify', '--json');
    expect([verify.code, verdicts(verify.output)]).toEqual([0, MODELS.map((name) => [name, 'equal'])]);
    const before = await dump(url);

    await vandalise(url);
    const [spoilt, one] = await Promise.all([
      folder.finish('projections', 'verify', '--json'),
      folder.finish('projections', 'list', '--json'),
    ]);
    expect([spoilt.code, verdicts(spoilt.output)]).toEqual([1, MODELS.map((name) => [name, 'different'])]);
    expect([one.code, namesIn(one.output)]).toEqual([0, MODELS]);

    const rebuild = await folder.finish('projections', 'rebuild', '--reason', 'somebody spoilt them');
    expect([rebuild.code, rebuild.output.map((line) => line.split(' ')[0]).sort()]).toEqual([0, MODELS]);
    expect(await dump(url)).toEqual(before);
    const { items } = (await api.read('/api/projections')) as ProjectionList;
    expect(new Set(items.map(({ rebuild: newest }) => newest?.why))).toEqual(new Set(['somebody spoilt them']));

    const back = await folder.finish('projections', 'restore-previous', 'units', '--json');
    expect([back.code, namesIn(back.output)]).toEqual([0, ['units']]);
    const wrong = await folder.finish('projections', 'verify', 'units', '--json');
    expect([wrong.code, verdicts(wrong.output)]).toEqual([1, [['units', 'different']]]);
    expect((await folder.finish('projections', 'restore-previous', 'units')).code).toBe(0);

    const facts = (await recordedFacts(url)).filter(({ stream }) => stream === 'projection-units');
    expect(facts.map(({ type, data }) => [type, (JSON.parse(data) as { why?: string }).why])).toEqual([
      ['RebuildStarted', 'somebody spoilt them'],
      ['RebuildFinished', undefined],
      ['PreviousGenerationRestored', 'asked for on the command line'],
      ['PreviousGenerationRestored', 'asked for on the command line'],
    ]);

    const again = await folder.finish('projections', 'verify', 'case-list', 'transfers', 'units');
    expect(again.code).toBe(0);
    expect(again.output.map((line) => line.split(/ +/).slice(0, 2))).toEqual([
      ['case-list', 'equal'],
      ['transfers', 'equal'],
      ['units', 'equal'],
    ]);
  });
  it('cancels a rebuild that another process is at', async () => {
    const reader = await holdReading(await folder.databaseUrl(), 'units');
    try {
      await beginRebuild(api, 'units');
      const cancelled = await folder.finish('projections', 'cancel-rebuild', 'units', '--reason', 'not now', '--json');
      expect([cancelled.code, cancelled.output]).toEqual([0, ['{"names":["units"]}']]);
      expect((await rebuilt(api)).units).toBeUndefined();
    } finally {
      await reader.release();
    }
    const none = await folder.finish('projections', 'cancel-rebuild', 'units');
    expect(none.code).toBe(1);
    expect(none.errors.join('')).toContain('No rebuild of units is under way');
  });

  it('leaves the program serving, and its read models live', async () => {
    const { figures } = await statistics(api, 'regime=tourism&from=2010-01-01&to=2011-01-01');
    expect([countOf(figures, 'received'), countOf(figures, 'valid')]).toEqual([12, 5]);
    const unit = { code: 'lechang', name: '乐昌市旅游质监所', level: 'county', parent: 'shaoguan' };
    const { position } = await api.record('/api/units', unit);
    expect(await api.read(`/api/units/lechang?after=${position}`)).toMatchObject(unit);
  });

  it('knows no other read models', async () => {
    const { code, errors } = await folder.finish('projections', 'rebuild', 'weather');
    expect([code, errors]).toEqual([1, ['there is no read model weather']]);
  });
});

describe('casetrail report beside it', () => {
  let file: string;
  beforeAll(async () => {
    file = join(folder.dataDir, '..', 'summary.docx');
    const year = ['--regime', 'tourism', '--from', '2010-01-01', '--to', '2011-01-01'];
    const { code, output, errors } = await folder.finish('report', ...year, '--out', file);
    expect([code, output, errors]).toEqual([0, [], [expect.stringContaining(`${file}: as of position pg-`)]]);
  });

  it('writes the golden figures of the year that the demo tells (篇二)', async () => {
    const { text } = officeText(await readFile(file));
    expect(text).toContain('接收投诉12件，受理5件，办结12件。有效投诉5件（行政处罚2件），无效投诉7件。');
    expect(text).toContain('罚款合计人民币24,000.00元，没收款合计人民币1,293.20元，罚没款共计人民币25,293.20元');
    // Those of the agency, and what the source’s own summary leaves out.
    expect(text).toContain('25,203.20 + 90.00 = 25,293.20');
    for (const amount of ['455.60', '467.60', '140.00']) expect(text).toContain(`人民币${amount}元`);
  });

  it('passes the linter, which has one note: case 5 has a confiscation and no fine', async () => {
    const { code, output } = await folder.finish('lint', file, '--json');
    const { findings, ...counts } = JSON.parse(output.join('')) as { readonly findings: readonly ToldFinding[] };
    expect([code, counts]).toEqual([0, { file, errors: 0, warnings: 0, notes: 1 }]);
    expect(findings).toMatchObject([{ rule: 'statutory-fines', weight: 'note' }]);
    expect(findings[0]?.message.zh).toContain('导游人员管理条例 第十八条');
  });
});

interface Verified {
  readonly items: readonly { readonly name: string; readonly differences: readonly unknown[] }[];
}

const verdicts = (output: readonly string[]): [string, string][] =>
  (JSON.parse(output.join('')) as Verified).items
    .map(({ name, differences }): [string, string] => [name, differences.length === 0 ? 'equal' : 'different'])
    .sort();

const namesIn = (output: readonly string[]): string[] =>
  (JSON.parse(output.join('')) as Verified).items.map(({ name }) => name).sort();
