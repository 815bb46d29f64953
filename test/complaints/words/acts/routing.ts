import {
  AcknowledgeTransfer,
  AssignHandler,
  ReturnTransfer,
  TransferComplaint,
} from '../../../../src/complaints/routing/routing.commands';
import type { Attempt } from '../../../support/given';
import { act, type Giver } from './giving';

export const transfer = act(TransferComplaint, { to: 'ruyuan', basis: 'territorial' });
export const returnTransfer = act(ReturnTransfer, { reason: '不在本县' });
export const assign = act(AssignHandler, { handler: 'clerk-3' });
/** `signedBy` is who signed for the case. */
export const acknowledge = ({ signedBy, ...said }: Giver & { signedBy?: string; at?: string } = {}): Attempt =>
  act(AcknowledgeTransfer, { by: signedBy })(said);
