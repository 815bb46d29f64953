import { fact } from './telling';

export const closed = fact('ComplaintClosed', { outcome: 'settled' });
export const reopened = fact('ComplaintReopened', { reason: '投诉人不认可' });
