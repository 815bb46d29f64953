import { Refusal } from '../../kernel/refusal';
import { fact, type ComplaintRule } from '../circumstances.rules';
import type { RecordFeedback, SendReply } from './reply.commands';

export const reply: ComplaintRule<SendReply> = ({ medium, written, summary }) => [
  fact('ReplySent', { medium, written: written ?? medium === 'letter', summary }),
];

export const feedback: ComplaintRule<RecordFeedback> = ({ reached, satisfaction, opinion }) => {
  if (!reached && satisfaction !== 'no-answer') throw new Refusal('satisfaction-without-answer', { satisfaction });
  return [fact('FeedbackRecorded', { reached, satisfaction, opinion })];
};
