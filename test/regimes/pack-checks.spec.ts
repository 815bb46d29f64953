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

/** The line of the file on which the text stands first. */
const lineOf = (piece: string, text: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;

const STAGES = '[received, accepted, in-transit, declined, closed]';
const KIND = `  - { id: complaint, zh: 投诉, en: complaint, stages: ${STAGES}, closing: [reply] }\n`;
/** A kind that is answered at once: it is never accepted, and is closed where it was received. */
const CONSULTATION = '  - { id: consultation, zh: 咨询, en: consultation, stages: [received, closed], closing: [] }\n';

describe('a rule pack of the right shape', () => {
  it('that is sound has no fault', () => {
    expect(faultsOf(PACK)).toEqual([]);
    expect(faultsOf(packWith(KIND, KIND + CONSULTATION))).toEqual([]);
    expect(faultsOf(PACK.replace(/scorecard:\n(  - .*\n)+/, 'scorecard: []\n'))).toEqual([]);
  });

  it.each([
    [
      'a term twice',
      '  - { id: goods, zh: 商品, en: goods }',
      '  - { id: goods, zh: 商品, en: goods }\n  - { id: goods, zh: 货物, en: wares }',
      'id: goods, zh: 货物',
      'categories.1 “goods” is in this list already',
    ],
    [
      'a limit twice',
      'records:',
      '  - { id: accept, zh: 受理, en: acceptance, kinds: [complaint], from: receipt, until: decision, length: 5, unit: hours, article: 一, pausedBy: [], verified: true }\nrecords:',
      'length: 5',
      'limits.1 “accept” is in this list already',
    ],
    [
      'a kind twice in a limit',
      '    kinds: [complaint]\n',
      '    kinds: [complaint, complaint]\n',
      'kinds: [complaint, complaint]',
      'limits.0.kinds.1 “complaint” is in this list already',
    ],
    [
      'a figure scored twice',
      'kpi: satisfaction, weight: 40',
      'kpi: on-time-closing, weight: 40',
      'kpi: on-time-closing, weight: 40',
      'scorecard.1 “on-time-closing” is in this list already',
    ],
    [
      'a document with two templates',
      'documents:\n',
      'documents:\n  - { document: transfer-notice, version: 2, title: 转办函, mark: 市转 }\n',
      'document: transfer-notice, version: 1',
      'documents.1 “transfer-notice” is in this list already',
    ],
    [
      'a role with two authorities',
      "  - { role: handler, remedyUpTo: '500.00' }",
      "  - { role: handler, remedyUpTo: '500.00' }\n  - { role: handler }",
      '{ role: handler }',
      'authority.1 “handler” is in this list already',
    ],
    ['words of blanks', 'zh: 受理期限', "zh: '  '", "'  '", 'limits.0.zh has no words'],
    ['a document without words', 'title: 转办通知书', "title: ' '", "' '", 'documents.0.title has no words'],
    [
      'a limit for an unknown kind',
      '    kinds: [complaint]\n',
      '    kinds: [report]\n',
      'kinds: [report]',
      'limits.0.kinds.0 “report” is not among the kinds',
    ],
    [
      'a record for an unknown kind',
      'field: subject.item, kinds: [complaint]',
      'field: subject.item, kinds: [complaint, report]',
      'kinds: [complaint, report]',
      'records.0.kinds.1 “report” is not among the kinds',
    ],
    [
      'a fine for an unknown respondent',
      'respondentTypes: [shop]',
      'respondentTypes: [shop, bank]',
      'respondentTypes: [shop, bank]',
      'fines.0.respondentTypes.1 “bank” is not among the respondentTypes',
    ],
    [
      'a score by a figure that is not told',
      'kpis: [received, on-time-closing, satisfaction]',
      'kpis: [received, on-time-closing]',
      'kpi: satisfaction',
      'scorecard.1.kpi “satisfaction” is not among the kpis',
    ],
    [
      'a minimum above the maximum',
      "minimum: '0.00'",
      "minimum: '500000.01'",
      "'500000.01'",
      'fines.0.minimum 500000.01 is more than the maximum 500000.00',
    ],
    [
      'an end before its beginning',
      'until: 2025-12-31',
      'until: 2019-12-31',
      '2019-12-31',
      'inForce.until 2019-12-31 is before 2020-01-01',
    ],
    [
      'nothing kept of ordinary cases',
      'years: 3, important: false',
      'years: 3, important: true',
      'id: ordinary',
      'retention has no class for cases that are not important',
    ],
    [
      'weights that do not sum to 100',
      'weight: 60',
      'weight: 59',
      'kpi: on-time-closing, weight: 59',
      'scorecard the weights sum to 99 and not to 100',
    ],
  ])('with %s names file, line, key and reason', (_what, piece, replacement, place, fault) => {
    const text = packWith(piece, replacement);
    expect(faultsOf(text)).toEqual([`market.yaml:${lineOf(place, text)}: ${fault}`]);
  });

  it.each(['fines', 'confiscations'])('that scores units by %s is faulty (行政处罚法 74)', (kpi) => {
    const text = packWith('kpi: satisfaction', `kpi: ${kpi}`).replace('kpis: [', `kpis: [${kpi}, `);
    expect(faultsOf(text)).toEqual([
      `market.yaml:${lineOf(`kpi: ${kpi}`, text)}: scorecard.1.kpi “${kpi}” must not be scored (行政处罚法 第七十四条)`,
    ]);
  });

  it.each([
    [
      'that does not begin with its receipt',
      '[accepted, closed]',
      ['kinds.0.stages must have “received”: every case begins there'],
    ],
    [
      'with a stage that nothing leads to',
      '[received, in-transit, accepted, declined, closed]',
      ['kinds.0.stages.3 no act leads a case of this kind to “declined”'],
    ],
    ['that is never closed', '[received, accepted]', ['kinds.0.stages a case of this kind can never be closed']],
  ])('with a kind %s is faulty', (_what, stages, reasons) => {
    const text = packWith(STAGES, stages)
      .replace('closing: [reply]', 'closing: []')
      .replace(/declineGrounds:\n.*\n/, 'declineGrounds: []\n')
      .replace(/limits:\n(  .*\n)+/, 'limits: []\n');
    expect(faultsOf(text)).toEqual(reasons.map((reason) => `market.yaml:12: ${reason}`));
  });

  it.each([
    [
      'what it cannot have',
      'closing: []',
      'closing: [finding]',
      'kinds.1.closing.0 “finding” cannot happen to a case of this kind: it can never be closed',
    ],
    [
      'feedback, asked only of cases that are closed',
      'closing: []',
      'closing: [feedback-asked]',
      'kinds.1.closing.0 “feedback-asked” cannot happen to a case of this kind: it can never be closed',
    ],
  ])('with a kind that must have %s before it is closed is faulty', (_what, piece, replacement, fault) => {
    const text = packWith(KIND, KIND + CONSULTATION.replace(piece, replacement));
    expect(faultsOf(text)).toEqual([`market.yaml:13: ${fault}`]);
  });

  it('that wants replies approved by nobody is faulty', () => {
    expect(faultsOf(packWith('closing: [reply]', 'closing: [reply-approved]'))).toEqual([
      'market.yaml:12: kinds.0.closing.0 reply.approvedBy names nobody who approves: a case of this kind can never be closed',
    ]);
    const approved = packWith('closing: [reply]', 'closing: [reply-approved]').replace(
      'approvedBy: []',
      'approvedBy: [head]',
    );
    expect(faultsOf(approved)).toEqual([]);
  });

  it.each([
    ['start', 'from: receipt', 'from: acceptance', 'from', 'acceptance'],
    ['end', 'until: decision', 'until: reply', 'until', 'reply'],
  ])('with a limit whose %s cannot happen to its kind is faulty', (_what, piece, replacement, key, word) => {
    const text = packWith(KIND, KIND + CONSULTATION)
      .replace('    kinds: [complaint]\n', '    kinds: [complaint, consultation]\n')
      .replace('until: decision', 'until: closing')
      .replace(piece === 'from: receipt' ? piece : 'until: closing', replacement);
    expect(faultsOf(text)).toEqual([
      `market.yaml:${lineOf(replacement, text)}: limits.0.${key} “${word}” cannot happen to a case of the kind “consultation”`,
    ]);
  });

  it.each(['answer', 'suggestion-decision'])(
    'with a limit until the %s of a kind that ends otherwise is faulty',
    (end) => {
      const text = packWith('until: decision', `until: ${end}`);
      expect(faultsOf(text)).toEqual([
        `market.yaml:${lineOf(`until: ${end}`, text)}: limits.0.until “${end}” cannot happen to a case of the kind “complaint”`,
      ]);
      expect(faultsOf(text.replace('closing: [reply]', `closing: [reply, ${end}]`))).toEqual([]);
    },
  );

  it('with a record that is asked for at a step which its kind never takes is faulty', () => {
    const text = packWith(KIND, KIND + CONSULTATION).replace(
      'step: receipt, field: subject.item, kinds: [complaint]',
      'step: acceptance, field: subject.item, kinds: [consultation]',
    );
    expect(faultsOf(text)).toEqual([
      `market.yaml:${lineOf('step: acceptance', text)}: records.0.step “acceptance” cannot happen to a case of the kind “consultation”`,
    ]);
  });
});
