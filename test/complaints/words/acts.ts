import { Apologize } from '../../../src/complaints/apology/apology.commands';
import { CloseComplaint, ReopenComplaint } from '../../../src/complaints/closing/closing.commands';
import type { ComplaintCommand } from '../../../src/complaints/command-entry';
import { PerformRemedy, ProposeRemedy, RecordFinding } from '../../../src/complaints/handling/handling.commands';
import {
  AcceptComplaint,
  ClassifyComplaint,
  DeclineComplaint,
  ReceiveComplaint,
} from '../../../src/complaints/intake/intake.commands';
import {
  ConfiscateIncome,
  ExecutePenalty,
  FineRespondent,
  PayPenalty,
} from '../../../src/complaints/penalty/penalty.commands';
import { RecordFeedback, SendReply } from '../../../src/complaints/reply/reply.commands';
import {
  AcknowledgeTransfer,
  AssignHandler,
  ReturnTransfer,
  TransferComplaint,
} from '../../../src/complaints/routing/routing.commands';
import { validated } from '../../../src/validation/validated';
import type { Attempt } from '../../support/given';
import { hongKongDollars, yuan } from './facts';

/** Who gives a command: `by` is the unit's code. */
interface Giver {
  readonly by?: string;
  readonly clerk?: string;
  readonly asRecorded?: boolean;
}

/** The word for a command: a plain example of it, changed where the test says so, and checked as an HTTP body would be. */
const act =
  <Command extends ComplaintCommand>(type: new () => Command, example: Partial<Command> = {}) =>
  (said?: Omit<Partial<Command>, keyof Giver> & Giver): Attempt => {
    const { by = 'shaoguan', clerk = 'clerk-1', asRecorded = false, ...changed }: Giver = said ?? {};
    return { command: validated(type, { ...example, ...changed }), by, clerk, asRecorded };
  };

export const receive = act(ReceiveComplaint, {
  regime: 'tourism',
  kind: 'complaint',
  channel: 'hotline',
  category: 'forged-guide-card',
  region: '440200',
  respondents: [{ type: 'travel-agency', name: '某旅行社' }],
});
export const classify = act(ClassifyComplaint, { kind: 'complaint', category: 'ticketing', severity: 'ordinary' });
export const accept = act(AcceptComplaint);
export const decline = act(DeclineComplaint, { ground: 'no-respondent', explanation: '没有明确的被投诉人' });

export const transfer = act(TransferComplaint, { to: 'ruyuan', basis: 'territorial' });
export const returnTransfer = act(ReturnTransfer, { reason: '不在本县' });
export const assign = act(AssignHandler, { handler: 'clerk-3' });
/** `signedBy` is who signed for the case. */
export const acknowledge = ({ signedBy, ...said }: Giver & { signedBy?: string; at?: string } = {}): Attempt =>
  act(AcknowledgeTransfer, { by: signedBy })(said);

export const recordFinding = act(RecordFinding, {
  allegation: 1,
  finding: 'substantiated',
  responsibility: 'violation',
  explanation: '经调查属实',
});
export const proposeRemedy = act(ProposeRemedy, { type: 'refund', description: '退还门票款' });
export const performRemedy = act(PerformRemedy, { remedy: 1 });

type Apology = Giver & { apologisedBy?: string; respondent?: number; accepted?: boolean; at?: string };
/** `apologisedBy` is who apologised. */
export const apologize = ({ apologisedBy = '景区负责人', ...said }: Apology = {}): Attempt =>
  act(Apologize, { by: apologisedBy, onBehalfOf: '某景区', reason: '服务态度不好', form: 'telephone' })(said);

export const fine = act(FineRespondent, {
  respondent: 1,
  decisionNumber: '韶旅罚〔2026〕1号',
  legalBasis: '旅行社条例',
  fine: yuan('20000.00'),
});
/** 谢某's income of 篇二, case 1: HKD 532 at the rate of 7 December. */
export const confiscate = act(ConfiscateIncome, {
  respondent: 2,
  decisionNumber: '韶旅罚〔2026〕2号',
  legalBasis: '导游人员管理条例 第十八条',
  original: hongKongDollars('532.00'),
  rate: '0.8564',
  rateOn: '2026-12-07',
  confiscated: yuan('455.60'),
});
/** A confiscation of income in national money, which takes no rate. */
export const confiscateYuan = (amount: string, stated = amount): Attempt =>
  confiscate({ original: yuan(amount), rate: undefined, rateOn: undefined, confiscated: yuan(stated) });
export const pay = act(PayPenalty, { amount: yuan('20000.00'), to: '市财政局' });
export const execute = act(ExecutePenalty);

export const reply = act(SendReply, { medium: 'telephone', summary: '已处理' });
export const feedback = act(RecordFeedback, { reached: true, satisfaction: 'satisfied' });
export const close = act(CloseComplaint, { outcome: 'settled' });
export const reopen = act(ReopenComplaint, { reason: '投诉人不认可' });
