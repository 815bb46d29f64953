import {
  AcceptComplaint,
  ClassifyComplaint,
  DeclineComplaint,
  ReceiveComplaint,
} from '../../../../src/complaints/intake/intake.commands';
import { code, count, day, flag, hashes, object, objects, oneOf, ordinal, text, texts } from '../kinds';
import { money } from '../money-kinds';
import { form, type Form } from './form';

export const intakeForms: readonly Form[] = [
  form(
    ReceiveComplaint,
    {
      regime: code,
      kind: code,
      channel: code,
      category: code,
      region: text(40),
      respondents: objects(1, 50, { type: code, name: text(200) }, { region: text(40) }),
    },
    {
      receivingUnit: code,
      complainant: object({}, { name: text(100), telephone: text(40), address: text(300), idNumber: text(40) }),
      partySize: count(1, 100_000),
      allegations: objects(0, 100, { respondent: ordinal, text: text(2000) }),
      subject: object({}, { item: text(200), consumedOn: day, amount: money }),
      requests: texts(20, 500),
      narrative: text(20_000),
      onSite: flag,
      signed: flag,
      confidential: flag,
      attachments: hashes,
      externalReference: text(100),
    },
  ),
  form(
    ClassifyComplaint,
    { kind: code, category: code, severity: oneOf('ordinary', 'serious', 'major') },
    { publicAttention: flag },
  ),
  form(AcceptComplaint, {}, { remark: text(1000) }),
  form(DeclineComplaint, { ground: code, explanation: text(2000) }, { competentBody: text(200) }),
];
