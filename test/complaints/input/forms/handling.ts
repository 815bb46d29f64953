import { PerformRemedy, ProposeRemedy, RecordFinding } from '../../../../src/complaints/handling/handling.commands';
import { day, oneOf, ordinal, text } from '../kinds';
import { money } from '../money-kinds';
import { form, type Form } from './form';

export const handlingForms: readonly Form[] = [
  form(RecordFinding, {
    allegation: ordinal,
    finding: oneOf('substantiated', 'partly-substantiated', 'unsubstantiated', 'unverifiable'),
    responsibility: oneOf('violation', 'mistake', 'service-shortfall', 'product', 'misunderstanding', 'none'),
    explanation: text(2000),
  }),
  form(
    ProposeRemedy,
    {
      type: oneOf(
        'refund',
        'compensation',
        'replacement',
        'voucher',
        'promise',
        'explanation',
        'rectification',
        'staff-action',
        'relief',
      ),
      description: text(1000),
    },
    { respondent: ordinal, amount: money, expiresOn: day },
  ),
  form(PerformRemedy, {}, { remedy: ordinal }),
];
