import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newComplaint } from '../../src/complaints/complaint';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import { emptyFile } from '../../src/documents/case-file.state';
import type { RecordedEvent } from '../../src/kernel/event';

const sample = (type: string): RecordedEvent =>
  JSON.parse(readFileSync(join(__dirname, `${type}.v1.json`), 'utf8')) as RecordedEvent;
const fold = (...types: readonly string[]) =>
  types.reduce((state, type) => applyToComplaint(state, sample(type)), newComplaint);

/** The facts of the golden case that documents print. */
const PRINTED = [
  'ComplaintReceived',
  'ComplaintTransferred',
  'ComplaintAccepted',
  'FindingRecorded',
  'RemedyProposed',
  'RemedyPerformed',
  'ApologyMade',
  'RespondentFined',
  'IllegalIncomeConfiscated',
  'ReplySent',
];


describe('the file of the golden case', () => {
  it('is this one, for ever: without a name, a telephone number or a story of the complainant', () => {
    expect(JSON.parse(JSON.stringify(fold(...PRINTED).file))).toStrictEqual({
      handOvers: [{
        ordinal: 1,
        from: 'shaoguan',
        to: 'ruyuan',
        basis: 'territorial',
        reportBackBy: '2025-11-28',
        requirements: '请依法调查处理，并于规定日期前书面报告结果。',
        attachments: 2,
        pages: 7,
        on: '2025-11-03',
      }],
      findings: [{
        allegation: 2,
        respondent: 2,
        finding: 'substantiated',
        responsibility: 'violation',
        explanation: '经核对导游证管理系统并询问当事人，谢某带团时所持证件无效，投诉属实。',
        caseUpheld: true,
        allFound: false,
      }],
      remedies: [{
        remedy: 1,
        type: 'refund',
        description: '退还两个未游览景点的门票款，并赠送同期免门票一次。',
        respondent: 1,
        amount: {
          amount: '240.00',
          currency: 'CNY',
        },
        expiresOn: '2026-11-30',
        performed: true,
      }],
      apologies: [{
        by: '某旅行社经理',
        onBehalfOf: '某旅行社有限责任公司',
        reason: '行程减少景点，导游无证带团',
        form: 'written',
        accepted: true,
        respondent: 1,
        respondentType: 'travel-agency',
      }],
      fines: [{
        respondent: 2,
        respondentName: '谢某',
        respondentType: 'guide',
        decisionNumber: '韶旅罚〔2025〕12号',
        legalBasis: '导游人员管理条例 第十八条',
        fine: {
          amount: '500.00',
          currency: 'CNY',
        },
        outsideStatute: {
          article: 'guide-regulation-18',
          minimum: '1000.00',
          maximum: '30000.00',
        },
      }],
      confiscations: [{
        respondent: 2,
        respondentName: '谢某',
        respondentType: 'guide',
        decisionNumber: '韶旅罚〔2025〕13号',
        legalBasis: '导游人员管理条例 第十八条',
        original: {
          amount: '532.00',
          currency: 'HKD',
        },
        rate: '0.8564',
        rateOn: '2025-12-07',
        roundedTo: '0.1',
        confiscated: {
          amount: '455.60',
          currency: 'CNY',
        },
      }],
      corrections: [],
      suspensions: [],
      spared: [],
      staffActions: [],
      declinedDemands: [],
      hasReply: true,
      hasCompletion: false,
      received: {
        onSite: true,
        signed: true,
        confidential: true,
        attachments: ['5697a65bb0d96c3697296ec6225163c4d0f8f9ff9aec9fb047af3933f7f17d83', 'a1523656593909d2820a8d6aec0bf3a0d29ed7d04c697cd27731a70dcc760d62'],
        on: '2025-11-03',
        by: 'clerk-0107',
      },
      decision: {
        on: '2025-11-05',
        unit: 'shaoguan',
      },
      reply: {
        on: '2025-12-09',
        medium: 'letter',
      },
    });
  });

  it('says when the case was closed, until it is reopened', () => {
    expect(fold(...PRINTED, 'ComplaintClosed').file.closedOn).toBe('2025-12-09');
    expect(fold(...PRINTED, 'ComplaintClosed', 'ComplaintReopened').file.closedOn).toBeUndefined();
  });

  it('holds orders, what became of staff, what was not granted, the urging, and whether there is a reply and a report', () => {
    const more = ['CorrectionOrdered', 'ActivitySuspended', 'NoPenaltyDecided', 'StaffActionTaken', 'DemandDeclined'];
    const file = fold('ComplaintReceived', ...more, 'CaseUrged', 'CompletionReported', 'ReplyApproved').file;
    const data = (type: string): object => sample(type).data as object;
    expect(file.corrections).toEqual([data('CorrectionOrdered')]);
    expect(file.suspensions).toEqual([data('ActivitySuspended')]);
    expect(file.spared).toEqual([data('NoPenaltyDecided')]);
    const { staff: _personal, ...action } = data('StaffActionTaken') as { readonly staff?: string };
    expect(file.staffActions).toEqual([action]);
    expect(file.declinedDemands).toEqual([data('DemandDeclined')]);
    expect(file.urging).toEqual(data('CaseUrged'));
    expect([file.hasReply, file.hasCompletion]).toEqual([true, true]);
    const back = fold('ComplaintReceived', 'ReplyApproved', 'ReplySentBack').file;
    expect([back.hasReply, back.hasCompletion]).toEqual([false, false]);
  });

  it('says why the case was declined', () => {
    expect(fold('ComplaintReceived', 'ComplaintDeclined').file.decision).toMatchObject({
      declined: (sample('ComplaintDeclined').data as object),
    });
  });

  it('is empty before the case was received', () => {
    expect(newComplaint.file).toEqual(emptyFile);
  });
});

describe('the documents of the golden case', () => {
  it('are the one that was issued, valid until it was cancelled', () => {
    const order = { document: 'rectification-order', unit: 'guangdong' };
    expect(fold('ComplaintReceived', 'DocumentIssued').documents).toMatchObject([{ ...order, cancelled: false }]);
    expect(fold('ComplaintReceived', 'DocumentIssued', 'DocumentCancelled').documents).toMatchObject([
      { ...order, cancelled: true },
    ]);
  });
});
