import { DeclineDemand, TakeStaffAction } from '../../../../src/complaints/handling/conduct/conduct.commands';
import { ConfirmIssues, LogContact } from '../../../../src/complaints/handling/contacts/contacts.commands';
import {
  AddEvidence,
  DeclineExamination,
  OfferExamination,
  OrderExamination,
  ReportExamination,
} from '../../../../src/complaints/handling/evidence/evidence.commands';
import { RecordFinding } from '../../../../src/complaints/handling/handling.commands';
import {
  AdjournNegotiation,
  HoldNegotiation,
} from '../../../../src/complaints/handling/negotiation/negotiation.commands';
import {
  AnswerRemedy,
  DecideRemedy,
  PerformRemedy,
  ProposeRemedy,
} from '../../../../src/complaints/handling/remedies/remedies.commands';
import { day, flag, hash, instant, oneOf, ordinal, someOf, text, texts } from '../kinds';
import { money } from '../money-kinds';
import { form, type Form } from './form';

const PARTIES = ['complainant', 'respondent', 'supplier', 'witness', 'authority', 'other'] as const;

export const handlingForms: readonly Form[] = [
  form(
    LogContact,
    {
      party: oneOf(...PARTIES),
      medium: oneOf('telephone', 'in-person', 'letter', 'e-mail', 'text-message', 'web'),
      summary: text(5000),
    },
    { incoming: flag, reached: flag, nextContactAt: instant },
  ),
  form(ConfirmIssues, { issues: texts(20, 500, 1), agreed: flag }, { objection: text(2000) }),
  form(
    AddEvidence,
    {
      kind: oneOf('object', 'document', 'photo', 'audio', 'video', 'electronic', 'statement', 'inspection'),
      description: text(2000),
      custody: text(200),
    },
    { state: text(500), hash },
  ),
  form(
    OrderExamination,
    { by: text(200), question: text(1000) },
    { evidence: ordinal, expectedBy: day, offer: ordinal },
  ),
  form(OfferExamination, { question: text(1000) }, { by: text(200) }),
  form(DeclineExamination, {}, { offer: ordinal, opinion: text(2000) }),
  form(ReportExamination, { conclusion: text(2000) }, { examination: ordinal, hash }),
  form(HoldNegotiation, { parties: someOf(...PARTIES), summary: text(5000), agreed: flag }),
  form(AdjournNegotiation, { reason: text(1000), nextContactAt: instant }, { negotiation: ordinal }),
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
  form(DecideRemedy, { approved: flag }, { remedy: ordinal, reason: text(1000) }),
  form(AnswerRemedy, { accepted: flag }, { remedy: ordinal, opinion: text(2000) }),
  form(
    TakeStaffAction,
    {
      measure: oneOf(
        'criticism',
        'training',
        'warning',
        'deduction',
        'suspension',
        'reassignment',
        'dismissal',
        'other',
      ),
      description: text(2000),
    },
    { staff: text(100), respondent: ordinal },
  ),
  form(
    DeclineDemand,
    { demand: text(1000), ground: oneOf('unreasonable', 'against-rules'), reason: text(2000) },
    { request: ordinal },
  ),
];
