import type { ReplyShapes } from '../../../src/complaints/reply/reply.events';
import { change, on, type FactSteps } from './fact-step.rules';

export const replyFacts: FactSteps<ReplyShapes> = {
  ReplySent: (row, event) => change(row, event, { repliedOn: on(event) }),
  FeedbackRecorded: (row, event) =>
    change(row, event, { feedbackOn: on(event), satisfaction: event.data.satisfaction }),
};
