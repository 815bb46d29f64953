import { Refusal } from '../../kernel/refusal';
import { fact, requireStandingUnit, type ComplaintRule } from '../deciding/circumstances.rules';
import { lastHandOver } from './routing.state';
import type { AcknowledgeTransfer, ReturnTransfer, TransferComplaint } from './routing.commands';
import { noticeOf } from '../../documents/issuing/with-notice.rules';
import { refuseDisputed, refuseFoundCompetent } from './disputes/disputes.rules';
import { requireCommonSuperior } from './third-hand-over.rules';

export const transfer: ComplaintRule<TransferComplaint> = (command, state, circumstances) => {
  const { to, basis, reportBackBy, requirements, attachments = 0, pages = 0 } = command;
  const from = state.holder;
  requireStandingUnit(to, circumstances);
  if (to === from) throw new Refusal('transfer-to-self', { unit: to });
  refuseDisputed(state);
  requireCommonSuperior(command, state, circumstances);
  const ordinal = state.handOvers.length + 1;
  const handOver = { ordinal, from, to, basis, reportBackBy, requirements, attachments, pages };
  const notice = command.notice ? noticeOf(handOver, state, circumstances) : [];
  return [fact('ComplaintTransferred', handOver), ...notice];
};

export const acknowledge: ComplaintRule<AcknowledgeTransfer> = ({ by }, state, { caller }) => {
  const handOver = lastHandOver(state);
  if (!handOver) throw new Refusal('nothing-to-return', { unit: state.holder });
  return [fact('TransferAcknowledged', { ordinal: handOver.ordinal, by: by ?? caller.id })];
};

export const returnTransfer: ComplaintRule<ReturnTransfer> = ({ reason }, state) => {
  const handOver = lastHandOver(state);
  if (!handOver) throw new Refusal('nothing-to-return', { unit: state.holder });
  refuseDisputed(state);
  refuseFoundCompetent(state);
  return [fact('TransferReturned', { ordinal: handOver.ordinal, from: handOver.to, to: handOver.from, reason })];
};
