import type { ComplaintShapes } from '../../../../src/complaints/complaint.events';
import type { PastFact } from '../../../support/given';
import { fact } from './telling';

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
export const contacted = fact('ContactLogged', {
  party: 'complainant',
  medium: 'telephone',
  incoming: false,
  reached: true,
  summary: '告知正在核实',
});
export const evidenceAdded = fact('EvidenceAdded', {
  evidence: 1,
  kind: 'object',
  description: '酸牛奶盒',
  state: '盒子已被撕开',
  custody: '顾客服务中心',
});
export const examinationOffered = fact('ExaminationOffered', { offer: 1, question: '异物的死亡时间' });
export const examinationDeclined = fact('ExaminationDeclined', { offer: 1 });
export const examinationOrdered = fact('ExaminationOrdered', {
  examination: 1,
  by: '市质检所',
  question: '异物的死亡时间',
});
export const examinationReported = fact('ExaminationReported', {
  examination: 1,
  conclusion: '开封之后落入',
  othersUnderWay: false,
});
export const negotiated = fact('NegotiationHeld', {
  negotiation: 1,
  parties: ['complainant', 'respondent'],
  summary: '僵持两个多小时，没有结果',
  agreed: false,
});
export const adjourned = fact('NegotiationAdjourned', {
  negotiation: 1,
  reason: '顾客不愿接受道歉与建议',
  nextContactAt: '2026-03-04T10:00:00+08:00',
});
export const approvedRemedy = fact('RemedyApproved', { remedy: 1 });
export const rejectedRemedy = fact('RemedyRejected', { remedy: 1, reason: '金额过高' });
export const acceptedRemedy = fact('RemedyAccepted', { remedy: 1 });
export const refusedRemedy = fact('RemedyRefused', { remedy: 1 });
export const proposed = fact('RemedyProposed', { remedy: 1, type: 'refund', description: '退还门票款' });
export const performed = fact('RemedyPerformed', { remedy: 1, type: 'refund' });
