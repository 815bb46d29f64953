import { on } from '../command-entry';
import { ArchiveComplaint, LiftHold, PlaceHold } from './archiving.commands';
import { archive, liftHold, placeHold } from './archiving.rules';

export const archivingCommands = [
  on(ArchiveComplaint, 'archive', archive),
  on(PlaceHold, 'placeHold', placeHold),
  on(LiftHold, 'liftHold', liftHold),
];
