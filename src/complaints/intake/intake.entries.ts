import { on } from '../command-entry';
import { AcceptComplaint, ClassifyComplaint, DeclineComplaint, ReceiveComplaint } from './intake.commands';
import { accept, classify, decline, receive } from './intake.rules';

export const intakeCommands = [
  on(ReceiveComplaint, 'receive', receive, {
    units: ({ receivingUnit }, _state, caller) => [receivingUnit ?? caller.unit],
  }),
  on(ClassifyComplaint, 'classify', classify),
  on(AcceptComplaint, 'accept', accept),
  on(DeclineComplaint, 'decline', decline),
];
