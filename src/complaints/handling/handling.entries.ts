import { on } from '../command-entry';
import { DeclineDemand, TakeStaffAction } from './conduct/conduct.commands';
import { declineDemand, takeStaffAction } from './conduct/conduct.rules';
import { ConfirmIssues, LogContact } from './contacts/contacts.commands';
import { confirmIssues, logContact } from './contacts/contacts.rules';
import {
  AddEvidence,
  DeclineExamination,
  OfferExamination,
  OrderExamination,
  ReportExamination,
} from './evidence/evidence.commands';
import {
  addEvidence,
  declineExamination,
  offerExamination,
  orderExamination,
  reportExamination,
} from './evidence/evidence.rules';
import { RecordFinding } from './handling.commands';
import { recordFinding } from './handling.rules';
import { AdjournNegotiation, HoldNegotiation } from './negotiation/negotiation.commands';
import { adjournNegotiation, holdNegotiation } from './negotiation/negotiation.rules';
import { AnswerRemedy, DecideRemedy, PerformRemedy, ProposeRemedy } from './remedies/remedies.commands';
import { answerRemedy, decideRemedy, performRemedy, proposeRemedy } from './remedies/remedies.rules';

export const handlingCommands = [
  on(LogContact, 'logContact', logContact),
  on(ConfirmIssues, 'confirmIssues', confirmIssues),
  on(AddEvidence, 'addEvidence', addEvidence),
  on(OfferExamination, 'offerExamination', offerExamination),
  on(DeclineExamination, 'declineExamination', declineExamination),
  on(OrderExamination, 'orderExamination', orderExamination),
  on(ReportExamination, 'reportExamination', reportExamination),
  on(HoldNegotiation, 'holdNegotiation', holdNegotiation),
  on(AdjournNegotiation, 'adjournNegotiation', adjournNegotiation),
  on(RecordFinding, 'recordFinding', recordFinding),
  on(ProposeRemedy, 'proposeRemedy', proposeRemedy),
  on(DecideRemedy, 'decideRemedy', decideRemedy),
  on(AnswerRemedy, 'answerRemedy', answerRemedy),
  on(PerformRemedy, 'performRemedy', performRemedy),
  on(TakeStaffAction, 'takeStaffAction', takeStaffAction),
  on(DeclineDemand, 'declineDemand', declineDemand),
];
