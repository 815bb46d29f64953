import { Refusal } from '../../kernel/refusal';
import { fact, requireUnit, type ComplaintRule } from '../circumstances.rules';
import { lastHandOver } from './routing.state';
import type { AcknowledgeTransfer, AssignHandler, ReturnTransfer, TransferComplaint } from './routing.commands';

/** From this hand-over on a case goes to the common superior of both units: nobody plays ping-pong with it. */
const HAND_OVERS_BEFORE_SUPERIOR = 2;

export const transfer: ComplaintRule<TransferComplaint> = (command, state, circumstances) => {
  const { to, basis, reportBackBy, requirements, attachments = 0, pages = 0 } = command;
  const from = state.holder;
  const upwards = requireUnit(to, circumstances);
  if (to === from) throw new Refusal('transfer-to-self', { unit: to });
  if (state.handOvers.length >= HAND_OVERS_BEFORE_SUPERIOR) {
    const own = new Set(requireUnit(from, circumstances));
    const superior = upwards.find((unit) => own.has(unit));
    if (superior === undefined) throw new Refusal('no-common-superior', { from, to });
    if (superior !== to) throw new Refusal('third-hand-over', { superior, to });
  }
  const ordinal = state.handOvers.length + 1;
  return [fact('ComplaintTransferred', { ordinal, from, to, basis, reportBackBy, requirements, attachments, pages })];
};

export const acknowledge: ComplaintRule<AcknowledgeTransfer> = ({ by }, state, { caller }) => {
  const handOver = lastHandOver(state);
  if (!handOver) throw new Refusal('nothing-to-return', { unit: state.holder });
  return [fact('TransferAcknowledged', { ordinal: handOver.ordinal, by: by ?? caller.id })];
};

export const returnTransfer: ComplaintRule<ReturnTransfer> = ({ reason }, state) => {
  const handOver = lastHandOver(state);
  if (!handOver) throw new Refusal('nothing-to-return', { unit: state.holder });
  return [fact('TransferReturned', { ordinal: handOver.ordinal, from: handOver.to, to: handOver.from, reason })];
};

export const assign: ComplaintRule<AssignHandler> = ({ handler }) => [fact('HandlerAssigned', { handler })];
