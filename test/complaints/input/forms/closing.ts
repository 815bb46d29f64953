import { CloseComplaint, ReopenComplaint } from '../../../../src/complaints/closing/closing.commands';
import { code, flag, oneOf, text } from '../kinds';
import { form, type Form } from './form';

export const closingForms: readonly Form[] = [
  form(
    CloseComplaint,
    { outcome: oneOf('settled', 'explained', 'penalised', 'terminated', 'withdrawn', 'declined') },
    { resolution: code, answeredInTime: flag, remark: text(1000) },
  ),
  form(ReopenComplaint, { reason: text(1000) }),
];
