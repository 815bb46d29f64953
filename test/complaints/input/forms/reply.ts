import { RecordFeedback, SendReply } from '../../../../src/complaints/reply/reply.commands';
import { flag, oneOf, text } from '../kinds';
import { form, type Form } from './form';

export const replyForms: readonly Form[] = [
  form(
    SendReply,
    {
      medium: oneOf('telephone', 'in-person', 'letter', 'e-mail', 'text-message', 'web'),
      summary: text(5000),
    },
    { written: flag },
  ),
  form(
    RecordFeedback,
    { reached: flag, satisfaction: oneOf('satisfied', 'basically-satisfied', 'dissatisfied', 'no-answer') },
    { opinion: text(2000) },
  ),
];
