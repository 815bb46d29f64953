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
import type { Attempt } from '../../../support/given';
import { act, type Giver } from './giving';

export const logContact = act(LogContact, { party: 'complainant', medium: 'telephone', summary: '告知正在核实' });
export const confirmIssues = act(ConfirmIssues, { issues: ['前台以港澳同胞为由不予接待'], agreed: true });

export const addEvidence = act(AddEvidence, { kind: 'object', description: '酸牛奶盒', custody: '顾客服务中心' });
export const offerExamination = act(OfferExamination, { question: '异物的死亡时间' });
export const declineExamination = act(DeclineExamination, { offer: 1 });
type Examination = Giver & {
  offer?: number;
  body?: string;
  question?: string;
  evidence?: number;
  expectedBy?: string;
  at?: string;
};
/** `body` is who examines. */
export const orderExamination = ({ body = '市质检所', ...said }: Examination = {}): Attempt =>
  act(OrderExamination, { by: body, question: '异物的死亡时间' })(said);
export const reportExamination = act(ReportExamination, { examination: 1, conclusion: '开封之后落入' });

export const holdNegotiation = act(HoldNegotiation, {
  parties: ['complainant', 'respondent'],
  summary: '僵持两个多小时，没有结果',
  agreed: false,
});
export const adjournNegotiation = act(AdjournNegotiation, {
  negotiation: 1,
  reason: '顾客不愿接受道歉与建议',
  nextContactAt: '2026-03-04T10:00:00+08:00',
});

export const recordFinding = act(RecordFinding, {
  allegation: 1,
  finding: 'substantiated',
  responsibility: 'violation',
  explanation: '经调查属实',
});
export const proposeRemedy = act(ProposeRemedy, { type: 'refund', description: '退还门票款' });
export const performRemedy = act(PerformRemedy, { remedy: 1 });
/** By somebody else than who proposes a remedy when nothing is said. */
export const decideRemedy = (said: Parameters<typeof decide>[0] = {}): Attempt => decide({ clerk: 'clerk-9', ...said });
const decide = act(DecideRemedy, { remedy: 1, approved: true });
export const answerRemedy = act(AnswerRemedy, { remedy: 1, accepted: true });

export const takeStaffAction = act(TakeStaffAction, { measure: 'criticism', description: '对当班员工批评教育' });
export const declineDemand = act(DeclineDemand, {
  demand: '免去全部房费并赔偿十倍',
  ground: 'unreasonable',
  reason: '与所受损失明显不相称',
});
