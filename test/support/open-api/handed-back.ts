import { actor, type Api } from '../application/api';
import { LEAST } from '../application/told/cases';

/** A case that is declined, and whose personal data are erased in the end. */
export async function handedBack(api: Api): Promise<void> {
  const { id } = await api.record('/api/complaints', LEAST);
  const superior = { headers: actor('guangdong', 'leader-1', 'leader') };
  const disputes = `/api/complaints/${id}/competence-disputes`;
  await api.record(disputes, { competent: 'ruyuan', reason: '经营地在乳源' });
  await api.record(`${disputes}/1/decision`, { competent: 'shaoguan', reason: '事项属市级' }, superior);
  await api.record(`/api/complaints/${id}/declination`, {
    ground: 'no-competence',
    explanation: '不属于旅游部门管理范围',
    competentBody: '市交通局',
  });
  await api.record(`/api/complaints/${id}/closure`, { outcome: 'declined' });
  const request = { ground: 'on-request', basis: '个人信息保护法 第四十七条' };
  const head = { headers: actor('shaoguan', 'head-1', 'head') };
  await api.record(`/api/complaints/${id}/erasure`, request);
  await api.record(`/api/complaints/${id}/erasure/1/approval`, { approved: false, reason: '请求人身份未核实' }, head);
  await api.record(`/api/complaints/${id}/erasure`, request);
  await api.record(`/api/complaints/${id}/erasure/2/approval`, { approved: true }, head);
}
