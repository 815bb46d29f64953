import type { Regime } from '../../../src/regimes/regime';
import type { RecordField, RecordStep } from '../../../src/regimes/parts/requirements';
import { caseOf, given, type PastFact } from '../../support/given';
import { accept, close, decline, receive, recordFinding, reply, supplement, withdraw } from '../words/acts';
import {
  accepted,
  apologised,
  assigned,
  calledBack,
  classified,
  closed,
  contacted,
  corrected,
  declined,
  evidenceAdded,
  found,
  handedOverInPerson,
  handlerReplaced,
  performed,
  proposed,
  qualityReviewed,
  received,
  reopened,
  replied,
  supplemented,
} from '../words/facts';

/** What is filled by the least that a complaint must have: its respondents, and no signature is due. */
const least = received({ respondents: [{ type: 'guide', name: '谢某' }], allegations: [], requests: [] });
const LEAST: readonly RecordField[] = ['respondent.name', 'signature'];

/** By hand: which records a fact fills. */
const fills: readonly [string, PastFact, readonly RecordField[]][] = [
  ['a classification', classified(), ['classification']],
  ['a handler', assigned(), ['handler']],
  ['a hand-over in person', handedOverInPerson(), ['handler']],
  ['another handler', handlerReplaced(), ['handler']],
  ['a supplement of nothing', supplemented(), []],
  [
    'a supplement',
    supplemented({
      complainant: { name: '刘某', address: '韶关' },
      subject: { item: '一日游' },
      requests: ['退款'],
      narrative: '中途甩客',
      allegations: [{ respondent: 1, text: '中途甩客' }],
    }),
    ['complainant.name', 'complainant.address', 'subject.item', 'requests', 'narrative', 'allegations'],
  ],
  ['a corrected telephone', corrected({ field: 'complainant.telephone', personal: '0751' }), ['complainant.telephone']],
  ['a corrected day', corrected({ field: 'subject.consumedOn', new: '2026-03-01' }), ['subject.consumedOn']],
  ['a corrected region of the matter', corrected(), []],
  ['a contact', contacted(), ['contact']],
  ['a contact in vain', contacted({ reached: false }), ['contact']],
  ['evidence', evidenceAdded(), ['evidence']],
  ['a finding on some of the allegations', found(), []],
  ['the last finding', found({ allFound: true }), ['finding', 'responsibility']],
  ['a remedy', proposed(), ['remedy']],
  ['its performance', performed(), []],
  ['an apology', apologised(), ['apology']],
  ['a reply', replied(), ['reply']],
  ['a call-back', calledBack(), ['feedback']],
  ['a quality review', qualityReviewed(), ['quality-review']],
  ['an acceptance', accepted(), []],
];

describe('the records that are filled', () => {
  it.each(fills)('by %s', (_what, fact, fields) =>
    expect(caseOf(least, fact).records.filled).toEqual([...LEAST, ...fields]),
  );

  const atReceipt: readonly [Parameters<typeof received>[0], readonly RecordField[]][] = [
    [{ complainant: { name: '刘某' } }, ['complainant.name']],
    [{ complainant: { telephone: '0751', address: '韶关' } }, ['complainant.telephone', 'complainant.address']],
    [{ complainant: {} }, []],
    [{ subject: { item: '一日游' } }, ['subject.item']],
    [
      { subject: { consumedOn: '2026-03-01', amount: { amount: '380.00', currency: 'CNY' } } },
      ['subject.consumedOn', 'subject.amount'],
    ],
    [{ requests: ['退款'] }, ['requests']],
    [{ narrative: '中途甩客' }, ['narrative']],
    [{ allegations: [{ respondent: 1, text: '中途甩客' }] }, ['allegations']],
    [{ respondents: [{ type: 'guide', name: '谢某', region: '440200' }] }, ['respondent.region']],
    [
      {
        respondents: [
          { type: 'guide', name: '谢某', region: '440200' },
          { type: 'guide', name: '黄某' },
        ],
      },
      [],
    ],
  ];
  it.each(atReceipt)('at the receipt by %j', (changed, fields) => {
    const { filled } = caseOf(
      received({ respondents: [{ type: 'guide', name: '谢某' }], allegations: [], requests: [], ...changed }),
    ).records;
    expect([...filled].sort()).toEqual([...LEAST, ...fields].sort());
  });

  it.each([
    [false, false, true],
    [false, true, true],
    [true, true, true],
    [true, false, false],
  ])('a signature: on site %s, signed %s: %s (篇六)', (onSite, signed, is) =>
    expect(caseOf(received({ onSite, signed })).records.filled.includes('signature')).toBe(is),
  );

  it('by a signature given afterwards (篇六)', () => {
    const onSite = received({ onSite: true, signed: false });
    expect(caseOf(onSite).records.filled).not.toContain('signature');
    expect(caseOf(onSite, supplemented({ signed: true })).records.filled).toContain('signature');
  });

  it('are the regions of all respondents, not of the one that was corrected', () => {
    const two = received({
      respondents: [
        { type: 'guide', name: '谢某' },
        { type: 'guide', name: '黄某' },
      ],
    });
    const region = (ordinal: number) => corrected({ field: 'respondent.region', ordinal, new: '440232' });
    const filledAfter = (...facts: readonly PastFact[]) => caseOf(two, ...facts).records.filled;
    expect(filledAfter(region(1))).not.toContain('respondent.region');
    expect(filledAfter(region(2), region(2))).not.toContain('respondent.region');
    expect(filledAfter(region(2), region(1))).toContain('respondent.region');
    const another = supplemented({ respondents: [{ type: 'guide', name: '陈某' }] });
    expect(filledAfter(region(1), another, region(2))).not.toContain('respondent.region');
    expect(filledAfter(region(1), another, region(2), region(3))).toContain('respondent.region');
  });

  it('stay filled, each once', () =>
    expect(caseOf(least, assigned(), assigned(), closed(), reopened()).records.filled).toEqual([...LEAST, 'handler']));
});

describe('the steps that a case came to', () => {
  const steps = (...facts: readonly PastFact[]): readonly RecordStep[] => caseOf(received(), ...facts).records.steps;

  it('are the receipt, the acceptance, the reply and the closing', () => {
    expect(steps()).toEqual(['receipt']);
    expect(steps(accepted())).toEqual(['receipt', 'acceptance']);
    expect(steps(accepted(), replied())).toEqual(['receipt', 'acceptance', 'reply']);
    expect(steps(accepted(), replied(), replied(), closed())).toEqual(['receipt', 'acceptance', 'reply', 'closing']);
  });

  it('leave out what is told and closed of a case that was never handled', () => {
    expect(steps(declined(), replied(), closed({ outcome: 'declined' }))).toEqual(['receipt']);
    expect(steps(closed({ outcome: 'withdrawn' }))).toEqual(['receipt']);
    expect(steps(closed({ outcome: 'explained' }))).toEqual(['receipt', 'closing']);
  });

  it('do not include the closing any more once the case was reopened', () =>
    expect(steps(accepted(), closed(), reopened())).toEqual(['receipt', 'acceptance']));
});

describe('a case that came without allegations, where responsibility is to be found before the reply (篇七)', () => {
  const records = [
    {
      id: 'r',
      zh: '责任判定',
      en: 'responsibility',
      step: 'reply',
      field: 'responsibility',
      kinds: ['complaint'],
      refused: true,
    },
  ] as const;

  it('is no dead end: what it complains of is added later, and found', () => {
    const bare = [received({ allegations: [] }), accepted()];
    const missing = [{ zh: '责任判定', en: 'responsibility' }];
    given(...bare)
      .under({ records })
      .when(reply())
      .thenRefused('records-missing', { step: 'reply', missing });
    given(...bare)
      .under({ records })
      .when(recordFinding())
      .thenRefused('unknown-allegation', { allegation: 1 });
    const allegations = [{ respondent: 1, text: '送货迟到' }];
    const added = given(...bare)
      .under({ records })
      .when(supplement({ description: '投诉人来电说明', allegations }));
    added.thenRecordedOne('Supplemented', { allegations });
    const supplied = [...bare, supplemented({ allegations })];
    const [finding] = given(...supplied)
      .under({ records })
      .when(recordFinding())
      .facts();
    expect(finding?.data).toMatchObject({ allegation: 1, allFound: true });
    given(...supplied, found({ allFound: true }))
      .under({ records })
      .when(reply())
      .thenRecordedOne('ReplySent', {});
  });
});

describe('a record that the regime insists on', () => {
  const insisting = (step: RecordStep, field: RecordField, refused = true): Partial<Regime> => ({
    records: [{ id: 'r', zh: '某项记录', en: 'a record', step, field, kinds: ['complaint'], refused }],
  });
  const missing = [{ zh: '某项记录', en: 'a record' }];

  it.each([
    ['acceptance', 'classification', [received()], accept(), classified(), 'ComplaintAccepted'],
    ['reply', 'handler', [received(), accepted()], reply(), assigned(), 'ReplySent'],
    ['closing', 'feedback', [received(), accepted()], close(), calledBack(), 'ComplaintClosed'],
  ] as const)('is asked for at the %s: %s', (step, field, facts, attempt, filling, type) => {
    given(...facts)
      .under(insisting(step, field))
      .when(attempt)
      .thenRefused('records-missing', { step, missing });
    given(...facts, filling)
      .under(insisting(step, field))
      .when(attempt)
      .thenRecordedOne(type, {});
  });

  it('is asked for at the receipt, where the command itself fills it', () => {
    const under = given().under(insisting('receipt', 'narrative'));
    under.when(receive()).thenRefused('records-missing', { step: 'receipt', missing });
    under.when(receive({ narrative: '中途甩客' })).thenRecordedOne('ComplaintReceived', { narrative: '中途甩客' });
  });

  it('is filled by the reply itself, where it is the reply', () =>
    given(received(), accepted()).under(insisting('reply', 'reply')).when(reply()).thenRecordedOne('ReplySent', {}));

  it('is not asked for at another step, of another kind, or where it is only listed', () => {
    given(received()).under(insisting('closing', 'feedback')).when(accept()).thenRecordedOne('ComplaintAccepted', {});
    given(received({ kind: 'consultation' }))
      .under(insisting('acceptance', 'classification'))
      .when(accept())
      .thenRecordedOne('ComplaintAccepted', {});
    given(received())
      .under(insisting('acceptance', 'classification', false))
      .when(accept())
      .thenRecordedOne('ComplaintAccepted', {});
  });

  it('is not asked for of a case that is declined or withdrawn', () => {
    const under = insisting('closing', 'feedback');
    given(received())
      .under(insisting('acceptance', 'classification'))
      .when(decline())
      .thenRecordedOne('ComplaintDeclined', {});
    given(received(), declined())
      .under(under)
      .when(close({ outcome: 'declined' }))
      .thenRecordedOne('ComplaintClosed', {});
    given(received(), accepted()).under(under).when(withdraw()).thenRecordedOne('ComplaintClosed', {});
    given(received(), declined()).under(insisting('reply', 'handler')).when(reply()).thenRecordedOne('ReplySent', {});
  });
});
