import type { Named } from '../../../../src/kernel/refusal';
import type { Regime } from '../../../../src/regimes/regime';
import type { RequiredRecord, Requirement } from '../../../../src/regimes/parts/requirements';
import { given, regimes, type PastFact } from '../../../support/given';
import { close, withdraw } from '../../words/acts';
import {
  accepted,
  acknowledged,
  calledBack,
  closed,
  completionReported,
  consultationAnswered,
  declined,
  executed,
  fined,
  found,
  foundAgainstGuide,
  paid,
  performed,
  proposed,
  qualityReviewed,
  received,
  refusedRemedy,
  rejectedRemedy,
  reopened,
  replied,
  replyApproved,
  suggestionDecided,
  transferred,
} from '../../words/facts';

const tourism = regimes.pinned({ id: 'tourism', version: 1 });
const asking = (...closing: readonly Requirement[]): Partial<Regime> => ({
  kinds: tourism.kinds.map((kind) => ({ ...kind, closing })),
});
const open = [received(), accepted()];
const closing = (requirements: Partial<Regime>, ...facts: readonly PastFact[]) =>
  given(...facts)
    .under(requirements)
    .when(close());

/** By hand: what is asked for, how it is called, facts that are not enough, facts that are. */
const table: readonly [Requirement, Named, readonly PastFact[][], readonly PastFact[][]][] = [
  [
    'finding',
    { zh: '每项投诉的认定', en: 'a finding on every allegation' },
    [[], [found()]],
    [[found(), foundAgainstGuide('unsubstantiated')]],
  ],
  ['reply', { zh: '答复', en: 'a reply' }, [[], [replyApproved()]], [[replied()]]],
  [
    'reply-approved',
    { zh: '经审批的答复', en: 'an approved reply' },
    [[], [replied()], [replyApproved()], [replied(), replyApproved()]],
    [[replyApproved(), replied()]],
  ],
  [
    'reply-written',
    { zh: '书面答复', en: 'a written reply' },
    [[], [replied()]],
    [[replied({ written: true })], [replied({ written: true }), replied()]],
  ],
  [
    'feedback-asked',
    { zh: '回访', en: 'the call-back' },
    [[], [replied()]],
    [[calledBack()], [calledBack({ reached: false, satisfaction: 'no-answer' })]],
  ],
  [
    'remedies-performed',
    { zh: '补救措施的履行', en: 'the performance of every remedy' },
    [[proposed()], [proposed(), performed(), proposed({ remedy: 2 })]],
    [
      [],
      [proposed(), performed()],
      [proposed(), refusedRemedy()],
      [proposed({ approvalNeeded: true }), rejectedRemedy()],
    ],
  ],
  [
    'penalties-executed',
    { zh: '处罚的执行', en: 'the execution of every penalty' },
    [
      [found(), fined()],
      [found(), fined(), paid()],
      [found(), fined(), paid(), executed(), fined()],
    ],
    [[], [found()], [found(), fined(), paid(), executed()]],
  ],
  ['completion-report', { zh: '办结报告', en: 'a completion report' }, [[], [replied()]], [[completionReported()]]],
  ['answer', { zh: '咨询答复', en: 'an answer' }, [[], [replied()]], [[consultationAnswered()]]],
  [
    'suggestion-decision',
    { zh: '建议采纳决定', en: 'the decision on the suggestion' },
    [[], [replied()]],
    [[suggestionDecided()], [suggestionDecided({ adopted: false })]],
  ],
  ['quality-review', { zh: '质量评析', en: 'a quality review' }, [[]], [[qualityReviewed()]]],
];

describe.each(table)('a kind that asks for %s before closing', (requirement, name, notEnough, enough) => {
  it.each(notEnough.map((facts) => ({ after: facts.map(({ type }) => type), facts })))(
    'is not closed after $after',
    ({ facts }) =>
      closing(asking(requirement), ...open, ...facts).thenRefused('closing-too-early', { missing: [name] }),
  );

  it.each(enough.map((facts) => ({ after: facts.map(({ type }) => type), facts })))(
    'is closed after $after',
    ({ facts }) =>
      closing(asking(requirement), ...open, ...facts).thenRecorded([
        { type: 'ComplaintClosed', data: { outcome: 'settled' } },
      ]),
  );

  it('is ended by a withdrawal without it', () =>
    given(...open, ...(notEnough[0] ?? []))
      .under(asking(requirement))
      .when(withdraw())
      .thenRecorded([{ type: 'ComplaintClosed', data: { outcome: 'withdrawn' } }]));
});

describe('what is missing before closing', () => {
  it('is told all at once', () =>
    closing(asking('finding', 'reply', 'feedback-asked'), ...open, calledBack()).thenRefused('closing-too-early', {
      missing: [
        { zh: '每项投诉的认定', en: 'a finding on every allegation' },
        { zh: '答复', en: 'a reply' },
      ],
    }));

  it('is nothing where the kind asks for nothing, as in 篇二', () =>
    closing({}, ...open).thenRecordedOne('ComplaintClosed', { outcome: 'settled' }));

  it.each(['reply', 'feedback-asked', 'completion-report', 'reply-written', 'reply-approved'] as const)(
    'is %s again once the case was reopened',
    (requirement) => {
      const done = [replyApproved(), replied({ written: true }), calledBack(), completionReported()];
      closing(asking(requirement), ...open, ...done).thenRecordedOne('ComplaintClosed', {});
      closing(asking(requirement), ...open, ...done, closed(), reopened()).thenRefused('closing-too-early');
    },
  );
});

describe('a declined case', () => {
  const everything = asking('finding', 'reply', 'reply-approved', 'reply-written', 'feedback-asked', 'quality-review');
  const end = (...facts: readonly PastFact[]) =>
    given(received(), declined(), ...facts)
      .under(everything)
      .when(close({ outcome: 'declined' }));

  it('was never handled: only the reply is asked for', () => {
    end().thenRefused('closing-too-early', { missing: [{ zh: '答复', en: 'a reply' }] });
    end(replied()).thenRecordedOne('ComplaintClosed', { outcome: 'declined' });
  });
});

describe('a regime that asks for completion reports', () => {
  const reporting: Partial<Regime> = { reply: { written: false, approvedBy: [], completionReport: true } };
  const passedOn = [received(), transferred(), acknowledged({}, { by: 'ruyuan' }), accepted({}, { by: 'ruyuan' })];

  it('asks for one of a case that was passed on, and of no other', () => {
    given(...passedOn)
      .under(reporting)
      .when(close({ by: 'ruyuan' }))
      .thenRefused('closing-too-early', { missing: [{ zh: '办结报告', en: 'a completion report' }] });
    given(...passedOn, completionReported())
      .under(reporting)
      .when(close({ by: 'ruyuan' }))
      .thenRecordedOne('ComplaintClosed', {});
    closing(reporting, ...open).thenRecordedOne('ComplaintClosed', {});
  });
});

describe('the records of a kind that asks for them', () => {
  const record = (
    id: string,
    field: RequiredRecord['field'],
    changed: Partial<RequiredRecord> = {},
  ): RequiredRecord => ({
    id,
    zh: `${id} 记录`,
    en: `the record ${id}`,
    step: 'closing',
    field,
    kinds: ['complaint'],
    refused: false,
    ...changed,
  });
  const telephone = record('telephone', 'complainant.telephone', { step: 'receipt' });
  const opinion = record('opinion', 'feedback');
  const under = { ...asking('records'), records: [telephone, opinion] };
  const named = ({ zh, en }: RequiredRecord): Named => ({ zh, en });
  const waived = [{ record: 'telephone', reason: '投诉人匿名' }];

  it('are named as long as they are empty, those of every step', () => {
    closing(under, ...open).thenRefused('closing-too-early', { missing: [named(telephone), named(opinion)] });
    closing(under, ...open, calledBack()).thenRefused('closing-too-early', { missing: [named(telephone)] });
    closing(under, received({ complainant: { telephone: '0751-0000000' } }), accepted(), calledBack()).thenRecordedOne(
      'ComplaintClosed',
      {},
    );
  });

  it('may be waived with a reason, which is kept', () =>
    given(...open, calledBack())
      .under(under)
      .when(close({ waived }))
      .thenRecorded([{ type: 'ComplaintClosed', data: { outcome: 'settled', waived } }]));

  it('are waived one by one', () =>
    given(...open)
      .under(under)
      .when(close({ waived }))
      .thenRefused('closing-too-early', { missing: [named(opinion)] }));

  it('are waived only when they are empty, and when the kind asks for them', () => {
    given(...open, calledBack())
      .under(under)
      .when(close({ waived: [...waived, { record: 'opinion', reason: '已回访' }] }))
      .thenRefused('record-not-missing', { record: [named(opinion)] });
    given(...open)
      .under({ ...under, records: [telephone, { ...opinion, kinds: ['consultation'] }] })
      .when(close({ waived: [{ record: 'opinion', reason: '无' }] }))
      .thenRefused('not-in-regime', { field: 'waived.record', value: 'opinion', allowed: ['telephone'] });
  });

  it('are never waived where the step is refused without them', () => {
    const insisted = { ...opinion, refused: true };
    given(...open)
      .under({ ...under, records: [insisted] })
      .when(close({ waived: [{ record: 'opinion', reason: '无' }] }))
      .thenRefused('record-not-waivable', { record: [named(insisted)] });
  });

  it('are those of the receipt for a declined case', () => {
    const decline = given(received(), declined()).under({ ...under, ...asking('records') });
    decline.when(close({ outcome: 'declined' })).thenRefused('closing-too-early', { missing: [named(telephone)] });
    decline.when(close({ outcome: 'declined', waived })).thenRecordedOne('ComplaintClosed', { waived });
  });

  it('are only listed where the kind does not ask for them at closing', () =>
    closing({ records: [telephone, opinion] }, ...open).thenRecordedOne('ComplaintClosed', {}));
});

describe('the level at which a matter was settled', () => {
  it.each(['settled', 'explained', 'penalised'] as const)('is kept of a case that is %s', (outcome) =>
    given(...open)
      .when(close({ outcome, settledAt: 'county' }))
      .thenRecorded([{ type: 'ComplaintClosed', data: { outcome, settledAt: 'county' } }]),
  );

  it.each([
    ['terminated', [accepted()]],
    ['withdrawn', [accepted()]],
    ['declined', [declined()]],
  ] as const)('is none for a case that is %s', (outcome, facts) =>
    given(received(), ...facts)
      .when(close({ outcome, settledAt: 'county' }))
      .thenRefused('not-settled', { outcome }),
  );
});
