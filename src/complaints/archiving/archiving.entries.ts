import { on } from '../command-entry';
import { ArchiveComplaint, LiftHold, PlaceHold } from './archiving.commands';
import { DecideErasure, ProposeErasure } from './erasure.commands';
import { LiftRestriction, RestrictProcessing } from './restriction/restriction.commands';
import { liftRestriction, restrictProcessing } from './restriction/restriction.rules';
import { archive, liftHold, placeHold } from './archiving.rules';
import { decideErasure, proposeErasure } from './erasure.rules';

export const archivingCommands = [
  on(ArchiveComplaint, 'archive', archive),
  on(PlaceHold, 'placeHold', placeHold),
  on(LiftHold, 'liftHold', liftHold),
  on(ProposeErasure, 'proposeErasure', proposeErasure),
  on(DecideErasure, 'decideErasure', decideErasure),
  on(RestrictProcessing, 'restrict', restrictProcessing),
  on(LiftRestriction, 'liftRestriction', liftRestriction),
];
