import type { ReplyShapes } from '../../../src/complaints/reply/reply.events';
import { change, on, type FactSteps } from './fact-step.rules';

/** Facts that no figure needs. */
export const replyIgnored = [
  'CompletionReported',
  'ReplyApproved',
  'ReplySentBack',
] as const satisfies readonly (keyof ReplyShapes)[];

export const replyFacts: FactSteps<Omit<ReplyShapes, (typeof replyIgnored)[number]>> = {
  ReplySent: (row, event) => change(row, event, { repliedOn: on(event) }),
  FeedbackRecorded: (row, event) =>
    change(row, event, { feedbackOn: on(event), satisfaction: event.data.satisfaction, reached: event.data.reached }),
};
