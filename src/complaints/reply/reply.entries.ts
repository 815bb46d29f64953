import { on } from '../command-entry';
import { JudgeReply, RecordFeedback, ReportCompletion, SendReply } from './reply.commands';
import { feedback, judgeReply, reply, reportCompletion } from './reply.rules';

export const replyCommands = [
  on(ReportCompletion, 'reportCompletion', reportCompletion),
  on(JudgeReply, 'judgeReply', judgeReply),
  on(SendReply, 'reply', reply),
  on(RecordFeedback, 'feedback', feedback),
];
