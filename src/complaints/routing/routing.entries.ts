import { on } from '../command-entry';
import { AcknowledgeTransfer, AssignHandler, ReturnTransfer, TransferComplaint } from './routing.commands';
import { acknowledge, assign, returnTransfer, transfer } from './routing.rules';
import { unitsThatHad } from './third-hand-over.rules';

export const routingCommands = [
  on(TransferComplaint, 'transfer', transfer, { units: ({ to }, state) => [to, ...unitsThatHad(state)] }),
  on(AcknowledgeTransfer, 'acknowledge', acknowledge),
  on(ReturnTransfer, 'returnTransfer', returnTransfer),
  on(AssignHandler, 'assign', assign),
];
