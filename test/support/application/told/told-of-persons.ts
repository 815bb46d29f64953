import { actor, type Api } from '../api';

/** In every place of a case that is personal data. */
export const CANARY = '金丝雀';

export const CASE = {
  ...{ regime: 'tourism', kind: 'complaint', channel: 'hotline', category: 'service-attitude', region: '440200' },
  complainant: { name: CANARY, telephone: CANARY, idNumber: CANARY },
  respondents: [{ type: 'hotel', name: '某酒店' }],
  allegations: [{ respondent: 1, text: '前台态度不好' }],
  requests: ['道歉'],
  narrative: CANARY,
};

type Said = readonly [path: string, body: object, who?: Readonly<Record<string, string>>];

const head = actor('shaoguan', 'head-1', 'head');
const reviewer = actor('guangdong', 'reviewer-1', 'head');
const refund = { type: 'explanation', description: '说明情况' };
const reception = { receivedBy: '县局办公室', persons: 2, result: CANARY, broughtHome: true };

/** Everything that can be told of persons, in an order in which it can happen. */
const SAID: readonly Said[] = [
  ['groups', { size: 2, representatives: [{ name: CANARY, telephone: CANARY }] }],
  ['acceptance', {}],
  ['supplements', { description: CANARY, complainant: { address: CANARY } }],
  ['corrections', { field: 'complainant.telephone', value: CANARY, reason: '误填' }],
  ['contacts', { party: 'complainant', medium: 'telephone', summary: CANARY }],
  ['issue-confirmations', { issues: ['态度不好'], agreed: false, objection: CANARY }],
  ['examination-offers', { question: '录音真伪' }],
  ['examination-offers/1/refusal', { opinion: CANARY }],
  ['negotiations', { parties: ['complainant', 'respondent'], summary: CANARY, agreed: false }],
  ['remedies', refund],
  ['remedies/1/acceptance', { accepted: true, opinion: CANARY }],
  ['remedies', refund],
  ['remedies/2/acceptance', { accepted: false, opinion: CANARY }],
  ['staff-actions', { measure: 'criticism', description: '批评教育', staff: CANARY, respondent: 1 }],
  ['on-site-receptions', { unit: 'ruyuan', place: '接待室', persons: 2, requirements: '领回' }],
  ['on-site-receptions/1/report', reception, actor('ruyuan')],
  ['reception-days', { leader: '分管局领导', persons: 1, came: 'explained', result: CANARY }],
  ['instructions', { leader: '分管局领导', instruction: '依法处理' }, head],
  ['undertakings/2/report', { result: CANARY }],
  ['answers', { medium: 'web', answer: CANARY }],
  ['completion-report', { summary: CANARY }],
  ['reply-approval', { approved: false, reply: CANARY, remark: '未说明依据' }, head],
  ['reply-approval', { approved: true, reply: CANARY }, head],
  ['reply', { medium: 'web', summary: CANARY }],
  ['feedback', { reached: true, satisfaction: 'dissatisfied', opinion: CANARY }],
  ['documents', { type: 'registration-form', text: CANARY }],
  ['closure', { outcome: 'explained' }],
  ['reviews', { reason: CANARY }],
  ['reviews/decision', { decision: 'not-supported', explanation: CANARY }, reviewer],
];

/** Tells of a case all that can be told of persons. */
export async function tellOfPersons(api: Api, id: string): Promise<void> {
  for (const [path, body, headers = {}] of SAID) await api.record(`/api/complaints/${id}/${path}`, body, { headers });
}
