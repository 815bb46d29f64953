import { on } from '../command-entry';
import { PerformRemedy, ProposeRemedy, RecordFinding } from './handling.commands';
import { performRemedy, proposeRemedy, recordFinding } from './handling.rules';

export const handlingCommands = [
  on(RecordFinding, 'recordFinding', recordFinding),
  on(ProposeRemedy, 'proposeRemedy', proposeRemedy),
  on(PerformRemedy, 'performRemedy', performRemedy),
];
