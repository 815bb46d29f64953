import {
  AssignHandler,
  ReplaceHandler,
  WarmHandOver,
} from '../../../../src/complaints/routing/handlers/handlers.commands';
import {
  AcknowledgeTransfer,
  ReturnTransfer,
  TransferComplaint,
} from '../../../../src/complaints/routing/routing.commands';
import { DecideCompetence, DisputeCompetence } from '../../../../src/complaints/routing/disputes/disputes.commands';
import type { Attempt } from '../../../support/given';
import { act, type Giver } from './giving';

export const transfer = act(TransferComplaint, { to: 'ruyuan', basis: 'territorial' });
export const returnTransfer = act(ReturnTransfer, { reason: '不在本县' });
export const disputeCompetence = act(DisputeCompetence, { competent: 'renhua', reason: '被投诉人注册地在仁化' });
export const decideCompetence = act(DecideCompetence, {
  dispute: 1,
  competent: 'ruyuan',
  reason: '经营地在乳源',
});
export const warmHandOver = act(WarmHandOver, { to: '餐饮部经理', complainantIntroduced: true });
export const assign = act(AssignHandler, { handler: 'clerk-3' });
export const replaceHandler = act(ReplaceHandler, { handler: 'clerk-4', reason: '投诉人不再信任原承办人' });
/** `signedBy` is who signed for the case. */
export const acknowledge = ({ signedBy, ...said }: Giver & { signedBy?: string; at?: string } = {}): Attempt =>
  act(AcknowledgeTransfer, { by: signedBy })(said);
