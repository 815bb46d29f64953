import { RecordFeedback, SendReply } from '../../../../src/complaints/reply/reply.commands';
import { act } from './giving';

export const reply = act(SendReply, { medium: 'telephone', summary: '已处理' });
export const feedback = act(RecordFeedback, { reached: true, satisfaction: 'satisfied' });
