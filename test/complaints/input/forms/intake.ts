import { AnswerConsultation, DecideSuggestion } from '../../../../src/complaints/intake/answers/answers.commands';
import { CorrectRecord } from '../../../../src/complaints/intake/corrections/corrections.commands';
import {
  AcceptComplaint,
  ClassifyComplaint,
  DeclineComplaint,
  ReceiveComplaint,
} from '../../../../src/complaints/intake/intake.commands';
import { FormGroup, LinkDuplicate, UnlinkDuplicate } from '../../../../src/complaints/intake/links/links.commands';
import { RequestSupplement, Supplement } from '../../../../src/complaints/intake/supplements/supplements.commands';
import { code, count, day, flag, hashes, object, objects, oneOf, ordinal, text, texts, uuid } from '../kinds';
import { money } from '../money-kinds';
import { form, type Form } from './form';

const complainant = object({}, { name: text(100), telephone: text(40), address: text(300), idNumber: text(40) });
const subject = object({}, { item: text(200), consumedOn: day, amount: money });
const allegations = objects(0, 100, { respondent: ordinal, text: text(2000) });
const medium = oneOf('telephone', 'in-person', 'letter', 'e-mail', 'text-message', 'web');
const correctable = oneOf(
  'channel',
  'region',
  'partySize',
  'respondent.type',
  'respondent.name',
  'respondent.region',
  'allegation',
  'request',
  'subject.item',
  'subject.consumedOn',
  'subject.amount',
  'externalReference',
  'complainant.name',
  'complainant.telephone',
  'complainant.address',
  'complainant.idNumber',
  'narrative',
);

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
      complainant,
      partySize: count(1, 100_000),
      allegations,
      subject,
      requests: texts(20, 500),
      narrative: text(20_000),
      onSite: flag,
      signed: flag,
      confidential: flag,
      attachments: hashes,
      externalReference: text(100),
      campaigns: texts(10, 100),
      replyPromisedBy: day,
    },
  ),
  form(
    ClassifyComplaint,
    { kind: code, category: code, severity: oneOf('ordinary', 'serious', 'major') },
    { publicAttention: flag },
  ),
  form(AcceptComplaint, {}, { remark: text(1000) }),
  form(DeclineComplaint, { ground: code, explanation: text(2000) }, { competentBody: text(200) }),
  form(RequestSupplement, { missing: texts(50, 500, 1) }, { until: day }),
  form(
    Supplement,
    { description: text(5000) },
    {
      complainant,
      narrative: text(20_000),
      subject,
      respondents: objects(0, 50, { type: code, name: text(200) }, { region: text(40) }),
      allegations,
      requests: texts(20, 500),
      signed: flag,
      attachments: hashes,
    },
  ),
  form(
    CorrectRecord,
    { field: correctable, reason: text(1000) },
    { ordinal, value: text(20_000), count: count(1, 100_000), amount: money },
  ),
  form(AnswerConsultation, { medium, answer: text(5000) }),
  form(DecideSuggestion, { adopted: flag, decidedBy: text(100), reason: text(2000) }, { toldBy: medium }),
  form(LinkDuplicate, { of: uuid, reason: text(1000) }),
  form(UnlinkDuplicate, { reason: text(1000) }),
  form(FormGroup, {
    size: count(2, 100_000),
    representatives: objects(1, 100, { name: text(100) }, { telephone: text(40) }),
  }),
];
