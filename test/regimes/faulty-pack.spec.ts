import { FaultyRegime, parseRegime } from '../../src/regimes/loading/pack-file';
import { PACK, packWith } from './pack-text';

function faultsOf(text: string): readonly string[] {
  try {
    parseRegime('market.yaml', text);
    return [];
  } catch (error) {
    if (error instanceof FaultyRegime) return error.faults;
    throw error;
  }
}

describe('a rule pack', () => {
  it('without a fault is taken as it is written', () => {
    expect(parseRegime('market.yaml', PACK)).toEqual({
      id: 'market',
      version: 1,
      names: { zh: '市场监管', en: 'Market regulation' },
      source: '篇六',
      inForce: { from: '2020-01-01', until: '2025-12-31' },
      nationalCurrency: 'CNY',
      confiscationRoundedTo: '0.01',
      signatureOnSite: true,
      kinds: [
        {
          id: 'complaint',
          zh: '投诉',
          en: 'complaint',
          stages: ['received', 'accepted', 'in-transit', 'declined', 'closed'],
          closing: ['reply'],
        },
      ],
      channels: [{ id: 'visit', zh: '来访', en: 'visit' }],
      categories: [
        { id: 'goods', zh: '商品', en: 'goods' },
        { id: 'service', zh: '服务', en: 'service' },
      ],
      respondentTypes: [{ id: 'shop', zh: '商家', en: 'shop' }],
      declineGrounds: [{ id: 'barred', zh: '超过三年', en: 'more than three years', namesCompetentBody: false }],
      fines: [
        {
          id: 'article-55',
          zh: '第五十五条',
          en: 'article 55',
          respondentTypes: ['shop'],
          minimum: '0.00',
          maximum: '500000.00',
        },
      ],
      resolutions: [],
      taxonomyVersion: 1,
      hotlines: ['12315'],
      confidential: false,
      firstResponsible: false,
      handOversBeforeSuperior: 2,
      limits: [
        {
          id: 'accept',
          zh: '受理期限',
          en: 'acceptance',
          kinds: ['complaint'],
          from: 'receipt',
          until: 'decision',
          length: 7,
          unit: 'working-days',
          article: '第十四条',
          pausedBy: [],
          verified: true,
        },
      ],
      records: [
        {
          id: 'item',
          zh: '商品名称',
          en: 'name of the goods',
          step: 'receipt',
          field: 'subject.item',
          kinds: ['complaint'],
          refused: true,
        },
      ],
      authority: [{ role: 'handler', remedyUpTo: '500.00' }],
      reply: { written: false, approvedBy: [], completionReport: false },
      retention: [{ id: 'ordinary', zh: '一般', en: 'ordinary', years: 3, important: false }],
      spotChecks: {
        share: '0.05',
        least: 1,
        strata: ['unit'],
        checklist: [{ id: 'on-time', zh: '按期办理', en: 'handled in time' }],
        by: ['supervisor'],
      },
      scorecard: [
        { kpi: 'on-time-closing', weight: 60, higherIsBetter: true },
        { kpi: 'satisfaction', weight: 40, higherIsBetter: true },
      ],
      kpis: ['received', 'on-time-closing', 'satisfaction'],
      documents: [{ document: 'transfer-notice', version: 1, title: '转办通知书', mark: '市投转' }],
    });
  });

  it.each([
    ['an unknown key', 'source: 篇六', 'source: 篇六\nweather: fine', ['market.yaml:5: weather is not a known field']],
    [
      'an unknown key deep inside',
      '    en: service',
      '    en: service\n    colour: red',
      ['market.yaml:20: categories.1.colour is not a known field'],
    ],
    ['a missing key', 'nationalCurrency: CNY\n', '', ['market.yaml:1: nationalCurrency is missing']],
    ['a missing key in a group', ', en: Market regulation', '', ['market.yaml:3: names.en is missing']],
    ['a missing key in a list', '    zh: 服务\n', '', ['market.yaml:17: categories.1.zh is missing']],
    ['a wrong type', 'version: 1', 'version: one', ['market.yaml:2: version must be a whole number']],
    [
      'a wrong type in a list',
      'namesCompetentBody: false',
      'namesCompetentBody: maybe',
      ['market.yaml:23: declineGrounds.0.namesCompetentBody must be true or false'],
    ],
    [
      'a wrong member of a list in a list',
      '[shop]',
      '[7]',
      ['market.yaml:28: fines.0.respondentTypes each must be text'],
    ],
    ['text instead of a list', 'resolutions: []', 'resolutions: none', ['market.yaml:31: resolutions must be a list']],
    [
      'an empty list',
      '  - { id: visit, zh: 来访, en: visit }',
      '  []',
      ['market.yaml:14: channels must have at least 1 member(s)'],
    ],
    [
      'a day that does not exist',
      '2025-12-31',
      '2025-02-29',
      ['market.yaml:7: inForce.until must be a day that exists, as 2026-11-23'],
    ],
    [
      'a number instead of an amount',
      "'0.01'",
      '0.01',
      ['market.yaml:9: confiscationRoundedTo must be an amount such as "0.1"'],
    ],
    [
      'an amount with a comma',
      "'500000.00'",
      "'500,000.00'",
      ['market.yaml:30: fines.0.maximum must be an amount such as "1000.00"'],
    ],
  ])('with %s names file, line, key and reason', (_what, piece, replacement, faults) => {
    expect(faultsOf(packWith(piece, replacement))).toEqual(faults);
  });

  it.each(["'0'", "'0.00'"])('that rounds to multiples of nothing (%s) is faulty', (unit) => {
    const faults = faultsOf(packWith("'0.01'", unit));
    expect(faults.map((fault) => fault.slice(0, 36))).toEqual(['market.yaml:9: confiscationRoundedTo']);
  });

  it('with several faults names every one', () => {
    const text = packWith('version: 1', 'version: 0')
      .replace('    en: service\n', '')
      .replace('visit }', 'visit, x: 1 }');
    expect(faultsOf(text)).toEqual(
      expect.arrayContaining([
        'market.yaml:2: version must be at least 1',
        'market.yaml:14: channels.0.x is not a known field',
        'market.yaml:17: categories.1.en is missing',
      ]),
    );
    expect(faultsOf(text)).toHaveLength(3);
  });

  it.each([
    ['a key given twice', 'version: 1', 'version: 1\nversion: 2', 3],
    ['a key given twice in a list', '    zh: 服务', '    zh: 服务\n    zh: 劳务', 19],
    ['a bracket left open', 'respondentTypes: [shop]', 'respondentTypes: [shop', 29],
    ['a tab for an indentation', '    zh: 服务', '\tzh: 服务', 18],
    ['two documents', 'resolutions: []', 'resolutions: []\n---\nid: other', 32],
  ])('that is not YAML for %s names file and line', (_what, piece, replacement, line) => {
    const [first = ''] = faultsOf(packWith(piece, replacement));
    expect(first).toMatch(new RegExp(`^market\\.yaml:${line}: \\S`));
    expect(first).not.toContain('\n');
  });

  it.each([
    ['nothing', ''],
    ['only a comment', '# 篇六\n'],
    ['a list', '- id: market\n'],
    ['a text', 'market\n'],
  ])('that holds %s is faulty, and the file is named', (_what, text) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^market\.yaml:1: /);
    expect(faults[0]).not.toContain('undefined');
  });
});
