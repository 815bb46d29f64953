import {
  JudgeReply,
  RecordFeedback,
  ReportCompletion,
  SendReply,
} from '../../../../src/complaints/reply/reply.commands';
import { flag, hashes, instant, oneOf, text } from '../kinds';
import { form, type Form } from './form';

export const replyForms: readonly Form[] = [
  form(ReportCompletion, { summary: text(10_000) }, { attachments: hashes }),
  form(JudgeReply, { approved: flag, reply: text(5000) }, { remark: text(1000) }),
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
    { opinion: text(2000), calledAt: instant },
  ),
];
