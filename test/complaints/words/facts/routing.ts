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
