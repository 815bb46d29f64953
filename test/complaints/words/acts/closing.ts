import { CloseComplaint, ReopenComplaint } from '../../../../src/complaints/closing/closing.commands';
import { act } from './giving';

export const close = act(CloseComplaint, { outcome: 'settled' });
export const reopen = act(ReopenComplaint, { reason: '投诉人不认可' });
