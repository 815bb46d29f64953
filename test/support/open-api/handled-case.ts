import type { Receipt } from '../../../src/commands/envelope';
import { actor, type Api } from '../application/api';
import { handIn, LEAST } from '../application/told/cases';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** A case that is handled in every way there is: talks, evidence, an examination, negotiations, remedies, staff. It stays open, as in 篇三. */
export async function handledCase(api: Api): Promise<void> {
  const { id } = await api.record('/api/complaints', { ...LEAST, requests: ['退回门票款', '登报道歉'] });
  const give = (path: string, body: object): Promise<Receipt> => api.record(`/api/complaints/${id}/${path}`, body);
  const agreed = { nextContactAt: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString() };
  await give('acceptance', {});
  await give('contacts', {
    party: 'complainant',
    medium: 'telephone',
    incoming: true,
    reached: true,
    summary: '反映情况',
    ...agreed,
  });
  await give('issue-confirmations', { issues: ['中途甩客'], agreed: false, objection: '还有自费项目' });
  await give('evidence', {
    kind: 'object',
    description: '酸牛奶盒',
    state: '盒子已被撕开',
    hash: await handIn(api, '照片说明'),
    custody: '顾客服务中心',
  });
  await give('examination-offers', { question: '死亡时间', by: '市质检所' });
  await give('examination-offers/1/refusal', { opinion: '不必鉴定' });
  await give('examination-offers', { question: '死亡时间' });
  await give('examinations', { offer: 2, by: '市质检所', question: '死亡时间', evidence: 1, expectedBy: '2026-12-31' });
  await give('examinations/1/report', { conclusion: '开封之后落入', hash: await handIn(api, '检验报告') });
  await give('negotiations', { parties: ['complainant', 'respondent'], summary: '僵持两个多小时', agreed: false });
  await give('negotiations/1/adjournment', { reason: '换个时间再协商', ...agreed });
  const refund = { type: 'refund', description: '退回门票款', amount: yuan('90.00') };
  await give('remedies', refund);
  await give('remedies/1/acceptance', { accepted: true, opinion: '接受' });
  await give('staff-actions', {
    measure: 'criticism',
    description: '批评教育',
    staff: '当班员工',
    respondent: 1,
  });
  await give('declined-demands', { request: 2, demand: '登报道歉', ground: 'unreasonable', reason: '不相称' });
  await api.read(`/api/complaints/${id}?after=${await api.head()}`);
  await beyondAuthority(api);
}

/** 超出职权范围: what the front desk may not offer by itself, approved once and rejected once. */
async function beyondAuthority(api: Api): Promise<void> {
  const { id } = await api.record('/api/complaints', {
    ...{ ...LEAST, regime: 'retail', channel: 'service-desk', category: 'quality', subject: { item: '酸牛奶' } },
    respondents: [{ type: 'shop', name: '某商场' }],
  });
  const give = (path: string, body: object, as = 'handler'): Promise<Receipt> =>
    api.record(`/api/complaints/${id}/${path}`, body, { headers: actor('shaoguan', `${as}-1`, as) });
  const refund = { type: 'refund', description: '退货款', amount: yuan('190.00') };
  await give('acceptance', {});
  await give('remedies', refund, 'intake');
  await give('remedies/1/approval', { approved: true, reason: '属实' }, 'head');
  await give('remedies', refund, 'intake');
  await give('remedies/2/approval', { approved: false, reason: '已退' }, 'head');
}
