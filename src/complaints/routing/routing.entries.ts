import { on } from '../command-entry';
import { DecideCompetence, DisputeCompetence } from './disputes/disputes.commands';
import { decideCompetence, disputeCompetence } from './disputes/disputes.rules';
import { AssignHandler, ReplaceHandler, WarmHandOver } from './handlers/handlers.commands';
import { assign, replaceHandler, warmHandOver } from './handlers/handlers.rules';
import { AcknowledgeTransfer, ReturnTransfer, TransferComplaint } from './routing.commands';
import { acknowledge, returnTransfer, transfer } from './routing.rules';
import { unitsThatHad } from './third-hand-over.rules';

export const routingCommands = [
  on(TransferComplaint, 'transfer', transfer, { units: ({ to }, state) => [to, ...unitsThatHad(state)] }),
  on(AcknowledgeTransfer, 'acknowledge', acknowledge),
  on(ReturnTransfer, 'returnTransfer', returnTransfer),
  on(DisputeCompetence, 'disputeCompetence', disputeCompetence, {
    units: ({ competent }, { holder }) => [competent, holder],
  }),
  on(DecideCompetence, 'decideCompetence', decideCompetence, { units: ({ competent }) => [competent] }),
  on(WarmHandOver, 'warmHandOver', warmHandOver),
  on(AssignHandler, 'assign', assign),
  on(ReplaceHandler, 'replaceHandler', replaceHandler),
];
