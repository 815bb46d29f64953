import {
  AcknowledgeTransfer,
  AssignHandler,
  ReturnTransfer,
  TransferComplaint,
} from '../../../../src/complaints/routing/routing.commands';
import { code, count, day, flag, oneOf, text } from '../kinds';
import { form, type Form } from './form';

export const routingForms: readonly Form[] = [
  form(
    TransferComplaint,
    { to: code, basis: oneOf('territorial', 'level', 'subject', 'instructed', 'respondent') },
    {
      reportBackBy: day,
      requirements: text(2000),
      attachments: count(0, 1000),
      pages: count(0, 100_000),
      notice: flag,
    },
  ),
  form(AcknowledgeTransfer, {}, { by: text(100) }),
  form(ReturnTransfer, { reason: text(2000) }),
  form(AssignHandler, { handler: text(100) }),
];
