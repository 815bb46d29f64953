import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import type { ReplyShapes } from './reply.events';

export const evolveReply: Evolve<Complaint, ReplyShapes> = {
  ReplySent: (state) => state,
  FeedbackRecorded: (state) => state,
};
