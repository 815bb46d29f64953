import type { ComplaintEventType, ComplaintShapes } from '../../../src/complaints/complaint.events';
import { CASE, type PastFact } from '../../support/given';

/** Who recorded a fact and when it happened. */
interface About {
  readonly by?: string;
  readonly clerk?: string;
  readonly at?: string;
}

/** The word for a fact: a plain example of it, changed where the test says so. */
const fact =
  <Type extends ComplaintEventType>(type: Type, example: ComplaintShapes[Type]) =>
  (changed: Partial<ComplaintShapes[Type]> = {}, about: About = {}): PastFact => {
    const { by = 'shaoguan', clerk = 'clerk-1', at = '2026-03-02T10:00:00+08:00' } = about;
    const meta = { commandId: 'c', correlationId: 'c', occurredAt: at, recordedAt: '2026-03-02T02:00:00.000Z' };
    const actor = { id: clerk, role: 'handler', unit: by };
    return { type, stream: `complaint-${CASE}`, data: { ...example, ...changed }, meta: { ...meta, actor } };
  };

export const RECEIVED_AT = '2026-03-02T09:00:00+08:00';

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });
export const hongKongDollars = (amount: string) => ({ amount, currency: 'HKD' });

/** Respondent 1 is a travel agency, 2 a guide; there is one allegation against each, in that order. */
const receivedByCity = fact('ComplaintReceived', {
  regime: { id: 'tourism', version: 1 },
  kind: 'complaint',
  channel: 'hotline',
  category: 'forged-guide-card',
  region: '440200',
  receivingUnit: 'shaoguan',
  partySize: 1,
  respondents: [
    { type: 'travel-agency', name: '某旅行社' },
    { type: 'guide', name: '谢某' },
  ],
  allegations: [
    { respondent: 1, text: '旅行社内部管理不规范' },
    { respondent: 2, text: '持假证带团' },
  ],
  requests: ['退还团费'],
  onSite: false,
  signed: false,
  confidential: false,
  attachments: [],
});
export const received = (changed: Partial<ComplaintShapes['ComplaintReceived']> = {}, about: About = {}): PastFact =>
  receivedByCity(changed, { at: RECEIVED_AT, ...about });

export const classified = fact('ComplaintClassified', {
  kind: 'complaint',
  category: 'ticketing',
  severity: 'ordinary',
  publicAttention: false,
});
export const accepted = fact('ComplaintAccepted', {});
export const declined = fact('ComplaintDeclined', { ground: 'no-respondent', explanation: '没有明确的被投诉人' });

export const transferred = fact('ComplaintTransferred', {
  ordinal: 1,
  from: 'shaoguan',
  to: 'ruyuan',
  basis: 'territorial',
  attachments: 0,
  pages: 0,
});
export const acknowledged = fact('TransferAcknowledged', { ordinal: 1, by: 'clerk-2' });
export const returned = fact('TransferReturned', { ordinal: 1, from: 'ruyuan', to: 'shaoguan', reason: '不在本县' });
export const assigned = fact('HandlerAssigned', { handler: 'clerk-3' });

export const found = fact('FindingRecorded', {
  allegation: 1,
  respondent: 1,
  finding: 'substantiated',
  responsibility: 'violation',
  explanation: '经调查属实',
  caseUpheld: true,
  allFound: false,
});
export const foundAgainstGuide = (finding: ComplaintShapes['FindingRecorded']['finding'] = 'substantiated'): PastFact =>
  found({ allegation: 2, respondent: 2, finding });

export const proposed = fact('RemedyProposed', { remedy: 1, type: 'refund', description: '退还门票款' });
export const performed = fact('RemedyPerformed', { remedy: 1, type: 'refund' });
export const apologised = fact('ApologyMade', {
  by: '景区负责人',
  onBehalfOf: '某景区',
  reason: '服务态度不好',
  form: 'telephone',
});

export const fined = fact('RespondentFined', {
  respondent: 1,
  respondentName: '某旅行社',
  respondentType: 'travel-agency',
  decisionNumber: '韶旅罚〔2026〕1号',
  legalBasis: '旅行社条例',
  fine: yuan('20000.00'),
});
export const confiscated = fact('IllegalIncomeConfiscated', {
  respondent: 2,
  respondentName: '谢某',
  respondentType: 'guide',
  decisionNumber: '韶旅罚〔2026〕2号',
  legalBasis: '导游人员管理条例 第十八条',
  original: yuan('140.00'),
  roundedTo: '0.01',
  confiscated: yuan('140.00'),
});
export const paid = fact('PenaltyPaid', { amount: yuan('20000.00'), to: '市财政局' });
export const executed = fact('PenaltyExecuted', {});

export const replied = fact('ReplySent', { medium: 'telephone', written: false, summary: '已处理' });
export const calledBack = fact('FeedbackRecorded', { reached: true, satisfaction: 'satisfied' });
export const closed = fact('ComplaintClosed', { outcome: 'settled' });
export const reopened = fact('ComplaintReopened', { reason: '投诉人不认可' });
