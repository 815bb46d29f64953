import { on } from '../command-entry';
import { AssignHandler, ReplaceHandler, WarmHandOver } from './handlers/handlers.commands';
import { assign, replaceHandler, warmHandOver } from './handlers/handlers.rules';
import { AcknowledgeTransfer, ReturnTransfer, TransferComplaint } from './routing.commands';
import { acknowledge, returnTransfer, transfer } from './routing.rules';
import { unitsThatHad } from './third-hand-over.rules';

export const routingCommands = [
  on(TransferComplaint, 'transfer', transfer, { units: ({ to }, state) => [to, ...unitsThatHad(state)] }),
  on(AcknowledgeTransfer, 'acknowledge', acknowledge),
  on(ReturnTransfer, 'returnTransfer', returnTransfer),
  on(WarmHandOver, 'warmHandOver', warmHandOver),
  on(AssignHandler, 'assign', assign),
  on(ReplaceHandler, 'replaceHandler', replaceHandler),
];
