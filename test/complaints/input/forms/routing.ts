import {
  AssignHandler,
  ReplaceHandler,
  WarmHandOver,
} from '../../../../src/complaints/routing/handlers/handlers.commands';
import {
  AcknowledgeTransfer,
  ReturnTransfer,
  TransferComplaint,
} from '../../../../src/complaints/routing/routing.commands';
import { DecideCompetence, DisputeCompetence } from '../../../../src/complaints/routing/disputes/disputes.commands';
import { code, count, day, flag, oneOf, ordinal, text } from '../kinds';
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
  form(DisputeCompetence, { competent: code, reason: text(2000) }),
  form(DecideCompetence, { competent: code, reason: text(2000) }, { dispute: ordinal }),
  form(WarmHandOver, { to: text(100), complainantIntroduced: flag }, { remark: text(1000) }),
  form(AssignHandler, { handler: text(100) }),
  form(ReplaceHandler, { handler: text(100), reason: text(1000) }),
];
