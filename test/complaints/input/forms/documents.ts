import { CancelDocument, IssueDocument } from '../../../../src/documents/documents.commands';
import { code, count, day, oneOf, ordinal, text } from '../kinds';
import { form, type Form } from './form';

export const documentsForms: readonly Form[] = [
  form(
    IssueDocument,
    {
      type: oneOf(
        'transfer-notice',
        'acceptance-notice',
        'declination-notice',
        'urging-notice',
        'rectification-order',
        'reply-letter',
        'completion-report',
        'registration-form',
      ),
    },
    {
      addressee: code,
      respondent: ordinal,
      requirements: text(2000),
      reportBackBy: day,
      text: text(20_000),
      attachments: count(0, 1000),
      pages: count(0, 100_000),
      seal: text(100),
      sealedBy: text(100),
      sealApprovedBy: text(100),
    },
  ),
  form(CancelDocument, { reason: text(1000) }, { document: ordinal }),
];
