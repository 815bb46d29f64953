import { on } from '../command-entry';
import { RecordFeedback, SendReply } from './reply.commands';
import { feedback, reply } from './reply.rules';

export const replyCommands = [on(SendReply, 'reply', reply), on(RecordFeedback, 'feedback', feedback)];
