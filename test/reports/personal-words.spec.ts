import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportData } from '../../src/reports/content/report-data';
import { personalPlaces } from '../../src/reports/publishing/personal-words.rules';
import { writeReport } from '../../src/reports/writing/write-report';
import { wordsOf } from '../../src/reports/writing/report';

const sample = JSON.parse(readFileSync(join(__dirname, '../golden/ReportPublished.v1.json'), 'utf8')) as {
  readonly data: { readonly content: ReportData };
};
const saying = (text: string): ReportData => ({
  ...sample.data.content,
  texts: [{ part: 'measures', language: 'zh', text }],
});

describe('personal data in a report', () => {
  it.each([
    ['回访了王小红女士。', ['王小红']],
    ['来电号码13800138000。', []],
    ['身份证号440200199001011234。', []],
    ['请写信至 somebody@example.org。', []],
  ])('is told by its place: %s', (text, complainants) => {
    expect(personalPlaces(saying(text), complainants)).toEqual(['measures (zh)']);
  });

  it.each([
    ['回访了刘某。', ['刘某']],
    ['拨打12331，编号韶旅罚〔2010〕2号，罚没25293.20元。', ['王小红']],
    ['王先生表示满意。', ['王']],
  ])('is not: %s', (text, complainants) => {
    expect(personalPlaces(saying(text), complainants)).toEqual([]);
  });
});

describe('a quarterly analysis (篇八)', () => {
  const content: ReportData = {
    ...saying('加强培训。'),
    kind: 'quarterly-analysis',
    figures: [
      'received',
      'received-persons',
      'accepted',
      'declined',
      'closed',
      'valid',
      'invalid',
      'penalised',
      'fines',
      'confiscations',
      'refunds',
    ].map((id) => ({
      ...{ key: id, definition: { id, version: 1 }, basis: 'cohort', numerator: 0, denominator: null },
      ...{ value: '0', printed: '0', amounts: [], n: null, interval: null },
    })),
    words: {
      ...sample.data.content.words,
      categories: [{ code: 'transport', names: { zh: '交通', en: 'transport' } }],
    },
    promises: [
      {
        caseId: 'a',
        caseNumber: 'shaoguan-2010-00002',
        remedy: 1,
        description: '下次免门票',
        promisedOn: '2010-04-01',
      },
    ],
    repeated: [{ caseId: 'b', caseNumber: 'shaoguan-2010-00007', earlier: 'shaoguan-2010-00003' }],
    worsened: {
      before: { from: '2009-10-01', to: '2010-01-01' },
      ...{ comparisons: 3, level: '0.05' },
      found: [
        {
          ...{ measure: 'received', dimension: 'category', code: 'transport' },
          ...{ now: { k: 40, n: 90 }, before: { k: 10, n: 92 }, chance: '<0.0001', adjusted: '<0.0001' },
        },
      ],
    },
  };
  const lines = (language: 'zh' | 'en'): readonly string[] =>
    writeReport(content, { language, names: 'hidden' }).blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [wordsOf(block.runs)],
    );

  it('tells typical cases, weak links, repeated complaints and open promises', () => {
    expect(lines('zh')).toEqual(
      expect.arrayContaining([
        '二、典型案例',
        '三、薄弱环节',
        '交通：接收量上升，本期40，上期10（校正后概率<0.0001）。',
        '四、重复投诉',
        'shaoguan-2010-00007：与shaoguan-2010-00003为同一人同一事项。',
        '五、尚未落实的承诺',
        'shaoguan-2010-00002：2010年4月1日承诺“下次免门票”，尚未记录落实。',
        '六、措施',
        '加强培训。',
      ]),
    );
  });

  it('tells the same in English, without the words that were written in Chinese', () => {
    expect(lines('en')).toEqual(
      expect.arrayContaining([
        'transport: more complaints, now 40, before 10 (corrected chance <0.0001).',
        'shaoguan-2010-00007: same person and matter as shaoguan-2010-00003.',
      ]),
    );
    expect(lines('en').join()).not.toContain('加强培训');
  });
});
