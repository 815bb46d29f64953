import { Apologize } from '../../../src/complaints/apology/apology.commands';
import { CloseComplaint, ReopenComplaint } from '../../../src/complaints/closing/closing.commands';
import { PerformRemedy, ProposeRemedy, RecordFinding } from '../../../src/complaints/handling/handling.commands';
import * as intake from '../../../src/complaints/intake/intake.commands';
import * as penalty from '../../../src/complaints/penalty/penalty.commands';
import { RecordFeedback, SendReply } from '../../../src/complaints/reply/reply.commands';
import * as routing from '../../../src/complaints/routing/routing.commands';
import { RegisterUnit } from '../../../src/units/units.commands';
import { code, count, day, flag, hashes, instant, object, objects, oneOf, ordinal, text, texts } from './kinds';
import type { Fields } from './kinds';
import { money, rate } from './money-kinds';

/** What a clerk must fill in and what may be left empty; every form may state the time (`at`). */
interface Form {
  readonly type: new () => object;
  readonly required: Fields;
  readonly optional: Fields;
}

const form = (type: new () => object, required: Fields, optional: Fields = {}): Form => ({
  type,
  required,
  optional: { ...optional, at: instant },
});

const penalised = { respondent: ordinal, decisionNumber: text(100), legalBasis: text(500) };

/** Every command there is, as the forms of the office prescribe it. */
export const forms: readonly Form[] = [
  form(
    intake.ReceiveComplaint,
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
    intake.ClassifyComplaint,
    { kind: code, category: code, severity: oneOf('ordinary', 'serious', 'major') },
    { publicAttention: flag },
  ),
  form(intake.AcceptComplaint, {}, { remark: text(1000) }),
  form(intake.DeclineComplaint, { ground: code, explanation: text(2000) }, { competentBody: text(200) }),
  form(
    routing.TransferComplaint,
    { to: code, basis: oneOf('territorial', 'level', 'subject', 'instructed', 'respondent') },
    { reportBackBy: day, requirements: text(2000), attachments: count(0, 1000), pages: count(0, 100_000) },
  ),
  form(routing.AcknowledgeTransfer, {}, { by: text(100) }),
  form(routing.ReturnTransfer, { reason: text(2000) }),
  form(routing.AssignHandler, { handler: text(100) }),
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
  form(
    Apologize,
    {
      by: text(200),
      onBehalfOf: text(200),
      reason: text(1000),
      form: oneOf('oral', 'telephone', 'in-person', 'written', 'public'),
    },
    { accepted: flag, respondent: ordinal },
  ),
  form(penalty.FineRespondent, { ...penalised, fine: money }, { article: code }),
  form(penalty.ConfiscateIncome, { ...penalised, original: money, confiscated: money }, { rate, rateOn: day }),
  form(penalty.PayPenalty, { amount: money, to: text(200) }, { receipt: text(100), respondent: ordinal }),
  form(penalty.ExecutePenalty, {}, { remark: text(500) }),
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
    { opinion: text(2000) },
  ),
  form(
    CloseComplaint,
    { outcome: oneOf('settled', 'explained', 'penalised', 'terminated', 'withdrawn', 'declined') },
    { resolution: code, answeredInTime: flag, remark: text(1000) },
  ),
  form(ReopenComplaint, { reason: text(1000) }),
  form(
    RegisterUnit,
    {
      code,
      name: text(100),
      level: oneOf('province', 'city', 'county', 'department', 'site', 'company'),
    },
    { parent: code, regions: texts(1000, 40) },
  ),
];
