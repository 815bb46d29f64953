import {
  ExtendDeadline,
  PauseClock,
  RecordMissedDeadline,
  ResumeClock,
} from '../../../../src/complaints/clock/clock.commands';
import { code, count, instant, oneOf, ordinal, text } from '../kinds';
import { form, type Form } from './form';

export const clockForms: readonly Form[] = [
  form(ExtendDeadline, { limit: code, reason: text(1000) }, { length: count(1, 1000), explanation: text(1000) }),
  form(PauseClock, {
    ground: oneOf('examination', 'supplement', 'hearing', 'suspension', 'joint-procedure', 'competence-dispute'),
    reason: text(1000),
  }),
  form(ResumeClock, {}, { pause: ordinal, reason: text(1000) }),
  form(RecordMissedDeadline, { limit: code, due: instant }),
];
