import { documents as words } from '../../src/kernel/refusals/cases/documents';
import type { DocumentTemplate, DocumentType } from '../../src/regimes/parts/documents';
import type { Stage } from '../../src/complaints/lifecycle';
import { caseOf, decide, given, type Attempt, type PastFact } from '../support/given';
import { cancelDocument, issueDocument, transfer } from '../complaints/words/acts';
import {
  accepted,
  acknowledged,
  cancelled,
  closed,
  completionReported,
  correctionOrdered,
  declined,
  found,
  foundAgainstGuide,
  issued,
  received,
  replied,
  replyApproved,
  replySentBack,
  returned,
  transferred,
  urged,
} from '../complaints/words/facts';

const TYPES = [
  'transfer-notice',
  'acceptance-notice',
  'declination-notice',
  'urging-notice',
  'rectification-order',
  'reply-letter',
  'completion-report',
  'registration-form',
] as const;

/** A template for every document: the packs of the source have only some. */
const templates: DocumentTemplate[] = TYPES.map((document) => ({
  document,
  version: 3,
  title: '文书',
  mark: '韶旅投',
}));
const everyDocument = { documents: templates };

const STAGES = ['received', 'accepted', 'in-transit', 'declined', 'closed'] as const satisfies readonly Stage[];

/** Every case came from the city; ruyuan holds it, guangdong is two levels above. */
const sent = transferred({ from: 'shaoguan', to: 'ruyuan', reportBackBy: '2026-03-20', attachments: 2, pages: 7 });
const arrived = [received(), sent, acknowledged({}, { by: 'ruyuan' })];
const byRuyuan = { by: 'ruyuan' };
const upheld = [found({}, byRuyuan), foundAgainstGuide()];
const histories: Record<Stage, readonly PastFact[]> = {
  received: arrived,
  accepted: [...arrived, accepted({}, byRuyuan), ...upheld],
  'in-transit': [received(), sent],
  declined: [...arrived, declined({}, byRuyuan)],
  closed: [...arrived, accepted({}, byRuyuan), ...upheld, closed({}, byRuyuan)],
};

/** The document as whoever is entitled to it would issue it. */
const attempts: Record<DocumentType, Attempt> = {
  'transfer-notice': issueDocument({ type: 'transfer-notice', by: 'shaoguan' }),
  'acceptance-notice': issueDocument({ type: 'acceptance-notice', by: 'ruyuan' }),
  'declination-notice': issueDocument({ type: 'declination-notice', by: 'ruyuan' }),
  'urging-notice': issueDocument({ type: 'urging-notice', by: 'shaoguan', reportBackBy: '2026-03-30' }),
  'rectification-order': issueDocument({
    type: 'rectification-order',
    by: 'guangdong',
    requirements: '限期整改',
    reportBackBy: '2026-03-30',
  }),
  'reply-letter': issueDocument({ type: 'reply-letter', by: 'ruyuan' }),
  'completion-report': issueDocument({ type: 'completion-report', by: 'ruyuan' }),
  'registration-form': issueDocument({ type: 'registration-form', by: 'ruyuan' }),
};

/** Which paper belongs to which stage, by hand. */
const moments: Record<DocumentType, string> = {
  //                       received accepted in-transit declined closed
  'transfer-notice': '     yes      yes      yes        no       no    ',
  'acceptance-notice': '   no       yes      no         no       no    ',
  'declination-notice': '  no       no       no         yes      no    ',
  'urging-notice': '       yes      yes      yes        no       no    ',
  'rectification-order': ' no       yes      no         no       yes   ',
  'reply-letter': '        no       yes      no         no       no    ',
  'completion-report': '   no       yes      no         no       yes   ',
  'registration-form': '   yes      yes      yes        yes      yes   ',
};
const cells = TYPES.flatMap((type) => {
  const row = moments[type].trim().split(/\s+/);
  return STAGES.map((stage, column) => ({ type, stage, may: row[column] }));
});

describe('the moment of a document', () => {
  it.each(cells.filter(({ may }) => may === 'yes'))('of $type has come when the case is $stage', ({ type, stage }) => {
    const [fact] = decide(caseOf(...histories[stage]), attempts[type], everyDocument);
    expect(fact).toMatchObject({ type: 'DocumentIssued', data: { document: type, template: 3, mark: '韶旅投' } });
  });

  it.each(cells.filter(({ may }) => may === 'no'))('of $type has not come when the case is $stage', ({ type, stage }) =>
    given(...histories[stage])
      .under(everyDocument)
      .when(attempts[type])
      .thenRefused('document-not-in-this-stage', { document: type, stage }),
  );

  it('is told for every document and every stage', () =>
    expect(cells.filter(({ may }) => may === 'yes' || may === 'no')).toHaveLength(40));
});

describe('who issues a document', () => {
  /** By hand: ruyuan holds the case and decided on it, shaoguan sent it, guangdong is above both, renhua beside. */
  it.each([
    ['transfer-notice', ['shaoguan']],
    ['acceptance-notice', ['ruyuan']],
    ['urging-notice', ['shaoguan', 'guangdong']],
    ['rectification-order', ['shaoguan', 'guangdong']],
    ['reply-letter', ['ruyuan']],
    ['completion-report', ['ruyuan']],
    ['registration-form', ['ruyuan', 'shaoguan', 'guangdong']],
  ] as const)('of a %s: only %j', (type, entitled) => {
    for (const by of ['ruyuan', 'shaoguan', 'guangdong', 'renhua', 'wuhan']) {
      const tried = given(...histories.accepted)
        .under(everyDocument)
        .when({ ...attempts[type], by });
      if ((entitled as readonly string[]).includes(by)) tried.thenRecordedOne('DocumentIssued', { unit: by });
      else tried.thenRefused('not-entitled-to-issue', { document: type, unit: by });
    }
  });

  it('of a transfer notice is nobody once the case came back', () =>
    given(received(), sent, returned({}, byRuyuan))
      .when(attempts['transfer-notice'])
      .thenRefused('not-entitled-to-issue', { document: 'transfer-notice', unit: 'shaoguan' }));

  it('of an order to a respondent is the holder too, when a finding stands against that respondent', () => {
    const order = { type: 'rectification-order', requirements: '停止带团', reportBackBy: '2026-03-30' } as const;
    const holding = given(...histories.accepted).under(everyDocument);
    holding.when(issueDocument({ ...order, by: 'ruyuan', respondent: 2 })).thenRecordedOne('DocumentIssued', {
      addressee: 'respondent',
      addresseeRespondent: 2,
      addresseeName: '谢某',
    });
    holding
      .when(issueDocument({ ...order, by: 'ruyuan', respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 });
    given(...arrived, accepted({}, byRuyuan), found({}, byRuyuan))
      .under(everyDocument)
      .when(issueDocument({ ...order, by: 'ruyuan', respondent: 2 }))
      .thenRefused('order-without-finding', { respondent: '谢某' });
  });
});

describe('a document', () => {
  const issuing = given(...histories.accepted).under(everyDocument);

  it('takes from the hand-over what is not said: requirements, day of the report, attachments and pages', () => {
    const [fact] = decide(caseOf(...histories.accepted), attempts['transfer-notice'], everyDocument);
    expect(fact?.data).toMatchObject({
      ordinal: 1,
      unit: 'shaoguan',
      unitName: 'shaoguan质监所',
      year: 2026,
      title: '文书',
      addressee: 'unit',
      addresseeUnit: 'ruyuan',
      addresseeName: 'ruyuan质监所',
      transfer: 1,
      reportBackBy: '2026-03-20',
      attachments: 2,
      pages: 7,
      seal: '公章',
      sealedBy: 'clerk-1',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('says which seal was used, by whom and who allowed it', () =>
    issuing
      .when(
        issueDocument({
          type: 'reply-letter',
          by: 'ruyuan',
          seal: '投诉专用章',
          sealedBy: '用印员',
          sealApprovedBy: '所长',
        }),
      )
      .thenRecordedOne('DocumentIssued', { seal: '投诉专用章', sealedBy: '用印员', sealApprovedBy: '所长' }));

  it('that is only filed bears no seal', () => {
    const [form] = decide(caseOf(received()), issueDocument());
    expect(form?.data).not.toHaveProperty('seal');
    expect(form?.data).not.toHaveProperty('sealedBy');
  });

  it('needs a template of the regime', () =>
    given(received(), accepted())
      .when(issueDocument({ type: 'acceptance-notice' }))
      .thenRefused('no-template', { document: 'acceptance-notice', regime: 'tourism@1' }));

  it.each([
    ['urging-notice', 'reportBackBy', {}],
    ['rectification-order', 'requirements', { reportBackBy: '2026-03-30' }],
    ['rectification-order', 'reportBackBy', { requirements: '限期整改' }],
  ] as const)('%s needs %s', (type, field, said) =>
    issuing
      .when(issueDocument({ type, by: 'guangdong', ...said }))
      .thenRefused('document-needs', { document: type, field }),
  );

  it.each(['reply-letter', 'completion-report'] as const)('%s tells a result or is refused', (type) => {
    const halfFound = given(...arrived, accepted({}, byRuyuan), found({}, byRuyuan)).under(everyDocument);
    halfFound.when(issueDocument({ type, by: 'ruyuan' })).thenRefused('nothing-to-tell', { document: type });
    halfFound.when(issueDocument({ type, by: 'ruyuan', text: '已协商解决。' })).thenRecordedOne('DocumentIssued', {});
    given(received({ allegations: [] }), accepted())
      .under(everyDocument)
      .when(issueDocument({ type: 'reply-letter' }))
      .thenRefused('nothing-to-tell');
  });

  it('goes where the case says: only a report chooses its unit, only an order its respondent', () => {
    issuing
      .when(issueDocument({ type: 'reply-letter', by: 'ruyuan', addressee: 'guangdong' }))
      .thenRefused('addressee-is-fixed', { field: 'addressee' });
    issuing
      .when(issueDocument({ type: 'reply-letter', by: 'ruyuan', respondent: 1 }))
      .thenRefused('addressee-is-fixed', { field: 'respondent' });
    issuing
      .when(issueDocument({ type: 'completion-report', by: 'ruyuan', addressee: 'guangdong' }))
      .thenRecordedOne('DocumentIssued', { addresseeUnit: 'guangdong' });
    issuing
      .when(issueDocument({ type: 'completion-report', by: 'ruyuan', addressee: 'nowhere' }))
      .thenRefused('unknown-unit', { unit: 'nowhere' });
  });

  it('that reports completion goes to who sent the case, else to the unit above, and to nobody from the top', () => {
    const report = (by: string) => issueDocument({ type: 'completion-report', by, text: '已办结。' });
    issuing.when(report('ruyuan')).thenRecordedOne('DocumentIssued', { addresseeUnit: 'shaoguan' });
    given(received(), accepted())
      .under(everyDocument)
      .when(report('shaoguan'))
      .thenRecordedOne('DocumentIssued', { addresseeUnit: 'guangdong' });
    given(received({ receivingUnit: 'guangdong' }), accepted())
      .under(everyDocument)
      .when(report('guangdong'))
      .thenRefused('document-needs', { field: 'addressee' });
  });

  it('is counted by the year of its issue in China', () => {
    const at = '2026-12-31T16:30:00Z';
    given(received()).when(issueDocument({ at })).thenRecordedOne('DocumentIssued', { year: 2027 });
  });
});

describe('a reply letter of a regime in which a reply is approved', () => {
  const regime = {
    ...everyDocument,
    reply: { written: true, approvedBy: ['head', 'leader'] as const, completionReport: true },
  };
  const letter = attempts['reply-letter'];

  it('waits for the approval', () => {
    given(...histories.accepted)
      .under(regime)
      .when(letter)
      .thenRefused('reply-not-approved', { roles: ['head', 'leader'] });
    given(...histories.accepted, replyApproved(), replySentBack())
      .under(regime)
      .when(letter)
      .thenRefused('reply-not-approved');
    given(...histories.accepted, replied())
      .under(regime)
      .when(letter)
      .thenRefused('reply-not-approved');
  });

  it('may be issued once the reply was approved, and when it is sent', () => {
    given(...histories.accepted, replyApproved())
      .under(regime)
      .when(letter)
      .thenRecordedOne('DocumentIssued', {});
    given(...histories.accepted, replyApproved(), replied())
      .under(regime)
      .when(letter)
      .thenRecordedOne('DocumentIssued', {});
  });

  it('needs no finding beside a reply, as a report needs none beside a report of completion', () => {
    const unfound = [...arrived, accepted({}, byRuyuan)];
    given(...unfound, replyApproved())
      .under(regime)
      .when(letter)
      .thenRecordedOne('DocumentIssued', {});
    given(...unfound, completionReported())
      .under(regime)
      .when(attempts['completion-report'])
      .thenRecordedOne('DocumentIssued', {});
    given(...unfound, replyApproved())
      .under(regime)
      .when(attempts['completion-report'])
      .thenRefused('nothing-to-tell');
  });
});

describe('what a document asks for', () => {
  it('is taken from the urging, unless the officer says otherwise', () => {
    const history = [...histories.accepted, urged({ unit: 'ruyuan', due: '2026-03-20', requirements: '查明原因' })];
    const notice = { type: 'urging-notice' } as const;
    given(...history)
      .under(everyDocument)
      .when(issueDocument(notice))
      .thenRecordedOne('DocumentIssued', { requirements: '查明原因', reportBackBy: '2026-03-20' });
    given(...history)
      .under(everyDocument)
      .when(issueDocument({ ...notice, reportBackBy: '2026-03-22' }))
      .thenRecordedOne('DocumentIssued', { requirements: '查明原因', reportBackBy: '2026-03-22' });
  });

  it('is taken from the order to correct against the same respondent', () => {
    const order = correctionOrdered({ respondent: 2, correction: '停止无证带团', due: '2026-04-01' });
    const holding = given(...histories.accepted, order).under(everyDocument);
    const to = (respondent: number) => issueDocument({ type: 'rectification-order', by: 'ruyuan', respondent });
    holding.when(to(2)).thenRecordedOne('DocumentIssued', { requirements: '停止无证带团', reportBackBy: '2026-04-01' });
    holding.when(to(1)).thenRefused('document-needs', { field: 'requirements' });
  });

  it('is taken from the hand-over by its notice alone', () =>
    given(...histories.accepted)
      .under(everyDocument)
      .when(attempts['reply-letter'])
      .thenRecordedOne('DocumentIssued', { attachments: 0, pages: 0 }));
});

describe('a notice', () => {
  const notice = issued({ document: 'acceptance-notice', unit: 'ruyuan' });

  it('is issued once as long as it is valid', () => {
    given(...histories.accepted, notice)
      .under(everyDocument)
      .when(attempts['acceptance-notice'])
      .thenRefused('document-issued-already', { document: 'acceptance-notice', ordinal: 1 });
    given(...histories.accepted, notice, cancelled({ document: 'acceptance-notice' }))
      .under(everyDocument)
      .when(attempts['acceptance-notice'])
      .thenRecordedOne('DocumentIssued', { ordinal: 2 });
  });

  it('of a transfer is one for each hand-over', () => {
    const first = issued({ document: 'transfer-notice', transfer: 1 });
    given(...histories.accepted, first)
      .when(attempts['transfer-notice'])
      .thenRefused('document-issued-already', { document: 'transfer-notice', ordinal: 1 });
    given(received(), sent, first, returned({}, byRuyuan), transferred({ ordinal: 2 }))
      .when(attempts['transfer-notice'])
      .thenRecordedOne('DocumentIssued', { ordinal: 2, transfer: 2 });
  });

  it('that urges may be repeated', () =>
    given(...histories.accepted, issued({ document: 'urging-notice', unit: 'shaoguan' }))
      .under(everyDocument)
      .when(attempts['urging-notice'])
      .thenRecordedOne('DocumentIssued', { ordinal: 2, document: 'urging-notice' }));
});

describe('a hand-over with its notice', () => {
  it('is two facts of one act: the notice names the unit, the day of the report, attachments and pages', () => {
    const said = { requirements: '依法处理', reportBackBy: '2026-03-20', attachments: 2, pages: 7 };
    const facts = decide(caseOf(received()), transfer({ ...said, notice: true }));
    expect(facts.map(({ type }) => type)).toEqual(['ComplaintTransferred', 'DocumentIssued']);
    expect(facts[1]?.data).toMatchObject({
      ...said,
      document: 'transfer-notice',
      unit: 'shaoguan',
      addresseeUnit: 'ruyuan',
      transfer: 1,
      mark: '旅投转',
    });
  });

  it('says what the notice alone would say afterwards', () => {
    const at = '2026-03-02T10:00:00+08:00';
    const [handOver, together] = decide(caseOf(received()), transfer({ at, notice: true }));
    const [alone] = decide(
      caseOf(received(), transferred(handOver?.data as object, { at })),
      issueDocument({ at, type: 'transfer-notice' }),
    );
    expect(together).toEqual(alone);
  });

  it('is refused as a whole where the regime has no such notice', () =>
    given(received())
      .under({ documents: [] })
      .when(transfer({ notice: true }))
      .thenRefused('no-template', { document: 'transfer-notice' }));
});

describe('a cancellation', () => {
  it('is recorded with its reason, in any stage, by the unit that issued the document', () =>
    given(...histories.closed, issued())
      .when(cancelDocument())
      .thenRecorded([
        { type: 'DocumentCancelled', data: { ordinal: 1, document: 'registration-form', reason: '收文单位有误' } },
      ]));

  it('is refused to others, of what is not there, and twice', () => {
    given(received(), issued())
      .when(cancelDocument({ by: 'guangdong' }))
      .thenRefused('not-the-issuer', { issuer: 'shaoguan', unit: 'guangdong' });
    given(received(), issued())
      .when(cancelDocument({ document: 2 }))
      .thenRefused('unknown-document', { ordinal: 2, count: 1 });
    given(received(), issued(), cancelled())
      .when(cancelDocument())
      .thenRefused('document-cancelled-already', { ordinal: 1 });
  });
});

it('has words for every refusal', () => {
  for (const { zh, en } of Object.values(words)) expect([zh, en].every((text) => text.length > 5)).toBe(true);
});
