import type { ComplaintShapes } from '../../../../src/complaints/complaint.events';
import type { PastFact } from '../../../support/given';
import { fact, type About } from './telling';

export const RECEIVED_AT = '2026-03-02T09:00:00+08:00';

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
