import type { ReplyShapes } from '../../../src/complaints/reply/reply.events';
import { change, touch, type CaseSteps } from './case-step.rules';

export const replySteps: CaseSteps<ReplyShapes> = {
  CompletionReported: touch,
  ReplyApproved: touch,
  ReplySentBack: touch,
  ReplySent: touch,
  FeedbackRecorded: (row, event) => change(row, event, { satisfaction: event.data.satisfaction }),
};
