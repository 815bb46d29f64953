import {
  HoldConference,
  HoldReception,
  InstructCase,
  OrderReception,
  TakeCase,
  UrgeCase,
} from '../../../../src/complaints/leadership/leadership.commands';
import {
  RecordReceptionDay,
  RecordUndertakingOverdue,
  ReportUndertaking,
} from '../../../../src/complaints/leadership/undertakings/undertakings.commands';
import { code, count, day, flag, object, objects, oneOf, ordinal, text, texts } from '../kinds';
import { form, type Form } from './form';

const persons = count(1, 100_000);

export const leadershipForms: readonly Form[] = [
  form(UrgeCase, { reason: text(2000) }, { requirements: text(2000), due: day }),
  form(InstructCase, { leader: text(100), instruction: text(2000) }, { due: day }),
  form(TakeCase, { takenBy: text(100) }, { reason: text(1000), due: day }),
  form(HoldConference, {
    chair: text(100),
    units: texts(50, 80),
    subject: text(500),
    decisions: objects(1, 50, { unit: code, decision: text(2000) }, { due: day }),
  }),
  form(OrderReception, { unit: code, place: text(200), persons }, { requirements: text(2000) }),
  form(
    HoldReception,
    { receivedBy: text(100), persons, result: text(5000) },
    { reception: ordinal, broughtHome: flag },
  ),
  form(
    RecordReceptionDay,
    { leader: text(100), persons, came: oneOf('settled', 'explained', 'followed-up'), result: text(5000) },
    { followUp: object({ unit: code, task: text(2000) }, { due: day }) },
  ),
  form(ReportUndertaking, { result: text(5000) }, { undertaking: ordinal }),
  form(RecordUndertakingOverdue, { undertaking: ordinal, due: day }),
];
