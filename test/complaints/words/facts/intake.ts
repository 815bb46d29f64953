import type { ComplaintShapes } from '../../../../src/complaints/complaint.events';
import { OTHER_CASE, type PastFact } from '../../../support/given';
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

export const supplementRequested = fact('SupplementRequested', { supplement: 1, missing: ['购票凭证'] });
export const supplemented = fact('Supplemented', {
  supplement: 1,
  description: '补交购票凭证',
  respondents: [],
  allegations: [],
  requests: [],
  attachments: [],
});
export const corrected = fact('RecordCorrected', {
  field: 'region',
  old: '440200',
  new: '440224',
  reason: '登记时误填',
});
export const consultationAnswered = fact('ConsultationAnswered', { medium: 'telephone', answer: '门票当日有效' });
export const suggestionDecided = fact('SuggestionDecided', {
  adopted: true,
  decidedBy: '分管领导',
  reason: '切实可行',
});
export const linkedAsDuplicate = fact('LinkedAsDuplicate', { of: OTHER_CASE, reason: '同一投诉人同一事项' });
export const unlinked = fact('Unlinked', { from: OTHER_CASE, reason: '并非同一事项' });
export const groupFormed = fact('GroupFormed', { size: 5, representatives: [{ name: '刘某' }], representing: 1 });
