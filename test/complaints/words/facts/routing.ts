import { fact } from './telling';

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
export const handedOverInPerson = fact('WarmHandover', { to: '餐饮部经理', complainantIntroduced: true });
export const handlerReplaced = fact('HandlerReplaced', {
  handler: 'clerk-4',
  previous: 'clerk-3',
  reason: '投诉人不再信任原承办人',
});
export const disputed = fact('CompetenceDisputed', {
  dispute: 1,
  unit: 'ruyuan',
  competent: 'renhua',
  superior: 'shaoguan',
  reason: '被投诉人注册地在仁化',
});
export const competenceDecided = fact('CompetenceDecided', {
  dispute: 1,
  competent: 'ruyuan',
  reason: '经营地在乳源',
});
