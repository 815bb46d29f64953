import { FaultyRegime, parseRegime } from '../../src/regimes/loading/pack-file';
import { PACK } from './pack-text';

const TABLES = `    - { id: matters, zh: 事项, en: matters, rows: category, figures: [valid, invalid] }
    - { id: ways, zh: 渠道, en: ways, rows: channel, columns: respondentType }
`;
const OPEN = `openData:
  since: 2020-04-01
  every: quarter
  monthsLater: 3
  tables:
${TABLES}`;

function faultsOf(openData: string): readonly string[] {
  try {
    parseRegime('market.yaml', PACK + openData);
    return [];
  } catch (error) {
    if (error instanceof FaultyRegime) return error.faults.map((fault) => fault.replace(/^market\.yaml:\d+: /, ''));
    throw error;
  }
}

const changed = (piece: string, replacement: string): readonly string[] => {
  if (!OPEN.includes(piece)) throw new Error(`there is no “${piece}”`);
  return faultsOf(OPEN.replace(piece, replacement));
};

describe('the open data of a rule pack', () => {
  it('may be left out, and then there are none', () => {
    expect(faultsOf('')).toEqual([]);
    expect(parseRegime('market.yaml', PACK).openData).toBeUndefined();
  });

  it('are tables of cases received', () => {
    expect(faultsOf(OPEN)).toEqual([]);
    expect(parseRegime('market.yaml', PACK + OPEN).openData?.tables.map(({ rows }) => rows)).toEqual([
      'category',
      'channel',
    ]);
  });

  it.each([
    ['since: 2020-04-01', 'since: 2020-05-01', 'openData.since 2020-05-01 is not the first day of a quarter'],
    ['every: quarter', 'every: year', 'openData.since 2020-04-01 is not the first day of a year'],
    ['every: quarter', 'every: day', 'openData.every must be one of month, quarter, year'],
    ['monthsLater: 3', 'monthsLater: 25', 'openData.monthsLater must be at most 24'],
    [
      'figures: [valid, invalid]',
      'figures: [valid, closed]',
      'openData.tables.0.figures valid, closed do not divide the cases: some count in several',
    ],
    [
      'columns: respondentType',
      'columns: respondentType, figures: [closed]',
      'openData.tables.1 has both columns and figures: name one of them',
    ],
    ['columns: respondentType', 'columns: category', 'openData.tables.1 “category” stands in another place already'],
    ['columns: respondentType', 'columns: channel', 'openData.tables.1 “channel” stands in another place already'],
    [
      'columns: respondentType',
      'figures: [invalid]',
      'openData.tables.1 “valid or invalid” stands in another place already',
    ],
    ['id: ways', 'id: matters', 'openData.tables.1 “matters” is in this list already'],
  ])('with “%s” changed into “%s” are faulty', (piece, replacement, fault) => {
    expect(changed(piece, replacement)).toEqual([fault]);
  });

  it.each(['respondentName', 'complainant', 'text'])('cannot be told by %s', (dimension) => {
    expect(changed('rows: channel', `rows: ${dimension}`)).toEqual([
      'openData.tables.1.rows must be one of category, channel, kind, respondentType, unit, region',
    ]);
  });
});
