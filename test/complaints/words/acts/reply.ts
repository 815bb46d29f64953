import {
  JudgeReply,
  RecordFeedback,
  ReportCompletion,
  SendReply,
} from '../../../../src/complaints/reply/reply.commands';
import type { Attempt } from '../../../support/given';
import { act } from './giving';

export const reportCompletion = act(ReportCompletion, { summary: '经调查属实，已责令整改' });
const judge = act(JudgeReply, { approved: true, reply: '已处理' });
/** By somebody who did not handle the case. */
export const judgeReply = (said: Parameters<typeof judge>[0] = {}): Attempt => judge({ clerk: 'head-1', ...said });
export const reply = act(SendReply, { medium: 'telephone', summary: '已处理' });
export const feedback = act(RecordFeedback, { reached: true, satisfaction: 'satisfied' });
